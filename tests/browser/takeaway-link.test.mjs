// A design as a link, without a browser: what goes in comes out, and what is lost on the way is told.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numbers } from "./support/numbers.mjs";
import { sourceModule } from "./support/module.mjs";

const { decode, designOf, encode } = await sourceModule("takeaway/link.ts");
const { fittingName } = await sourceModule("takeaway/naming.ts");

const random = numbers(11);
const pick = (list) => list[random(list.length)];
const LETTERS = [..."ABCXYZabcxyz0189-_"];
/** Stands for the program: a case as a fragment with a check that a cut one fails, and back however it was encoded. */
const fragmentOf = ({ text }) => `case=kfqzhw-1;y=${text};n=${text.length}`;
const caseOf = (given) => {
  let link = given;
  for (let turn = 0; turn < 4; turn += 1)
    link = link.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(`0x${code}`));
  const [, text, length] = /^[^\w]*case=kfqzhw-1;y=([\w-]*);n=(\d+)/.exec(link) ?? [];
  return text !== undefined && text.length === Number(length) ? { text } : undefined;
};
const aCase = () => ({ text: Array.from({ length: random(200) + 1 }, () => pick(LETTERS)).join("") });

const HOSTILE = [
  "", " ", "Soft hairline", "  Soft \n hairline ", "100%", "50%25 more", "%41%2541", "a&look=b~case=1", "~~~", "a~b", "case=1",
  "#case=1", "=;=", "v1.2.3", ".e9.", ".2e.", "._.", "__", "a_b", "amp;look=x", "Père", "Волосы", "軽い", "شعر\u200cخفيف",
  "👩‍👩‍👧", "🧑🏽‍🦲".repeat(9), "x".repeat(29) + "👩", "x".repeat(1000), "\ud800", "a\udc00b", "\u202egnp.exe", "\0\u0007\u001b[31mred",
  "\u200b\u200d", "\u0301\u0301", "<img src=x onerror=alert(1)>", "';--", "__proto__", "constructor", "+", "a+b", "\ufeffname",
]; // prettier-ignore
const SIGNS = [..." .~&=%#;_-/?+'\"<>\\\u00e9\u0416\u4e2d\ud83d\ude00\u202e\u0000\u200d", "%20", "case=", "👩", "Look"];
const aName = () =>
  random(3) === 0 ? pick(HOSTILE) : Array.from({ length: random(40) }, () => pick([...LETTERS, ...SIGNS])).join("");
const aDesign = (looks = random(5)) => ({
  case: aCase(),
  looks: Array.from({ length: looks }, () => ({ name: aName(), case: aCase() })),
});
/** What a design must come back as. */
const expected = ({ case: own, looks }) => ({
  case: own,
  looks: looks.map(({ name, case: look }, at) => ({ name: fittingName(name) || `Look ${"ABCD"[at]}`, case: look })),
});
/** How many looks sentences say are lost, where so many are. */
const toldOf = (lost, gone) =>
  lost.reduce((sum, sentence) => {
    assert.match(sentence, /Ask for the link again to see everything[.]$/);
    if (sentence.startsWith("One look or more are missing")) return sum + gone;
    if (/^The look “.+” could not be read/.test(sentence)) return sum + 1;
    const [, many] = /^(One|\d) looks? (?:is|are) missing/.exec(sentence);
    return sum + (many === "One" ? 1 : Number(many));
  }, 0);
const read = (hash) => {
  const parts = decode(hash);
  return parts && designOf(parts, caseOf);
};

/** Every letter but the plainest as an escape. */
const harshly = (text) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9]/.test(letter) ? letter : `%${byte.toString(16).padStart(2, "0")}`;
    })
    .join("");
const ENCODINGS = [
  (text) => text,
  encodeURI,
  encodeURIComponent,
  harshly,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => harshly(encodeURI(harshly(text))),
  (text) => text.replaceAll("&", "&amp;"),
  (text) => text.replaceAll("&", "&amp;amp;"),
  (text) => text.replaceAll("&", "%26").replaceAll("~", "%7E"),
  (text) => text.replaceAll("&", "%2526"),
];

describe("link of a design", () => {
  it("is a case's own link where no look was kept", () => {
    const design = aDesign(0);
    const fragment = encode(design, fragmentOf);
    assert.equal(fragment, fragmentOf(design.case));
    assert.deepEqual(decode(`#${fragment}`), { case: `#${fragment}`, looks: [], lost: [] });
  });

  it("begins with the first look's own link, and is written in letters that nothing escapes", () => {
    for (let turn = 0; turn < 300; turn += 1) {
      const design = aDesign(1 + random(4));
      const fragment = encode(design, fragmentOf);
      assert.ok(fragment.startsWith(`${fragmentOf(design.case)}&looks=${design.looks.length}&look=`), fragment);
      assert.match(fragment, /^[\w.;=~&-]+$/);
      assert.equal(encodeURI(fragment), fragment);
      assert.equal(new URL(`https://clinic.example/#${fragment}`).hash, `#${fragment}`);
    }
  });

  it("comes back as it was, whatever its looks are called and however it was encoded", () => {
    for (let turn = 0; turn < 600; turn += 1) {
      const design = aDesign();
      const fragment = encode(design, fragmentOf);
      for (const encoding of ENCODINGS) {
        for (const before of ["", "#", "#!", "%23", "#(", "#\u201c"]) {
          assert.deepEqual(read(before + encoding(fragment)), { design: expected(design), lost: [] });
        }
      }
    }
  });

  it("bears what programs and people put behind it", () => {
    for (const after of ["&utm_source=mail&utm_medium=x", "?fbclid=IwAR0", ").", "\u201d", " and so on", "#top", "&", "\"> wrote:"]) {
      const design = aDesign(2);
      const fragment = encode(design, fragmentOf);
      assert.deepEqual(read(`#${fragment}${after}`), { design: expected(design), lost: [] }, after);
    }
  }); // prettier-ignore

  it("is read as far as it goes where it was cut, and what is lost is told", () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const design = aDesign(1 + random(4));
      const whole = expected(design);
      const fragment = encode(design, fragmentOf);
      const own = fragmentOf(design.case).length;
      for (let end = "case".length; end < fragment.length; end += 1) {
        const cut = read(`#${fragment.slice(0, end)}`);
        if (end < own) {
          assert.equal(cut.design, undefined);
          assert.deepEqual(cut.lost, ["This link could not be read. Ask for the link again to see everything."]);
          continue;
        }
        assert.deepEqual(cut.design.case, whole.case);
        assert.deepEqual(cut.design.looks, whole.looks.slice(0, cut.design.looks.length));
        // Of a link that was cut just there nobody can tell that more belonged to it.
        const seemsWhole = end <= own + "&".length;
        const gone = seemsWhole ? 0 : whole.looks.length - cut.design.looks.length;
        assert.equal(toldOf(cut.lost, gone), gone, fragment.slice(0, end));
      }
      for (let end = "case%3D".length; end < encodeURIComponent(fragment).length; end += 1) {
        const cut = read(`#${encodeURIComponent(fragment).slice(0, end)}`);
        if (cut.design) assert.deepEqual(cut.design.looks, whole.looks.slice(0, cut.design.looks.length));
      }
    }
  });

  it("says how many looks are missing, and the name of one that cannot be read", () => {
    const design = { case: { text: "own" }, looks: ["Soft", "Bold", "Low"].map((name) => ({ name, case: { text: name } })) };
    const fragment = encode(design, fragmentOf);
    const [own, count, soft, bold, low] = fragment.split("&");
    const lost = (...parts) => read(parts.join("&")).lost;
    const missing = (which) => [`${which} missing, because the link was cut short on its way. Ask for the link again to see everything.`];
    assert.deepEqual(lost(own, count, soft, bold), missing("One look is"));
    assert.deepEqual(lost(own, count), missing("3 looks are"));
    assert.deepEqual(lost(own, "looks="), missing("One look or more are"));
    assert.deepEqual(lost(own, soft, bold, low), []);
    const damaged = read([own, count, soft, bold.replace("y=Bold", "y=Bald"), low.replace("y=Low", "y=Lo")].join("&"));
    assert.deepEqual(damaged.lost, [
      "The look “Low” could not be read and is left out. Ask for the link again to see everything.",
    ]);
    assert.deepEqual(damaged.design.looks.map(({ name }) => name), ["Soft", "Bold"]);
    const first = read([own.replace("y=own", "y=ow"), count, soft, bold, low].join("&"));
    assert.deepEqual(first.lost, [
      "The first look could not be read; “Soft” is shown in its place. Ask for the link again to see everything.",
    ]);
    assert.deepEqual(first.design, { ...design, case: design.looks[0].case });
  }); // prettier-ignore

  it("takes the first four of more looks, and tells of the others", () => {
    for (const looks of [5, 9]) {
      const design = aDesign(looks);
      const first = { ...design, looks: design.looks.slice(0, 4) };
      const { design: found, lost } = read(encode(design, fragmentOf));
      assert.deepEqual(found, expected(first));
      assert.deepEqual(lost, [`The link has ${looks} looks. The first 4 are opened, the others are left out.`]);
    }
  });

  it("may be written by hand, with names as an address has them", () => {
    const { looks, lost } = decode("#case=1&look=My%20look~case=1;loss.stage=III&look=v1.2.3%20P%C3%A8re~case=1");
    assert.deepEqual(lost, []);
    assert.deepEqual(looks, [
      { name: "My look", case: "case=1;loss.stage=III" },
      { name: "v1.2.3 Père", case: "case=1" },
    ]);
  });

  it("is left alone where the fragment is a page's own", () => {
    for (const hash of ["", "#", "#top", "#/case=1", "#/route?case=1&look=a~case=1", "#look=a~case=1", "#looks=2", "#showcase=1", "#%"]) {
      assert.equal(decode(hash), undefined, hash);
    }
  }); // prettier-ignore

  it("has no form where the program has none for one of its cases", () => {
    const design = aDesign(2);
    assert.equal(encode(design, () => undefined), undefined);
    assert.equal(encode(design, (look) => (look === design.looks[1].case ? undefined : fragmentOf(look))), undefined);
  }); // prettier-ignore

  it("gives names that fit over a picture, whatever stands in it, and never throws", () => {
    const parts = ["#case=1", "&", "look=", "&look=", "&look=a~case=", "~case=1", "looks=3", "~", "case=", "%", "%zz", "%e9", "%25", ".e9.", ".110000.", ".d800.", "a", ";", "\0", "\u202e", "amp;", "=", "case=kfqzhw-1;y=a;n=1"]; // prettier-ignore
    let several = 0;
    for (let turn = 0; turn < 20_000; turn += 1) {
      const found = decode(`${pick(["#case=1", "case=", ""])}${Array.from({ length: random(14) }, () => pick(parts)).join("")}`);
      if (!found) continue;
      several += found.looks.length > 1 ? 1 : 0;
      assert.ok(found.looks.length <= 4);
      for (const { name, case: text } of found.looks) {
        assert.ok(name.length > 0 && name.length <= 30 && name === fittingName(name), JSON.stringify(name));
        assert.ok(!/[\p{Cc}\p{Cs}\u202a-\u202e]/u.test(name), JSON.stringify(name));
        assert.ok(text.startsWith("case="));
      }
    }
    assert.ok(several > 100, `${several} had several looks`);
  }); // prettier-ignore
});
