// A design kept on a device, without a browser: with consent alone, and whatever becomes of the storage.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { Store } = await sourceModule("takeaway/store.ts");

const design = { case: { version: 1, loss: { stage: "III" } }, looks: [{ name: "Soft", case: { version: 1 } }] };
const other = { case: { version: 1 }, looks: [] };
const ok = (value) => ({ ok: true, value });
const no = (reason) => ({ ok: false, reason });

/** Stands for a device: what it keeps, and what was done to it. */
function device() {
  const kept = { values: undefined, done: [], gone: true };
  const shelf = {
    exists: async () => {
      kept.done.push("exists");
      return kept.values !== undefined;
    },
    get: async (key) => {
      kept.done.push(`get ${key}`);
      return kept.values?.get(key);
    },
    put: async (values) => {
      kept.done.push(`put ${values.map(([key]) => key)}`);
      kept.values ??= new Map();
      for (const [key, value] of values) kept.values.set(key, structuredClone(value));
    },
    remove: async () => {
      kept.done.push("remove");
      kept.values = undefined;
      return kept.gone;
    },
  };
  return { kept, shelf };
}

/** A device whose storage fails, at once or after a while. */
function failing(error, methods = ["exists", "get", "put", "remove"]) {
  const { kept, shelf } = device();
  const fails = (at) => (at % 2 ? () => Promise.reject(error) : () => assert.fail(error));
  methods.forEach((method, at) => (shelf[method] = fails(at)));
  return { kept, shelf };
}

describe("store of a design", () => {
  it("does nothing to the device before consent but look whether any was given", async () => {
    const { kept, shelf } = device();
    const store = new Store(shelf);
    assert.deepEqual([store.consent, kept.done], [false, []]);
    assert.deepEqual(await store.keep(design), no("not-agreed"));
    assert.deepEqual(kept.done, []);
    assert.deepEqual(await store.load(), ok(undefined));
    assert.deepEqual(kept.done, ["exists"]);
    assert.deepEqual([store.consent, kept.values], [false, undefined]);
  });

  it("keeps the last design after consent, for another visit too", async () => {
    const { kept, shelf } = device();
    const store = new Store(shelf);
    assert.deepEqual(await store.agree(), ok(undefined));
    assert.equal(store.consent, true);
    assert.deepEqual(await store.load(), ok(undefined), "none was kept so far");
    assert.deepEqual(await store.keep(other), ok(undefined));
    assert.deepEqual(await store.keep(design), ok(undefined));
    const later = new Store(shelf);
    assert.equal(later.consent, false);
    assert.deepEqual(await later.load(), ok(design));
    assert.equal(later.consent, true);
    assert.deepEqual(await later.keep(other), ok(undefined));
    assert.deepEqual(await store.load(), ok(other));
    assert.deepEqual([...kept.values.keys()], ["consent", "design"]);
  });

  it("keeps nothing that is no case and no name", async () => {
    const { kept, shelf } = device();
    const store = new Store(shelf);
    await store.agree();
    await store.keep({ ...design, screening: { diabetes: "yes" }, looks: [{ ...design.looks[0], answers: "diabetes" }] });
    assert.ok(!JSON.stringify([...kept.values]).includes("diabetes"));
    assert.deepEqual(await store.load(), ok(design));
  }); // prettier-ignore

  it("forgets the design and the consent, and says whether it did", async () => {
    const { kept, shelf } = device();
    const store = new Store(shelf);
    await store.agree();
    await store.keep(design);
    assert.deepEqual(await store.forgetEverything(), ok(undefined));
    assert.deepEqual([store.consent, kept.values], [false, undefined]);
    assert.deepEqual(await store.keep(design), no("not-agreed"));
    assert.deepEqual(await new Store(shelf).load(), ok(undefined));
    assert.equal(kept.values, undefined);
    kept.gone = false;
    await store.agree();
    assert.deepEqual(await store.forgetEverything(), no("held"));
    assert.equal(store.consent, false);
  });

  it("keeps nothing once another page forgot everything", async () => {
    const { kept, shelf } = device();
    const [here, there] = [new Store(shelf), new Store(shelf)];
    await here.agree();
    await there.load();
    assert.equal(there.consent, true);
    await here.forgetEverything();
    assert.deepEqual(await there.keep(design), no("not-agreed"));
    assert.deepEqual([there.consent, kept.values], [false, undefined]);
  });

  it("does one thing after the other, so that nothing comes back that was forgotten", async () => {
    const { kept, shelf } = device();
    const store = new Store(shelf);
    const results = await Promise.all([
      store.agree(),
      store.keep(design),
      store.load(),
      store.keep(other),
      store.forgetEverything(),
      store.keep(design),
      store.load(),
    ]);
    const done = ok(undefined);
    assert.deepEqual(results, [done, done, ok(design), done, done, no("not-agreed"), done]);
    assert.equal(kept.values, undefined);
  });

  it("checks what it finds as it checks a file", async () => {
    for (const found of ["", "{}", 7, design, '{"format":"smp-design","version":1,"case":[]}', '{"format":"smp-design","version":2}']) {
      const { kept, shelf } = device();
      kept.values = new Map([["consent", true], ["design", found]]);
      const store = new Store(shelf);
      assert.deepEqual(await store.load(), no("damaged"), JSON.stringify(found));
      assert.equal(store.consent, true);
      assert.deepEqual(await store.keep(design), ok(undefined));
      assert.deepEqual(await store.load(), ok(design));
    }
    const { kept, shelf } = device();
    for (const consent of [undefined, false, "true", 1, {}]) {
      kept.values = new Map([["consent", consent], ["design", "found"]]);
      kept.done = [];
      const store = new Store(shelf);
      assert.deepEqual(await store.load(), ok(undefined));
      assert.deepEqual([store.consent, kept.done], [false, ["exists", "get consent"]]);
    }
  }); // prettier-ignore

  it("tells why, and throws nothing, where the browser denies, is full or fails", async () => {
    const errors = [
      ["SecurityError", "denied"],
      ["InvalidStateError", "denied"],
      ["NotAllowedError", "denied"],
      ["NotSupportedError", "denied"],
      ["QuotaExceededError", "full"],
      ["UnknownError", "unknown"],
      ["AbortError", "unknown"],
    ].map(([name, reason]) => [new DOMException("no", name), reason]);
    const thrown = [[new TypeError("x"), "unknown"], [undefined, "unknown"], [null, "unknown"], ["full", "unknown"]];
    for (const [error, reason] of [...errors, ...thrown]) {
      const { shelf } = failing(error);
      // `assert.fail` throws what it is given, if that is an error.
      if (!(error instanceof Error)) for (const method of Object.keys(shelf)) shelf[method] = () => Promise.reject(error);
      const store = new Store(shelf);
      assert.deepEqual(await store.load(), no(reason));
      assert.deepEqual(await store.agree(), no(reason));
      assert.equal(store.consent, false, "without its mark there is no consent");
      assert.deepEqual(await store.keep(design), no("not-agreed"));
      assert.deepEqual(await store.forgetEverything(), no(reason));
    }
  }); // prettier-ignore

  it("goes on after a failure, with what was kept before", async () => {
    const { shelf } = device();
    const store = new Store(shelf);
    await store.agree();
    await store.keep(design);
    const { put } = shelf;
    shelf.put = () => Promise.reject(new DOMException("no room", "QuotaExceededError"));
    assert.deepEqual(await store.keep(other), no("full"));
    assert.equal(store.consent, true);
    assert.deepEqual(await store.load(), ok(design));
    shelf.put = put;
    assert.deepEqual(await store.keep(other), ok(undefined));
    assert.deepEqual(await store.load(), ok(other));
  });

  it("keeps to itself that a browser has no storage at all", async () => {
    for (const storage of [{ value: undefined }, { value: null }, { get: () => { throw new DOMException("sandboxed", "SecurityError"); } }]) {
      Object.defineProperty(globalThis, "indexedDB", { configurable: true, ...storage });
      try {
        const store = new Store();
        for (const turn of [() => store.load(), () => store.agree(), () => store.forgetEverything()]) {
          assert.deepEqual(await turn(), no("denied"));
        }
        assert.deepEqual(await store.keep(design), no("not-agreed"));
      } finally {
        delete globalThis.indexedDB;
      }
    }
  }); // prettier-ignore
});
