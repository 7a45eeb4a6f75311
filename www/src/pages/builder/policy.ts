// A content security policy: read as browsers read it, held against what a snippet needs, and mended.
import type { Need, NeedKind } from "./needs.js";
import { matches } from "./sources.js";

/** Sources by directive, of which the first of a name holds. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The directives that decide, the first that a policy has. */
const CHAINS: Readonly<Record<NeedKind, readonly string[]>> = {
  script: ["script-src-elem", "script-src", "default-src"],
  wasm: ["script-src", "default-src"],
  worker: ["worker-src", "child-src", "script-src", "default-src"],
  connect: ["connect-src", "default-src"],
  image: ["img-src", "default-src"],
  frame: ["frame-src", "child-src", "default-src"],
  style: ["style-src-attr", "style-src", "default-src"],
  sandbox: ["sandbox"],
  "trusted-types": ["trusted-types"],
};

/** The directive that says it by itself: what a policy is given where another one decides. */
const OWN: Readonly<Record<NeedKind, string>> = {
  script: "script-src",
  wasm: "script-src",
  worker: "worker-src",
  connect: "connect-src",
  image: "img-src",
  frame: "frame-src",
  style: "style-src-attr",
  sandbox: "sandbox",
  "trusted-types": "trusted-types",
};

const KNOWN = [
  ...Object.values(CHAINS).flat(),
  ..."style-src-elem script-src-attr font-src media-src object-src manifest-src prefetch-src base-uri".split(" "),
  ..."form-action frame-ancestors navigate-to report-uri report-to webrtc block-all-mixed-content".split(" "),
  ..."upgrade-insecure-requests require-trusted-types-for require-sri-for plugin-types fenced-frame-src".split(" "),
];

/** A header's text, with its name or without, or the tag that says the same: one policy each between commas. */
export function policiesOf(text: string): readonly Policy[] {
  const tagged = /<meta\b[^>]*\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(text);
  const plain = tagged?.[1] ?? tagged?.[2] ?? text;
  const policies = plain.replace(/^\s*content-security-policy\s*:/i, "").split(",");
  return policies.map(policyOf).filter((policy) => policy.size > 0);
}

function policyOf(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const part of text.split(";")) {
    const [name = "", ...sources] = part.split(/[\t\n\f\r ]+/).filter(Boolean);
    const known = name.toLowerCase();
    if (known && !policy.has(known)) policy.set(known, sources);
  }
  return policy;
}

/** The names of directives that no browser knows: it passes over them without a word. */
export function strangersOf(policies: readonly Policy[]): readonly string[] {
  return [...new Set(policies.flatMap((policy) => [...policy.keys()]))].filter((name) => !KNOWN.includes(name));
}

/** Whether a policy of a page of the origin `self` allows what is needed. */
export function allows(policy: Policy, need: Need, self: string): boolean {
  const decides = CHAINS[need.kind].find((name) => policy.has(name));
  if (decides === undefined) return true;
  const sources = policy.get(decides) ?? [];
  const has = (word: string): boolean => sources.some((source) => source.toLowerCase() === word);
  switch (need.kind) {
    case "wasm":
      return has("'wasm-unsafe-eval'") || has("'unsafe-eval'");
    case "style":
      // Beside a nonce or a hash it says nothing.
      return has("'unsafe-inline'") && !sources.some(isVouching);
    case "sandbox":
      return has(need.source);
    case "trusted-types":
      return sources.includes("*") || need.source.split(" ").every((name) => sources.includes(name));
    case "script":
      // It takes no addresses then, and what stands in a page needs a nonce.
      if (has("'strict-dynamic'")) return false;
      break;
    case "worker":
      // Started by a script that is trusted.
      if (decides === "script-src" && has("'strict-dynamic'")) return true;
      break;
    default:
  }
  return need.addresses.every((address) => matches(sources, address, self));
}

/** What is missing in any of the policies: all of them hold at once. */
export function missingIn(policies: readonly Policy[], needs: readonly Need[], self: string): readonly Need[] {
  return needs.filter((need) => policies.some((policy) => !allows(policy, need, self)));
}

/** Whether a policy takes no script for its address, so that only a nonce in the tag helps. */
export function wantsNonce(policies: readonly Policy[], needs: readonly Need[], self: string): boolean {
  return missingIn(policies, needs, self).some(
    ({ kind }) => kind === "script" && policies.some((policy) => isStrict(policy)),
  );
}

/** The directive that a need is added to. */
export function directiveOf({ kind }: Need): string {
  return OWN[kind];
}

/** The directives of all that is needed, for a policy that says nothing of it yet. */
export function lineOf(needs: readonly Need[]): string {
  // Only a page that names what it trusts must name it.
  const said = needs.filter(({ kind }) => kind !== "sandbox" && kind !== "trusted-types");
  return textOf(said.reduce<Policy>((policy, need) => added(policy, need, []), new Map()));
}

/** The policies with what they lack, and with nothing taken away. */
export function mended(policies: readonly Policy[], needs: readonly Need[], self: string): readonly Policy[] {
  return policies.map((policy) =>
    needs.reduce((so, need) => {
      if (allows(so, need, self) || (need.kind === "script" && isStrict(so))) return so;
      const decides = CHAINS[need.kind].find((name) => so.has(name)) ?? OWN[need.kind];
      return added(so, need, so.get(decides) ?? []);
    }, policy),
  );
}

/** As it stands in a header. */
export function textOf(policy: Policy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}

/** With a need in the directive that decides of it alone; `before` is what decided until then. */
function added(policy: Policy, need: Need, before: readonly string[]): Policy {
  const name = need.kind === "script" && policy.has("script-src-elem") ? "script-src-elem" : OWN[need.kind];
  const kept = (policy.get(name) ?? before).filter((source) => {
    if (source.toLowerCase() === "'none'") return false;
    return need.kind !== "style" || !isVouching(source);
  });
  const fresh = need.source.split(" ").filter((source) => !kept.includes(source));
  return new Map([...policy, [name, [...kept, ...fresh]]]);
}

function isStrict(policy: Policy): boolean {
  const decides = CHAINS.script.find((name) => policy.has(name)) ?? "";
  return (policy.get(decides) ?? []).some((source) => source.toLowerCase() === "'strict-dynamic'");
}

function isVouching(source: string): boolean {
  return /^'(nonce-|sha(256|384|512)-)/i.test(source);
}
