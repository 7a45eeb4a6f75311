// The languages beside English: that each says all that is said, and as its clinics and its platform say it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { compiled, isCounted, languagesIn, messagesIn, PIECES } from "../../www/locales.mjs";
import { sourceModule } from "./support/module.mjs";

const ROOT = new URL("../../", import.meta.url);
const SOURCES = new URL("www/src/", ROOT);
const LOCALES = fileURLToPath(new URL("locales", SOURCES));
const LANGUAGES = ["ar", "de", "es", "fr", "it", "pt", "tr"];
const FILES = Object.values(PIECES).flat();
const GLOSSARY = JSON.parse(readFileSync(new URL("docs/glossary.json", ROOT), "utf8"));

const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
const tables = new Map(
  LANGUAGES.map((language) => [
    language,
    new Map(FILES.map((file) => [file, new Map(Object.entries(messagesIn(LOCALES, language, file)))])),
  ]),
);

/** Where a source's sentences are told, by its path: the files that are there by then. */
const THERE = [
  [/^(element\/|consultation\/consultation\.ts$)/, ["element"]],
  [/\/jurisdiction\//, ["places", "element"]],
  [/^takeaway\/guide/, ["guide", "consultation", "takeaway", "element"]],
  [/^(consultation|takeaway)\//, ["consultation", "takeaway", "element", "places"]],
  [/^pages\/consultation\.ts$/, ["element"]],
  [/^pages\/consult\//, ["tablet", "consultation", "takeaway", "element"]],
];

/** Sentences that stand in the sources as what is said, with the file's path. */
const said = readdirSync(SOURCES, { recursive: true })
  .map((path) => String(path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && !path.startsWith("element/language/"))
  .flatMap((path) => {
    const text = readFileSync(new URL(path, SOURCES), "utf8");
    const found = [...text.matchAll(/\b_?(?:msg|key)\(\s*("(?:[^"\\]|\\.)*")/g)];
    return found.map(([, literal]) => ({ path, english: JSON.parse(literal) }));
  });

/** What stands in braces, and in how far the words depend on it. */
function namesIn(message) {
  const names = new Set();
  const walk = (elements) => {
    for (const element of elements) {
      if (element.type === 1 || element.type === 6) names.add(element.value);
      if (element.options) for (const { value } of Object.values(element.options)) walk(value);
    }
  };
  if (isCounted(message)) walk(compiled(message));
  else for (const [, name] of message.matchAll(/{(\w+)}/g)) names.add(name);
  return names;
}

/** Words with two meanings are told apart by a name in braces that has no value, as "Back{view}". */
const isTold = (english) => /^\w+{\w+}$/.test(english);

describe("languages", () => {
  it("are those that are promised, each with every file", () => {
    assert.deepEqual(languagesIn(LOCALES), LANGUAGES);
    for (const language of LANGUAGES)
      assert.deepEqual(
        readdirSync(`${LOCALES}/${language}`).sort(),
        FILES.map((file) => `${file}.json`).sort(),
        language,
      );
  });

  it("have each sentence of the sources, where it is said", () => {
    assert.ok(said.length > 600, `${said.length} sentences are found`);
    for (const [language, files] of tables) {
      const missing = said.filter(({ path, english }) => {
        const there = THERE.find(([paths]) => paths.test(path))?.[1] ?? [];
        return !there.some((file) => files.get(file).has(english));
      });
      assert.deepEqual(missing, [], language);
    }
  });

  it("have no sentence that nothing says", () => {
    const all = new Set(said.map(({ english }) => english));
    for (const [language, files] of tables)
      for (const file of ["element", "consultation", "takeaway", "guide", "places", "tablet"])
        assert.deepEqual(
          [...files.get(file).keys()].filter((english) => !all.has(english)),
          [],
          `${language} ${file}`,
        );
  });

  it("have a word for each field, value and unit of a case, and none for what is none", async () => {
    const { FIELDS } = await sourceModule("engine/case-fields.ts");
    const isGrade = (name) => /^([IVX]+a?|\d)$/.test(name);
    const values = new Set(Object.values(FIELDS).flatMap(({ names = [] }) => names.filter((name) => !isGrade(name))));
    const skin = [...read("src/optics/skin_scale.rs").matchAll(/Self::\w+ => "([a-z-]+)"/g)].map(([, name]) => name);
    const [, listed] = /ZONES = \[(.*?)\]/.exec(read("www/src/takeaway/table.ts"));
    const zones = JSON.parse(`[${listed}]`);
    const asked = questions().map(({ key }) => key);
    const needed = [...values, ...skin, ...zones, ...asked];
    const units = [...read("www/src/takeaway/words.ts").matchAll(/\["(_\w+)", "/g)].map(([, ending]) => ending);
    const fields = Object.keys(FIELDS).map((path) => `field.${path}`);
    for (const [language, files] of tables) {
      const words = files.get("words");
      const known = [...words.keys()];
      assert.deepEqual(
        [...fields].filter((key) => !words.has(key)),
        [],
        language,
      );
      assert.deepEqual(
        units.filter((ending) => !words.has(`unit${ending}`)),
        [],
        language,
      );
      // One that means two things has a word for each field.
      const has = (name) => known.some((key) => key === `value.${name}` || key.endsWith(`.${name}`));
      assert.deepEqual(
        needed.filter((name) => !has(name)),
        [],
        language,
      );
      const isKnown = (key) =>
        fields.includes(key) ||
        units.includes(key.replace(/^unit/, "")) ||
        key === "ordinal" ||
        needed.includes(key.split(".").at(-1));
      assert.deepEqual(
        known.filter((key) => !isKnown(key)),
        [],
        language,
      );
    }
  });

  it("have the program's own sentences: healing, health questions, errors and advice", async () => {
    const { ERROR_CODES } = await sourceModule("engine/errors.ts");
    const { NOTES } = await sourceModule("takeaway/engine-notes.ts");
    const stages = [...read("src/treatment/timeline/calendar.rs").matchAll(/stage\(\s*"([a-z]+)"/g)].map(
      ([, key]) => key,
    );
    assert.equal(stages.length, 5);
    const keys = [
      ...stages.map((key) => `healing.${key}`),
      ...questions().flatMap(({ key }) => [`screening.${key}.text`, `screening.${key}.raise`]),
      ...ERROR_CODES.map((code) => `error.${code}`),
    ];
    for (const [language, files] of tables)
      assert.deepEqual([...files.get("engine").keys()].sort(), keys.sort(), language);
    // Advice is known by the sentence it is made from: that one must be the program's.
    const program = (read("src/treatment/hairline/advice.rs") + read("src/hair/graft/plan.rs")).replace(/\\\n\s*/g, "");
    for (const sentence of NOTES) {
      const pattern = sentence.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, "\\{\\w*\\}");
      assert.match(program, new RegExp(pattern), sentence);
    }
  });

  it("fill every sentence with the same values", () => {
    for (const [language, files] of tables)
      for (const [file, messages] of files) {
        if (file === "words" || file === "engine") continue;
        for (const [english, message] of messages) {
          const wanted = isTold(english) ? new Set() : namesIn(english);
          assert.deepEqual([...namesIn(message)].sort(), [...wanted].sort(), `${language}: ${english}`);
        }
      }
  });

  it("have each form that their numbers need, all six of Arabic", () => {
    let counted = 0;
    for (const [language, files] of tables) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      // That of millions is the same as of all others.
      const needed = pluralCategories.filter((category) => language === "ar" || category !== "many");
      if (language === "ar") assert.equal(needed.length, 6);
      for (const message of [...files.values()].flatMap((messages) => [...messages.values()]).filter(isCounted)) {
        counted += 1;
        const [{ options }] = compiled(message).filter((element) => element.options);
        assert.deepEqual(Object.keys(options).sort(), [...needed].sort(), `${language}: ${message}`);
      }
    }
    assert.ok(counted > 100, `${counted} messages depend on a number`);
  });

  it("say what their clinics say, as the glossary has it", () => {
    for (const [language, files] of tables) {
      const lower = (text) => text.toLocaleLowerCase(language);
      const all = lower([...files.values()].flatMap((messages) => [...messages.values()]).join("\n"));
      const { terms, avoided } = GLOSSARY[language];
      for (const [english, term] of Object.entries(terms))
        assert.ok(all.includes(lower(term)), `${language}: ${english}, ${term}`);
      for (const word of avoided) assert.ok(!all.includes(lower(word)), `${language}: ${word}`);
    }
    const names = Object.keys(GLOSSARY.de.terms);
    for (const language of LANGUAGES) assert.deepEqual(Object.keys(GLOSSARY[language].terms), names, language);
  });
});

describe("a frame whose files do not come", () => {
  it("says so in every language, and in English where that is none of them", async () => {
    const { UNREACHABLE, languageOf } = await sourceModule("pages/embed/words.ts");
    assert.deepEqual(Object.keys(UNREACHABLE).sort(), ["en", ...LANGUAGES].sort());
    assert.equal(new Set(Object.values(UNREACHABLE)).size, 8);
    const asked = ["pt-BR", "AR", "de", "tlh", "constructor", ""];
    assert.deepEqual(asked.map(languageOf), ["pt", "ar", "de", "en", "en", "en"]);
  });
});

describe("what a language makes of figures", () => {
  const speaking = async (tag, path, work) => {
    const key = Symbol.for("smp-words");
    const words = {
      language: tag,
      direction: tag === "ar" ? "rtl" : "ltr",
      msg: (english) => english,
      named: () => undefined,
    };
    globalThis[key] = { tag, words: /^en/.test(tag) ? undefined : words };
    try {
      return work(await sourceModule(path));
    } finally {
      delete globalThis[key];
    }
  };
  const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

  it("numbers, dates, shares and money are written as the platform writes them there", async () => {
    await speaking("de", "takeaway/phrases.ts", ({ dateText, moneyText, percentText }) => {
      assert.equal(dateText("2026-12-06"), "06.12.2026");
      assert.equal(plain(moneyText(1234.5, "EUR")), "1.234,50 €");
      assert.equal(plain(percentText(0.62)), "62 %");
    });
    await speaking("fr", "element/language/numbers.ts", ({ count, fixed }) => {
      assert.equal(plain(count(26251.4)), "26 251");
      assert.equal(fixed(0.256, 2), "0,26");
    });
    await speaking("tr", "takeaway/phrases.ts", ({ percentText }) => assert.equal(percentText(0.62), "%62"));
  });

  it("English keeps its own, and needs no platform for it", async () => {
    await speaking("en", "takeaway/phrases.ts", ({ dateText, moneyText, percentText }) => {
      assert.equal(dateText("2026-12-06"), "6 Dec 2026");
      assert.equal(moneyText(1234.5, "EUR"), "1,234.50 EUR");
      assert.equal(percentText(0.62), "62 %");
    });
  });

  it("lengths have inches beside them in the United States, but not a needle", async () => {
    const lengths = ({ textOf }) => [textOf("hairline.mid_height_mm", 70), textOf("treatment.needle_diameter_mm", 0.3)];
    assert.deepEqual(await speaking("en-US", "takeaway/words.ts", lengths), ["70 mm (2.76 in)", "0.3 mm"]);
    assert.deepEqual(await speaking("en-GB", "takeaway/words.ts", lengths), ["70 mm", "0.3 mm"]);
  });

  it("advice of the program is read back to its figures", async () => {
    const { read: figures, NOTES } = await sourceModule("takeaway/engine-notes.ts");
    const low =
      "The hairline's middle stands 6.2 cm above the brow; below 7 cm it looks drawn on, and ever more so with age.";
    assert.deepEqual(figures(NOTES[0], low), { cm: 6.2 });
    assert.equal(figures(NOTES[1], low), undefined);
  });
});

/** The health questions as the program has them. */
function questions() {
  const found = [...read("src/treatment/screening/questions.rs").matchAll(/key: "([a-z-]+)"/g)].map(([, key]) => ({
    key,
  }));
  assert.ok(found.length > 10);
  return found;
}
