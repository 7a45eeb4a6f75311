// What the policy of a page must allow for a snippet, as the elements and the frame's page load their files.
import { sinksOf } from "../../takeaway/lead/sinks.js";
import { wayOf, type Plan } from "./plan.js";
import { platformOf } from "./platforms.js";
import { frameAddress, helperAddress, scriptAddress, styleOf } from "./snippet.js";
import { originOf, UNKNOWN_SITE } from "./values.js";

/** What is to be allowed: each is judged by another chain of directives. */
export type NeedKind =
  "script" | "wasm" | "worker" | "connect" | "image" | "frame" | "style" | "sandbox" | "trusted-types";

export interface Need {
  readonly kind: NeedKind;
  /** What must be allowed, addresses for all kinds that load something. */
  readonly addresses: readonly string[];
  /** What a policy names to allow it: several with spaces between. */
  readonly source: string;
}

/** Policies of a page that it trusts by these names. */
export const TRUSTED_NAMES = "lit-html smp-simulator";

/** What a plan's snippet needs of the page round it, whose files lie in a folder. */
export function needsOf(plan: Plan, folder: string): readonly Need[] {
  const site = plan.site || UNKNOWN_SITE;
  // A plugin serves them from the site itself.
  const base = platformOf(plan.platform).isShortcode ? new URL("/wp-content/plugins/", site).href : folder;
  const own = originOf(site) ?? UNKNOWN_SITE;
  const named = (address: string): string => {
    const { origin, protocol } = new URL(address, site);
    return origin === own ? "'self'" : origin === "null" ? protocol : origin;
  };
  const loads = (kind: NeedKind, ...addresses: string[]): Need => ({
    kind,
    addresses: addresses.map((each) => new URL(each, site).href),
    source: named(addresses[0] ?? base),
  });
  // What a page's sandbox forbids it forbids its frames, too.
  const sandbox: Need = { kind: "sandbox", addresses: [], source: "allow-scripts" };
  if (wayOf(plan) === "frame") {
    const helper = plan.helper && plan.platform !== "wix-address" ? [loads("script", helperAddress(base))] : [];
    return [loads("frame", frameAddress(plan, base)), ...helper, sandbox];
  }
  // Programs, worker and data lie beside the script, under names that each build makes.
  const [script, other] = [scriptAddress(plan, base), new URL("smp-file", base).href];
  const isOwn = originOf(base) === own;
  return [
    loads("script", script, other),
    { kind: "wasm", addresses: [], source: "'wasm-unsafe-eval'" },
    // A browser starts no worker from another origin: there a blob of the page's imports it.
    isOwn ? loads("worker", other) : { kind: "worker", addresses: [`blob:${own}/0`], source: "blob:" },
    loads("connect", other),
    ...postsTo(plan, site).map((address) => loads("connect", address)),
    ...(plan.mode === "consultation" ? [loads("image", new URL("pictures/choice", base).href)] : []),
    ...(plan.mode === "simulator" && plan.values.get("reveal") === "interaction"
      ? [loads("image", new URL("posters/light.jpg", base).href)]
      : []),
    ...(plan.mode === "consultation" && plan.values.has("logo") ? [loads("image", plan.values.get("logo") ?? "")] : []),
    ...(styleOf(plan) ? [{ kind: "style", addresses: [], source: "'unsafe-inline'" } as const] : []),
    sandbox,
    { kind: "trusted-types", addresses: [], source: TRUSTED_NAMES },
  ];
}

/** Where requests of a consultation's form go. */
function postsTo({ mode, values }: Plan, site: string): readonly string[] {
  if (mode !== "consultation") return [];
  const said = (name: string): string | null => values.get(`lead-${name}`) ?? null;
  const { post } = sinksOf(
    {
      form: false,
      endpoint: said("endpoint"),
      hubspot: said("hubspot"),
      hubspotRegion: said("hubspot-region"),
      hubspotSubscription: null,
      hubspotDesign: null,
      mail: null,
    },
    site,
  );
  return post ? [post.url] : [];
}
