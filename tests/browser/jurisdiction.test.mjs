// What is known of each place, and what it does, without a browser.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { PROFILES, profileOf } = await sourceModule("takeaway/jurisdiction/places.ts");
const { PLAIN, stampOf } = await sourceModule("takeaway/jurisdiction/profile.ts");
const { unpaired, isUntreated } = await sourceModule("takeaway/jurisdiction/pairs.ts");
const { SIMULATED } = await sourceModule("element/stamp.ts");

describe("jurisdictions", () => {
  it("are eight, each by its name and its country's code", () => {
    const names = ["default", "uk", "germany", "australia", "turkey", "france", "belgium", "us"];
    assert.deepEqual(PROFILES.map(({ name }) => name), names); // prettier-ignore
    for (const profile of PROFILES) {
      assert.equal(profileOf(` ${profile.name.toUpperCase()}`), profile);
      if (profile.code) assert.equal(profileOf(profile.code), profile);
    }
    for (const none of ["", " ", "moon", "d", "__proto__", "constructor"])
      assert.equal(profileOf(none), undefined, none);
  });

  it("each say where that is written, of what date, when it was read, and what the owner has to see to", () => {
    for (const { name, sources, readOn, known, duties } of PROFILES) {
      assert.ok(sources.length >= 2 && duties.length >= 1, name);
      for (const { title, url, date } of sources) {
        assert.ok(title.length > 20, `${name}: ${title}`);
        assert.match(new URL(url).protocol, /^https:$/, url);
        assert.match(date, /^\d{4}(-\d\d(-\d\d)?)?$/, title);
        const whole = `${date}-01-01`.slice(0, 10);
        assert.ok(Date.parse(whole) <= Date.parse(readOn), `${title}: ${date} is before it was read`);
      }
      assert.match(readOn, /^\d{4}-\d\d-\d\d$/);
      assert.ok(known.length > 80, name);
    }
  });

  it("change what is shown as their places ask, and say on every picture that it is simulated", () => {
    const rule = (key) => PROFILES.filter((profile) => profile[key] !== PLAIN[key]).map(({ name }) => name);
    assert.deepEqual(rule("pairs"), ["germany", "belgium"]);
    assert.deepEqual(rule("leastAge"), ["australia"]);
    assert.deepEqual(rule("stampAlways"), ["uk", "germany", "australia", "turkey", "france", "belgium"]);
    assert.equal(profileOf("australia").leastAge, 18);
    assert.equal(PLAIN.stamp, SIMULATED);
    for (const { stamp } of PROFILES) assert.match(stamp, /simulat/i);
    assert.equal(stampOf(profileOf("uk"), "typical"), profileOf("uk").stamp);
    assert.match(stampOf(profileOf("uk"), "best"), /, best course$/);
    assert.equal(stampOf(profileOf("germany"), "best"), "Simulation");
  });

  it("are in the docs as they are", () => {
    const docs = readFileSync(new URL("../../docs/jurisdictions.md", import.meta.url), "utf8");
    const told = ({ pairs, leastAge }) => [pairs ? "yes" : "no pairs", leastAge ? `${leastAge} or older?` : ""];
    for (const profile of PROFILES) {
      const code = profile.code && `\`${profile.code}\``;
      const cells = [`\`${profile.name}\``, code, profile.stamp, ...told(profile)];
      assert.ok(docs.includes(`|${cells.map((cell) => (cell ? ` ${cell} ` : " ")).join("|")}|`), cells.join(" | "));
    }
  });

  it("without pairs leave of looks only those that are alike, or none", () => {
    const look = (name, goal) => ({ name, case: { version: 1, treatment: { goal } } });
    const [own, other, bare, bald] = [look("own", "shaved"), look("other", "density"), look("bare", "none"), look("bald", "none")]; // prettier-ignore
    assert.deepEqual(unpaired([own, bare, other]), [own, other]);
    assert.deepEqual(unpaired([own, bare]), []);
    assert.deepEqual(unpaired([bare, own]), []);
    assert.deepEqual(unpaired([bare, own, bald]), [bare, bald]);
    assert.deepEqual(unpaired([]), []);
    assert.equal(isUntreated(JSON.stringify(bare.case)), true);
    assert.equal(isUntreated("case=1;treatment.goal=shaved"), false);
  });
});
