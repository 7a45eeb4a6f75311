import type { SmpConsultation } from "./consultation.js";
import { mirror } from "./mirror.js";

/** What only the steps read. */
const TEXTS =
  "leadEndpoint,leadHubspot,leadHubspotRegion,leadHubspotSubscription,leadHubspotDesign,leadMail,analytics,prices" as const;
const FLAG = "leadForm" as const;
const PROPERTIES = `${TEXTS},${FLAG}`.split(",");
const ATTRIBUTES = PROPERTIES.map((name) => name.replace(/[A-Z]/g, "-$&").toLowerCase());

/** Tells of changes of what the page's owner has set, while the consultation is in the page. */
export class Settings {
  readonly #observer: MutationObserver;

  constructor(
    readonly host: SmpConsultation,
    changed: () => void,
  ) {
    // What a script has set before they were there.
    const early = Object.entries(Object.getOwnPropertyDescriptors(host)).filter(([name]) => PROPERTIES.includes(name));
    for (const [name] of early) delete (host as unknown as Record<string, unknown>)[name];
    mirror(host, TEXTS, FLAG);
    Object.assign(host, Object.fromEntries(early.map(([name, { value }]) => [name, value as unknown])));
    this.#observer = new MutationObserver(changed);
  }

  attach(): void {
    // A form of the page's own may come and go.
    this.#observer.observe(this.host, { attributes: true, attributeFilter: ATTRIBUTES, childList: true });
  }

  detach(): void {
    this.#observer.disconnect();
  }
}
