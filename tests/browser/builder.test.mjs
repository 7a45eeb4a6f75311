// What the builder makes of options and of policies, without a browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { manifest } from "../../www/package/manifest.mjs";
import { sourceModule } from "./support/module.mjs";
import { numbers } from "./support/numbers.mjs";

const { CHOICES, GROUPS, WITHOUT_DEFAULT, groupOf, isOf, kindOf, optionsOf, WAYS } =
  await sourceModule("pages/builder/options.ts");
const { FIRST, fragmentOf, planOf, withField } = await sourceModule("pages/builder/plan.ts");
const { PLATFORMS } = await sourceModule("pages/builder/platforms.ts");
const { snippetOf, frameAddress } = await sourceModule("pages/builder/snippet.ts");
const { escaped } = await sourceModule("pages/builder/html.ts");
const { needsOf } = await sourceModule("pages/builder/needs.ts");
const { allows, lineOf, mended, missingIn, policiesOf, strangersOf, textOf, wantsNonce } =
  await sourceModule("pages/builder/policy.ts");
const { matches } = await sourceModule("pages/builder/sources.ts");
const { words } = await sourceModule("pages/builder/words.ts");
const { parametersOf } = await sourceModule("pages/embed/parameters.ts");
const { MODES, OF_ITS_OWN_PAGE } = await sourceModule("pages/embed/settings.ts");
const { PROFILES } = await sourceModule("takeaway/jurisdiction/places.ts");

const BASE = "https://simulator.example/smp/";
const BROWSER = { isColour: (text) => /^(#[0-9a-f]{6}|teal|rgb\([\d ]+\))$/.test(text) };
const TITLE = "Simulator";
const plan = (more = {}) => ({ ...FIRST, ...more });
const withValues = (values, more = {}) => plan({ ...more, values: new Map(Object.entries(values)) });

/** One right value of every option. */
const RIGHT = {
  case: "case=1;loss.stage=V",
  looks: '[{"version":1},{"version":1,"treatment":{"goal":"none"}}]',
  divider: "0.25",
  accent: "#0b6b63",
  "accent-dark": "teal",
  background: "rgb(1 2 3)",
  locale: "pt-BR",
  allow: "https://clinic.example",
  clinic: `Köpfe & "Söhne" <b> {{ shop }} [gallery]`,
  logo: "https://cdn.example/logo.svg?a=1&b=2",
  prices: "per_session=450.50;currency=EUR",
  "lead-endpoint": "https://post.example/in",
  "lead-hubspot": "12/7d5c0000-0000-0000-0000-000000000000",
  "lead-hubspot-subscription": "42",
  "lead-hubspot-design": "smp_design",
  "lead-mail": "a@clinic.example",
};
const rightOf = (name) => RIGHT[name] ?? (kindOf(name) === "flag" ? "true" : CHOICES[name].at(-1));

describe("the builder's options", () => {
  const declared = manifest().modules.flatMap(({ declarations }) => declarations);
  const attributesOf = (mode) => declared.find(({ tagName }) => tagName === `smp-${mode}`).attributes;

  it("are all that the elements, and the frame's page, can be told", () => {
    for (const mode of MODES) {
      const attributes = attributesOf(mode);
      assert.ok(attributes.length > 8);
      for (const { name } of attributes) {
        assert.ok(optionsOf(mode).includes(name), `${mode}: ${name}`);
        assert.ok(isOf("element", mode, name), `${mode}: ${name} as an attribute`);
      }
      const { cssProperties } = declared.find(({ tagName }) => tagName === `smp-${mode}`);
      for (const { name } of cssProperties) assert.ok(optionsOf(mode).includes(name.slice("--smp-".length)), name);
      for (const name of ["view", "locale", "theme", "allow"]) assert.ok(isOf("frame", mode, name), name);
    }
  });

  it("have the values and the default that the elements have", () => {
    let checked = 0;
    for (const mode of MODES) {
      for (const { name, type, default: preset } of attributesOf(mode)) {
        const values = [...type.text.matchAll(/"([^"]*)"/g)].map(([, value]) => value);
        if (values.length === 0) {
          assert.ok(name === "jurisdiction" || !CHOICES[name], `${name} has no fixed set`);
          continue;
        }
        assert.deepEqual([...CHOICES[name]].sort(), [...new Set(values)].sort(), name);
        if (preset) assert.equal(CHOICES[name][0], preset, name);
        assert.equal(WITHOUT_DEFAULT.includes(name), !preset, `${name} has ${preset}`);
        checked += 1;
      }
    }
    assert.ok(checked >= 9, `${checked} fixed sets are found`);
    assert.deepEqual(PROFILES.map(({ name }) => name).slice(1), [...CHOICES.jurisdiction]);
  });

  it("each have a name, a sentence and a place in the form", () => {
    for (const way of WAYS) assert.equal(words.ways[way].length, 2);
    for (const { name } of PLATFORMS) assert.equal(words.platforms[name].length, 2);
    for (const name of MODES.flatMap(optionsOf)) {
      assert.equal(words.options[name]?.length, 2, name);
      assert.ok(GROUPS.includes(groupOf(name)));
    }
    assert.deepEqual(Object.keys(words.options).sort(), [...new Set(MODES.flatMap(optionsOf))].sort(), "and no more");
  });

  it("take what is right, and say of what is wrong what it may be", () => {
    for (const mode of MODES) {
      for (const name of optionsOf(mode)) {
        const next = withField(plan({ mode }), name, ` ${rightOf(name)} `, BROWSER);
        assert.equal(next.values?.get(name), rightOf(name), `${name}: ${next.message}`);
        assert.equal(withField(next, name, "", BROWSER).values.size, 0, "empty takes it back");
        if (name === "clinic") continue;
        const wrong = withField(
          next,
          name,
          /^(logo|lead-endpoint)$/.test(name) ? "javascript:1" : "no such {thing}",
          BROWSER,
        );
        assert.match(wrong.message ?? "", /may|must/, name);
      }
    }
    for (const [name, wrong] of [
      ["accent", "teal;position:fixed"],
      ["divider", "1.5"],
      ["divider", "-0"],
      ["looks", '[{"version":1}]'],
      ["case", '{"person":{}}'],
      ["clinic", "a\u0000b"],
      ["clinic", "a\ud800"],
      ["clinic", "a\u0085"],
      ["lead-endpoint", "http://post.example"],
      ["site", "clinic.example"],
      ["height", "100"],
      ["height", "4097"],
    ])
      assert.ok(withField(plan(), name, wrong, BROWSER).message, `${name} may not be ${JSON.stringify(wrong)}`);
  });

  it("take of a whole link to a design what stands behind its #", () => {
    const next = withField(plan(), "case", "https://clinic.example/a#case=ab1-1;loss.stage=V", BROWSER);
    assert.equal(next.values.get("case"), "#case=ab1-1;loss.stage=V");
  });
});

describe("the builder's address", () => {
  it("gives back every plan", () => {
    for (const mode of MODES) {
      const all = Object.fromEntries(optionsOf(mode).map((name) => [name, rightOf(name)]));
      const given = withValues(all, {
        mode,
        platform: "webflow",
        way: "frame",
        helper: false,
        height: "800",
        site: "https://clinic.example/a",
      });
      const { plan: read, wrong, unknown } = planOf(`#${fragmentOf(given)}`, BROWSER);
      assert.deepEqual([read, wrong.size, unknown], [given, 0, []]);
    }
    assert.equal(fragmentOf(plan()), "");
    assert.deepEqual(planOf("", BROWSER).plan, plan());
  });

  it("says which part of it is wrong, and goes on without it", () => {
    const { plan: read, wrong, unknown } = planOf("#mode=simulator&view=top&accent=nothing&clinic=A&hello=1", BROWSER);
    assert.deepEqual([read.mode, [...read.values]], ["simulator", [["view", "top"]]]);
    assert.deepEqual([[...wrong.keys()], unknown], [["accent"], ["clinic", "hello"]]);
  });
});

/** A reader of tags as strict as none in a browser: quotes, names and references and nothing else. */
function tagsOf(code) {
  const references = { amp: "&", quot: '"', lt: "<", gt: ">" };
  const read = (text) => {
    assert.doesNotMatch(text, /[<>"'[\]{}\n]/, "nothing that a site builder takes for its own");
    return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCharCode(code) : references[name],
    );
  };
  const tags = [];
  const rest = code.replace(/<([a-z-]+)((?: [a-z-]+(?:="[^"]*")?)*)><\/\1>/g, (_, name, attributes) => {
    const found = [...attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)];
    tags.push([
      name,
      Object.fromEntries(found.map(([, key, value]) => [key, value === undefined ? true : read(value)])),
    ]);
    return "";
  });
  assert.equal(rest.trim(), "", "nothing stands beside the tags");
  return tags;
}

describe("a snippet", () => {
  it("says all that is set, in each way and for each platform, and names what it leaves out", () => {
    for (const mode of MODES) {
      const all = Object.fromEntries(optionsOf(mode).map((name) => [name, rightOf(name)]));
      for (const { name: platform, ways, isAddress, isShortcode, oneLine } of PLATFORMS) {
        if (isShortcode) continue;
        for (const way of ways) {
          const given = withValues(all, { mode, platform, way, height: "800" });
          const { code, leftOut, tooMany } = snippetOf(given, BASE, TITLE);
          assert.equal(tooMany, 0);
          assert.deepEqual(
            leftOut,
            optionsOf(mode).filter((name) => !isOf(way, mode, name)),
          );
          assert.doesNotMatch(code, oneLine || isAddress ? /\n/ : /\n\s*\n/, "no blank line");
          if (isAddress) {
            assert.equal(code, frameAddress(given, BASE));
            continue;
          }
          const tags = tagsOf(code);
          if (way === "frame") {
            assert.equal(tags[0][1].src, frameAddress(given, BASE));
            assert.equal(tags[1][1].src, `${BASE}smp-embed.js`);
            continue;
          }
          assert.deepEqual(tags[0], ["script", { type: "module", src: `${BASE}smp-${mode}.js` }]);
          const [tagName, { style, ...attributes }] = tags[1];
          assert.equal(tagName, `smp-${mode}`);
          assert.match(style, /^height: 800px; --smp-accent: #0b6b63/);
          const colours = ["accent", "accent-dark", "background"];
          const wanted = optionsOf(mode).filter((name) => isOf("element", mode, name) && !colours.includes(name));
          assert.deepEqual(
            attributes,
            Object.fromEntries(wanted.map((name) => [name, kindOf(name) === "flag" ? true : all[name]])),
          );
        }
      }
    }
  });

  it("is a shortcode for the plugin, which leaves to the site's settings where requests go", () => {
    const all = Object.fromEntries(optionsOf("consultation").map((name) => [name, rightOf(name)]));
    const given = withValues(all, { platform: "wordpress-plugin", height: "800", site: "https://clinic.example/a" });
    const { code, leftOut } = snippetOf(given, BASE, TITLE);
    const [, inside] = /^\[smp_consultation((?: [a-z-]+(?:="[^"<>[\]]*")?)+)\]$/.exec(code);
    const names = [...inside.matchAll(/ ([a-z-]+)(?:="[^"]*")?/g)].map(([, name]) => name);
    assert.deepEqual(
      [...names.filter((name) => name !== "height"), ...leftOut].sort(),
      [...optionsOf("consultation")].sort(),
      "each is in it, or named as left out",
    );
    for (const name of OF_ITS_OWN_PAGE) assert.ok(leftOut.includes(name), name);
    assert.deepEqual(
      needsOf(plan(given), BASE).find(({ kind }) => kind === "script"),
      {
        kind: "script",
        addresses: ["smp-consultation.js", "smp-file"].map(
          (name) => `https://clinic.example/wp-content/plugins/${name}`,
        ),
        source: "'self'",
      },
    );
  });

  it("gives a frame an address that the frame's page reads back, with designs where no server sees them", () => {
    for (const mode of MODES) {
      const all = Object.fromEntries(optionsOf(mode).map((name) => [name, rightOf(name)]));
      const { search, hash } = new URL(frameAddress(withValues(all, { mode }), BASE));
      const { mode: read, settings, allow, faults } = parametersOf({ search, hash });
      assert.deepEqual([read, allow, faults], [mode, [RIGHT.allow], []]);
      const wanted = optionsOf(mode).filter((name) => isOf("frame", mode, name) && name !== "allow");
      assert.deepEqual(
        Object.fromEntries(settings),
        Object.fromEntries(wanted.map((name) => [name, kindOf(name) === "flag" ? "" : all[name]])),
      );
      assert.doesNotMatch(search, /loss|version/);
    }
  });

  it("holds any text in an attribute", () => {
    const draw = numbers(11);
    const signs = [..."&\"'<>`={}[]%#;/\\ \n\r\tÄ漢🙂é\u00a0\u200b\u2028amp;quot&#34;&amp;<!--]]></script>"];
    for (let turn = 0; turn < 3000; turn += 1) {
      const text = Array.from({ length: draw(24) }, () => signs[draw(signs.length)]).join("");
      const [[, { value }]] = tagsOf(`<a value="${escaped(text)}"></a>`);
      assert.equal(value, text);
    }
  });

  it("says when it is too long for where it goes", () => {
    const long = withValues({ case: `case=1;${"x".repeat(60_000)}` }, { platform: "webflow" });
    const { code, tooMany } = snippetOf(long, BASE, TITLE);
    assert.equal(tooMany, code.length - 50_000);
    assert.equal(snippetOf({ ...long, platform: "html" }, BASE, TITLE).tooMany, 0);
  });
});

describe("a list of sources", () => {
  const self = "https://clinic.example";
  const rows = [
    ["'self'", `${self}/a.js`, true],
    ["'self'", "https://clinic.example:8443/a.js", false],
    ["'self'", "blob:https://clinic.example/0", false],
    ["'SELF'", `${self}/a.js`, true],
    ["*", `${BASE}a.js`, true],
    ["*", "blob:https://clinic.example/0", false],
    ["*", "data:image/png,", false],
    ["https:", `${BASE}a.js`, true],
    ["https:", "http://simulator.example/a.js", false],
    ["http:", `${BASE}a.js`, true],
    ["blob:", "blob:https://clinic.example/0", true],
    ["data:", "data:image/png,", true],
    ["simulator.example", `${BASE}a.js`, true],
    ["SIMULATOR.example", `${BASE}a.js`, true],
    ["http://simulator.example", `${BASE}a.js`, true],
    ["https://simulator.example", "http://simulator.example/a.js", false],
    ["*.example", `${BASE}a.js`, true],
    ["*.simulator.example", `${BASE}a.js`, false],
    ["*.simulator.example", "https://cdn.simulator.example/a.js", true],
    ["simulator.example:8080", `${BASE}a.js`, false],
    ["simulator.example:*", "https://simulator.example:8080/a.js", true],
    ["http://simulator.example:80", `${BASE}a.js`, true],
    ["https://simulator.example/smp/", `${BASE}a.js`, true],
    ["https://simulator.example/smp", `${BASE}a.js`, false],
    ["https://simulator.example/smp/a.js", `${BASE}a.js`, true],
    ["https://simulator.example/smp/a.js", `${BASE}b.js`, false],
    ["'none'", `${self}/a.js`, false],
    ["'nonce-abc'", `${self}/a.js`, false],
    ["'unsafe-inline'", `${self}/a.js`, false],
    ["simulator.example.evil", `${BASE}a.js`, false],
    ["", `${BASE}a.js`, false],
  ];

  for (const [source, address, is] of rows)
    it(`${source || "that is empty"} ${is ? "allows" : "does not allow"} ${address}`, () =>
      assert.equal(matches(source ? [source] : [], address, self), is));
});

describe("a policy", () => {
  const SITE = "https://clinic.example/page";
  const SELF = "https://clinic.example";
  const missing = (policy, given) =>
    missingIn(policiesOf(policy), needsOf(given, BASE), SELF).map(({ kind, source }) => `${kind} ${source}`);
  const element = plan({ site: SITE });
  const frame = plan({ site: SITE, platform: "iframe" });

  it("of the documentation is enough, and is the line that is printed", () => {
    const origin = "https://simulator.example";
    const lines = [
      [element, `script-src ${origin} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${origin}; img-src ${origin}`],
      [
        plan({ site: SITE, mode: "simulator" }),
        `script-src ${origin} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${origin}`,
      ],
      [
        plan({ site: SITE, mode: "simulator", values: new Map([["reveal", "interaction"]]) }),
        `script-src ${origin} 'wasm-unsafe-eval'; worker-src blob:; connect-src ${origin}; img-src ${origin}`,
      ],
      [frame, `frame-src ${origin}; script-src ${origin}`],
      [{ ...frame, helper: false }, `frame-src ${origin}`],
      [
        { ...element, site: `${origin}/about` },
        "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self'",
      ],
    ];
    for (const [given, line] of lines) {
      assert.equal(lineOf(needsOf(given, BASE)), line);
      const self = new URL(given.site).origin;
      assert.deepEqual(missingIn(policiesOf(`default-src 'none'; ${line}`), needsOf(given, BASE), self), []);
    }
    const strict =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; " +
      "require-trusted-types-for 'script'";
    const own = { ...element, site: BASE };
    assert.deepEqual(missingIn(policiesOf(strict), needsOf(own, BASE), "https://simulator.example"), []);
  });

  it("is judged by the directives that browsers fall back to", () => {
    const all = ["script", "worker", "connect", "image"];
    const kinds = (policy, given = element) => missing(policy, given).map((each) => each.split(" ")[0]);
    assert.deepEqual(kinds("default-src 'none'"), ["script", "wasm", ...all.slice(1)]);
    assert.deepEqual(kinds("default-src https: blob: 'wasm-unsafe-eval'"), []);
    assert.deepEqual(kinds("default-src *"), ["wasm", "worker"]);
    assert.deepEqual(kinds("default-src *; script-src-elem https:; script-src 'unsafe-eval' blob:"), []);
    assert.deepEqual(kinds("script-src https: 'wasm-unsafe-eval'"), ["worker"], "a worker by script-src");
    assert.deepEqual(kinds("child-src blob:; script-src https: 'wasm-unsafe-eval'"), [], "a worker by child-src");
    assert.deepEqual(kinds("worker-src 'self'; child-src blob:"), ["worker"]);
    assert.deepEqual(kinds("script-src 'nonce-abc' blob:"), ["script", "wasm"], "a nonce lets no program run");
    assert.deepEqual(
      kinds("script-src https:; script-src * 'wasm-unsafe-eval' blob:"),
      ["wasm", "worker"],
      "the first",
    );
    assert.deepEqual(kinds("style-src 'self'; font-src 'none'"), [], "what it does not need");
    assert.deepEqual(kinds("child-src 'self'", frame), ["frame"]);
    assert.deepEqual(kinds("default-src 'none'; frame-src https:; script-src https:", frame), []);
    assert.deepEqual(kinds("default-src https:, default-src 'self'", frame), ["frame", "script"], "all hold at once");
    assert.deepEqual(kinds("sandbox allow-forms", frame), ["sandbox"]);
    assert.deepEqual(kinds("trusted-types lit-html"), ["trusted-types"]);
    assert.deepEqual(kinds("trusted-types lit-html smp-simulator other"), []);
    assert.deepEqual(kinds(""), []);
  });

  it("must allow what options ask for, too", () => {
    const asking = withValues(
      { logo: RIGHT.logo, "lead-endpoint": RIGHT["lead-endpoint"], accent: "teal" },
      { site: SITE },
    );
    const policy = `${lineOf(needsOf(element, BASE))}; style-src 'self'`;
    assert.deepEqual(missing(policy, asking), [
      "connect https://post.example",
      "image https://cdn.example",
      "style 'unsafe-inline'",
    ]);
    const hubspot = withValues({ "lead-hubspot": RIGHT["lead-hubspot"], "lead-hubspot-region": "eu1" });
    assert.match(lineOf(needsOf(hubspot, BASE)), /connect-src [^;]*https:\/\/api-eu1\.hsforms\.com/);
    const own = withValues({ "lead-endpoint": "/in" }, { site: SITE });
    assert.match(lineOf(needsOf(own, BASE)), /connect-src [^;]*'self'/);
  });

  it("is read as a header, as a tag, in any case, and its misspelt directives are told", () => {
    const text = "DEFAULT-SRC 'self' ;\n  img-src\t*";
    const read = new Map([
      ["default-src", ["'self'"]],
      ["img-src", ["*"]],
    ]);
    for (const given of [
      text,
      `Content-Security-Policy: ${text}`,
      `<meta http-equiv="Content-Security-Policy" content="${text}" />`,
    ])
      assert.deepEqual(policiesOf(given), [read]);
    assert.deepEqual(policiesOf(" ;; "), []);
    assert.deepEqual(strangersOf(policiesOf("script-scr 'self'; img-src *")), ["script-scr"]);
  });

  it("that trusts by nonces alone is said to need one, and is not mended by an address", () => {
    const policies = policiesOf("script-src 'strict-dynamic' 'nonce-abc' 'wasm-unsafe-eval'");
    const needs = needsOf(element, BASE);
    assert.ok(wantsNonce(policies, needs, SELF));
    assert.deepEqual(mended(policies, needs, SELF), policies);
    assert.ok(!wantsNonce(policiesOf("script-src 'nonce-abc'"), needs, SELF));
  });

  it("that is mended lacks nothing and allows all that it allowed, whatever it was", () => {
    const draw = numbers(5);
    const directives =
      "default-src script-src script-src-elem worker-src child-src connect-src img-src frame-src style-src style-src-attr sandbox trusted-types".split(
        " ",
      );
    const sources =
      "'none' 'self' * https: http: blob: data: 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' 'nonce-abc' simulator.example *.example https://cdn.example/a/ lit-html allow-forms".split(
        " ",
      );
    const asking = withValues(
      { logo: RIGHT.logo, "lead-endpoint": RIGHT["lead-endpoint"], accent: "teal" },
      { site: SITE },
    );
    const everything = [element, frame, asking].flatMap((given) => needsOf(given, BASE));
    let lacking = 0;
    for (let turn = 0; turn < 2000; turn += 1) {
      const policy = Array.from({ length: 1 + draw(6) }, () => {
        const own = Array.from({ length: draw(4) }, () => sources[draw(sources.length)]);
        return [directives[draw(directives.length)], ...own].join(" ");
      }).join("; ");
      const policies = policiesOf(policy);
      const needs = needsOf([element, frame, asking][draw(3)], BASE);
      const better = policiesOf(mended(policies, needs, SELF).map(textOf).join(", "));
      lacking += missingIn(policies, needs, SELF).length > 0 ? 1 : 0;
      assert.deepEqual(missingIn(better, needs, SELF), [], policy);
      for (const need of everything)
        if (allows(policies[0], need, SELF)) assert.ok(allows(better[0], need, SELF), `${need.kind} of ${policy}`);
    }
    assert.ok(lacking > 500, `${lacking} of them lack something`);
  });
});
