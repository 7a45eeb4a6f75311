// What a frame makes of its address and of messages, without a browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";
import { numbers } from "./support/numbers.mjs";

const { parametersOf } = await sourceModule("pages/embed/parameters.ts");
const { messageOf, VERSIONS } = await sourceModule("pages/embed/protocol.ts");
const { namesOf, settingOf, FLAGS, MODES } = await sourceModule("pages/embed/settings.ts");
const { Host } = await sourceModule("pages/embed/host.ts");
const { heightFor } = await sourceModule("pages/embed/height.ts");

const CLINIC = "https://clinic.example";
const OWN = "https://simulator.example";

describe("a frame's address", () => {
  const read = (text) => {
    const { search, hash } = new URL(text, `${OWN}/embed.html`);
    return parametersOf({ search, hash });
  };

  it("sets what it names, in the query or behind the #", () => {
    for (const at of ["?", "#"]) {
      const { mode, settings, allow, faults } = read(
        `${at}mode=consultation&clinic=A%20%26%20B&hand-over&step=look&allow=${CLINIC}`,
      );
      assert.equal(mode, "consultation");
      assert.deepEqual(
        [...settings],
        [
          ["clinic", "A & B"],
          ["hand-over", ""],
          ["step", "look"],
        ],
      );
      assert.deepEqual([allow, faults], [[CLINIC], []]);
    }
  });

  it("takes a design by itself behind the #, as links have it, with all that stands in it", () => {
    const hash = "#case=yrocgw-1;loss.stage=V&looks=1&look=Soft~case=1;loss.stage=V";
    for (const mode of MODES) {
      const { settings, faults } = read(`?mode=${mode}${hash}`);
      assert.equal(settings.get("case"), hash);
      assert.equal(settings.has("address"), mode === "consultation");
      assert.deepEqual(faults, []);
    }
  });

  it("says what of it is unknown, and goes on without it", () => {
    const { mode, settings, faults } = read("?mode=film&colour=red&view=top");
    assert.deepEqual([mode, [...settings]], ["simulator", [["view", "top"]]]);
    assert.deepEqual(
      faults.map(({ code, field }) => [code, field]),
      [
        ["mode-unknown", "mode"],
        ["parameter-unknown", "colour"],
      ],
    );
    assert.match(faults[1].message, /"colour" is no setting of a simulator; it has case, goal, looks, view/);
  });

  it("allows exact origins alone", () => {
    const others = [
      "*",
      "null",
      "clinic.example",
      `${CLINIC}/`,
      `${CLINIC}/page`,
      "https://*.example",
      "HTTPS://CLINIC.example",
      "file:///a",
      "javascript:1",
    ];
    for (const other of others) {
      const { allow, faults } = read(`?allow=${encodeURIComponent(`${CLINIC} ${other}`)}`);
      assert.deepEqual(allow, [CLINIC], other);
      assert.equal(faults[0]?.code, "allow-unknown", other);
    }
    assert.deepEqual(read(`?allow=${CLINIC},http://localhost:8080&allow=${OWN}`).allow, [
      CLINIC,
      "http://localhost:8080",
      OWN,
    ]);
  });
});

describe("a message to a frame", () => {
  const set = (settings, mode = "simulator") => messageOf({ type: "smp:set", version: 1, set: settings }, mode);

  it("sets every setting that a mode has, and takes each back", () => {
    for (const mode of MODES) {
      for (const name of namesOf(mode)) {
        const given = FLAGS.includes(name) ? true : "some text";
        assert.deepEqual([...set({ [name]: given }, mode).settings], [[name, given === true ? "" : given]]);
        assert.deepEqual([...set({ [name]: null }, mode).settings], [[name, null]]);
      }
    }
  });

  it("is of a version that both speak, or is told so", () => {
    const hello = (more) => messageOf({ type: "smp:hello", ...more }, "simulator");
    assert.deepEqual(hello({ version: 1 }), { type: "smp:hello", version: 1, wantsCase: false });
    assert.equal(hello({ version: 9, versions: [9, 1], wants: ["case"] }).wantsCase, true);
    for (const more of [{}, { version: 2 }, { version: "1" }, { version: 1, versions: [2] }])
      assert.equal(hello(more).code, "version-unknown", JSON.stringify(more));
    assert.match(hello({ version: 2 }).message, new RegExp(`version is 2; this frame speaks ${VERSIONS}`));
    for (const more of [{ wants: "case" }, { wants: ["name"] }, { versions: 1 }])
      assert.equal(hello({ version: 1, ...more }).code, "message-field");
  });

  it("changes nothing where any part of it is wrong, and names that part", () => {
    const fields = [
      [{ view: 7n }, "set.view"],
      [{ view: "top", case: {} }, "set.case"],
      [{ case: "x".repeat(1_000_001) }, "set.case"],
      [{ looks: [["deep"]] }, "set.looks"],
      [JSON.parse('{"__proto__":{"view":"top"}}'), "set.__proto__"],
      [{ constructor: "x" }, "set.constructor"],
      [{ toString: "x" }, "set.toString"],
    ];
    for (const [settings, field] of fields) {
      const { code, field: named, message } = set(settings);
      assert.deepEqual([code, named], ["setting-unknown", field]);
      assert.ok(message.length < 400);
    }
    for (const data of [
      { type: "smp:set", version: 1 },
      { type: "smp:set", version: 1, set: [] },
    ])
      assert.equal(messageOf(data, "simulator").code, "message-field");
    assert.equal(Object.prototype.view, undefined);
  });

  it("is silence where it is none of the protocol, whatever it is", () => {
    const draw = numbers(7);
    const names = ["type", "version", "set", "__proto__", "constructor", "versions", "wants", "view"];
    const values = [null, undefined, 0, -1, NaN, "", "smp:set", "smp:hello", true, 1n, [], {}, new Map(), new Date(0)];
    const any = (depth) => {
      if (depth === 0 || draw(10) < 4) return values[draw(values.length)];
      const pairs = Array.from({ length: draw(5) }, () => [names[draw(names.length)], any(depth - 1)]);
      return draw(10) < 2 ? pairs : Object.fromEntries(pairs);
    };
    let ours = 0;
    for (let turn = 0; turn < 20_000; turn += 1) {
      const data = any(4);
      const message = messageOf(data, turn % 2 ? "simulator" : "consultation");
      const type = typeof data === "object" && data !== null && Object.hasOwn(data, "type") ? data.type : undefined;
      if (type !== "smp:set" && type !== "smp:hello") assert.equal(message, undefined);
      else ours += 1;
    }
    assert.ok(ours > 100, `${ours} of them have a type of the protocol`);
  });

  it("may hold a text of any kind for a flag that says yes or no", () => {
    for (const value of [true, "", "true", "1"]) assert.equal(settingOf("consultation", "hand-over", value), "");
    for (const value of [false, "false", "0", null]) assert.equal(settingOf("consultation", "hand-over", value), null);
    assert.equal(settingOf("consultation", "hand-over", "perhaps").code, "setting-unknown");
  });
});

describe("the page round a frame", () => {
  const parent = () => {
    const sent = [];
    return { sent, postMessage: (message, target) => sent.push({ message, target }) };
  };
  const change = { type: "smp:change", what: ["case"], case: "case=1" };

  it("is heard only as itself, from an origin that is allowed", () => {
    const window = parent();
    const host = new Host(window, [CLINIC], OWN);
    assert.ok(host.hears({ origin: CLINIC, source: window }));
    assert.ok(host.hears({ origin: OWN, source: window }));
    for (const origin of ["null", "", "https://clinic.example.evil", "http://clinic.example", `${CLINIC}:444`])
      assert.ok(!host.hears({ origin, source: window }), origin);
    for (const source of [parent(), null, undefined]) assert.ok(!host.hears({ origin: CLINIC, source }));
    assert.ok(!new Host(undefined, [CLINIC], OWN).hears({ origin: CLINIC, source: undefined }));
    assert.ok(!new Host(window, [], "null").hears({ origin: "null", source: window }), "no origin is nobody's own");
  });

  it("is told of a case only where it is listed, has said hello and asks for it", () => {
    for (const [listed, greets, asks] of [
      [true, true, true],
      [true, true, false],
      [true, false, true],
      [false, true, true],
    ]) {
      const window = parent();
      const host = new Host(window, listed ? [OWN] : [], OWN);
      if (greets) host.greet(OWN, 1, asks);
      host.tell(change);
      const [{ message, target }] = window.sent;
      assert.equal("case" in message, listed && greets && asks);
      assert.equal(target, greets ? OWN : "*");
      assert.equal(message.version, 1);
    }
  });

  it("reads no sentence before it has said hello: one may name a field of the case", () => {
    const window = parent();
    const host = new Host(window, [CLINIC], OWN);
    const fault = { type: "smp:error", code: "case-field", message: "hair.length_mm: 900 is above 150" };
    host.tell(fault);
    host.greet(CLINIC, 1, false);
    host.tell(fault);
    assert.deepEqual(
      window.sent.map(({ message }) => "message" in message),
      [false, true],
    );
  });
});

it("the height of a frame rests on its width alone and stays within what is seen at once", () => {
  for (const mode of MODES) {
    for (let widthPx = 1; widthPx < 4000; widthPx += 1) {
      const heightPx = heightFor(mode, widthPx);
      assert.ok(Number.isInteger(heightPx) && heightPx >= 320 && heightPx <= 760, `${mode} ${widthPx}: ${heightPx}`);
    }
  }
});
