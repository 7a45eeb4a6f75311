// A design as a file, without a browser: it comes back the same, and what is no design is refused with what to do.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numbers } from "./support/numbers.mjs";
import { sourceModule } from "./support/module.mjs";

const { mostBytes, open, read, tooLarge, write } = await sourceModule("takeaway/file.ts");

const random = numbers(23);
const aCase = () => ({
  version: 1,
  loss: { stage: "VI", painted: "x".repeat(random(50)) },
  hair: { length_mm: random(90) / 2 },
  scars: Array.from({ length: random(4) }, () => ({ kind: "fut", width_mm: random(9) })),
});
const aDesign = (looks = random(5)) => ({
  case: aCase(),
  looks: Array.from({ length: looks }, (_, at) => ({ name: `Look ${at} é "軽い"`, case: aCase() })),
});
const file = (parts) => JSON.stringify({ format: "smp-design", version: 1, case: { version: 1 }, looks: [], ...parts });
const refused = (text) => {
  const found = read(text);
  assert.equal(found.ok, false, text.slice(0, 200));
  assert.match(found.message, /^This .*[.]$/);
  assert.match(found.message, /(Choose|Reload|choose)/, "it says what to do");
  return found;
};

describe("file of a design", () => {
  it("comes back as it was", () => {
    for (let turn = 0; turn < 300; turn += 1) {
      const design = aDesign();
      for (const text of [write(design), `\ufeff${write(design)}`, JSON.stringify(JSON.parse(write(design)))]) {
        assert.deepEqual(read(text), { ok: true, design, lost: [] });
      }
    }
  });

  it("says what it is, and is the same in whatever order a case's fields were put", () => {
    const turned = (value) => {
      if (Array.isArray(value) || typeof value !== "object") return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([name, part]) => [name, turned(part)]));
    };
    const { case: own, looks } = aDesign(2);
    const text = write({ case: own, looks });
    assert.ok(text.startsWith('{\n  "format": "smp-design",\n  "version": 1,\n  "case": {\n    "version": 1,\n    "hair": {'));
    assert.ok(text.endsWith("}\n"));
    assert.equal(write({ looks: looks.map(turned), case: turned(own) }), text);
  }); // prettier-ignore

  it("holds nothing but cases and their names", () => {
    const looks = [{ name: "A", case: aCase(), compared: true, screening: { answers: { diabetes: "yes" } } }];
    const text = write({ case: aCase(), looks, answers: { diabetes: "yes" } });
    assert.ok(!text.includes("diabetes") && !text.includes("compared"));
  });

  it("may be a case alone", () => {
    const own = { version: 1, loss: { stage: "III" } };
    assert.deepEqual(read(JSON.stringify(own)), { ok: true, design: { case: own, looks: [] }, lost: [] });
    assert.deepEqual(read(file({ case: own, looks: undefined })).design, { case: own, looks: [] });
  });

  it("is refused where it is no JSON, or that of something else", () => {
    for (const text of ["", " ", "{", "\u0000\u0001PNG", "case=1", "{'version': 1}", '{"version":1}}']) {
      assert.equal(refused(text).reason, "no-json");
    }
    const others = ["null", "1", '"smp-design"', "[]", "{}", '{"version":2}', '{"version":"1"}', '{"format":"smp-design2","version":1}', '{"name":"x","version":"1.0.0"}']; // prettier-ignore
    for (const text of others) assert.equal(refused(text).reason, "other-format", text);
  });

  it("is refused where it is of a newer version, whatever that holds", () => {
    for (const more of [{ version: 2 }, { version: 2, case: 7, looks: "many" }, { version: 1.5 }, { version: 1e9 }]) {
      assert.match(refused(file(more)).message, /newer version .* Reload the page/);
    }
  });

  it("is refused where a field has another shape, and the field is named", () => {
    const look = { name: "A", case: { version: 1 } };
    const wrong = [
      [{ version: "1" }, "version", "a text"],
      [{ version: 0 }, "version", "the number 0"],
      [{ version: undefined }, "version", "missing"],
      [{ case: undefined }, "case", "missing"],
      [{ case: null }, "case", "empty"],
      [{ case: [] }, "case", "a list"],
      [{ case: "case=1" }, "case", "a text"],
      [{ looks: {} }, "looks", "no text and no number"],
      [{ looks: true }, "looks", "true"],
      [{ looks: [look, 7] }, "looks[1]", "the number 7"],
      [{ looks: [look, look, { case: look.case }] }, "looks[2].name", "missing"],
      [{ looks: [{ name: ["A"], case: look.case }] }, "looks[0].name", "a list"],
      [{ looks: [{ name: "A" }] }, "looks[0].case", "missing"],
      [{ looks: [{ name: "A", case: [1] }] }, "looks[0].case", "a list"],
    ];
    for (const [parts, field, shown] of wrong) {
      const { reason, message, field: named } = refused(file(parts));
      assert.deepEqual([reason, named], ["shape", field]);
      assert.ok(message.includes(`its “${field}” is ${shown}.`), message);
    }
  });

  it("takes names as they fit over a picture, and tells of more than four looks", () => {
    const looks = ["", " Soft \n look ", "\u202eevil\u0000", "x".repeat(99), "E", "F"];
    const { design, lost } = read(file({ looks: looks.map((name) => ({ name, case: { version: 1 } })) }));
    assert.deepEqual(design.looks.map(({ name }) => name), ["Look A", "Soft look", "evil", "x".repeat(30)]);
    assert.deepEqual(lost, ["The file has 6 looks. The first 4 are opened, the others are left out."]);
  }); // prettier-ignore

  it("changes no object but its own, whatever its fields are called", () => {
    const evil = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"version":1,"loss":{"__proto__":{"polluted":true}}}'; // prettier-ignore
    const texts = [evil, `{"format":"smp-design","version":1,"__proto__":{"polluted":true},"case":${evil},"looks":[{"name":"A","case":${evil},"__proto__":{"name":7}}]}`]; // prettier-ignore
    for (const text of texts) {
      const { ok, design } = read(text);
      assert.ok(ok);
      assert.equal({}.polluted, undefined);
      for (const each of [design.case, design.case.loss, { ...design.case }, Object.assign({}, design.case)]) {
        assert.equal(each.polluted, undefined);
        assert.equal(Object.getPrototypeOf(each), Object.prototype);
        assert.ok(!Object.hasOwn(each, "__proto__"));
      }
    }
    // What every object has stands for nothing that a file lacks.
    assert.equal(refused('{"format":"smp-design","version":1,"__proto__":{"case":{"version":1}}}').field, "case");
    for (const format of ["toString", "__proto__"]) assert.equal(refused(`{"${format}":1}`).reason, "other-format");
  });

  it("is refused where it lies deeper than any case does, and never breaks off", () => {
    for (const levels of [40, 1000, 100_000, 400_000]) {
      const [list, fields] = ["[".repeat(levels), '{"a":'.repeat(levels / 2)];
      const deep = [`${list}${"]".repeat(levels)}`, `${fields}1${"}".repeat(levels / 2)}`];
      for (const value of deep.filter((text) => text.length < mostBytes)) {
        for (const text of [
          `{"version":1,"a":${value}}`,
          file({}).replace('"looks":[]', `"looks":${value}`),
          file({}).replace('{"version":1}', `{"a":${value}}`),
        ]) {
          // prettier-ignore
          if (text.length <= mostBytes) assert.ok(["other-format", "no-json"].includes(refused(text).reason));
        }
      }
    }
  });

  it("is refused by its size before it is read", async () => {
    assert.equal(tooLarge(mostBytes), undefined);
    assert.equal(tooLarge(mostBytes + 1).reason, "too-large");
    const large = { size: mostBytes + 1, text: () => assert.fail("it was read") };
    assert.equal((await open(large)).reason, "too-large");
    assert.equal(refused(" ".repeat(mostBytes + 1)).reason, "too-large");
  });

  it("is opened as the browser gives it, also where that cannot read it", async () => {
    const design = aDesign(3);
    assert.deepEqual(await open(new Blob([write(design)])), { ok: true, design, lost: [] });
    const gone = { size: 10, text: () => Promise.reject(new DOMException("moved", "NotReadableError")) };
    const { ok, reason, message } = await open(gone);
    assert.deepEqual([ok, reason], [false, "unreadable"]);
    assert.match(message, /choose it once more/);
  });

  it("is read or refused whatever is changed in it, and nothing is thrown", () => {
    const seen = new Set();
    for (let turn = 0; turn < 20_000; turn += 1) {
      const text = write({ case: { version: 1, loss: { stage: "VI" } }, looks: [{ name: "A", case: { version: 1 } }] });
      const at = random(text.length);
      const letter = ["", "{", "}", "[", "]", '"', ",", ":", "0", "null", "\\", "\u0000", "\ud800"][random(13)];
      const found = read(text.slice(0, at) + letter + text.slice(at + random(12)));
      seen.add(found.ok ? "ok" : found.reason);
      if (found.ok) assert.equal(typeof found.design.case, "object");
    }
    for (const kind of ["ok", "no-json", "other-format", "shape"]) assert.ok(seen.has(kind), kind);
  });
});
