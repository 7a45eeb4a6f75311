// Files that are saved, without a browser: the link that saves one is made, used once and taken away.
import assert from "node:assert/strict";
import { it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { saveFile } = await sourceModule("takeaway/save.ts");

it("a file is saved under its name by a link that does not stay, and given up after a while", (test) => {
  const [done, links, waits] = [[], [], []];
  const create = () => {
    const link = {
      remove: () => done.push("removed"),
      click: () => done.push(`clicked ${link.download} ${link.href}`),
    };
    links.push(link);
    return link;
  };
  globalThis.document = { createElement: create, body: { append: (link) => done.push(`put ${links.indexOf(link)}`) } };
  test.mock.method(globalThis, "setTimeout", (work, ms) => waits.push([work, ms]));
  test.mock.method(URL, "createObjectURL", () => "blob:here/1");
  test.mock.method(URL, "revokeObjectURL", (url) => done.push(`revoked ${url}`));
  try {
    saveFile("design.json", new Blob(["{}"]));
    assert.deepEqual(done, ["put 0", "clicked design.json blob:here/1", "removed"]);
    const [[giveUp, ms]] = waits;
    assert.ok(ms >= 10_000, "a browser that asks first still finds it");
    giveUp();
    assert.equal(done[3], "revoked blob:here/1");
  } finally {
    delete globalThis.document;
  }
});
