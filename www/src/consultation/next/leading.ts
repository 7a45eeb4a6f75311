import type { Consents } from "../../takeaway/lead/consent.js";
import { NO_CONSENT } from "../../takeaway/lead/consent.js";
import type { Contact, Problem } from "../../takeaway/lead/contact.js";
import type { Lead } from "../../takeaway/lead/lead.js";
import type { LeadResult, Leads } from "../../takeaway/lead/leads.js";
import { wantsForm, type LeadSettings } from "../../takeaway/lead/sinks.js";
import { deviceShelf, REQUESTS } from "../../takeaway/shelf.js";
import { complain } from "../complain.js";
import type { Flow } from "../flow.js";
import { fetchLead } from "./lead-later.js";

/** So long until what waits on this device is tried again, while the page is open. */
const AGAIN_MS = 5 * 60_000;
/** What has arrived, or is in other hands. */
const ARRIVED: readonly LeadResult["kind"][] = ["sent", "taken"];

/** The form for a request: what is filled in, where it goes, and what became of it. Nothing of it is in a design. */
export class Leading {
  contact: Partial<Contact> = {};
  consents: Consents = NO_CONSENT;
  trap = "";
  /** What became of what was sent off last. */
  result: LeadResult | undefined;
  /** Which try is under way; 0 for none. */
  attempt = 0;
  /** Requests of earlier visits that wait on this device. */
  waiting = 0;
  isMissing = false;
  #leads: Leads | undefined;
  #set = "";
  #later: ReturnType<typeof setTimeout> | undefined;
  readonly #online = (): void => void this.flush();

  constructor(readonly flow: Flow) {}

  /** Whether there is to be a form of ours. */
  get wanted(): boolean {
    return wantsForm(this.#settings) && !this.flow.host.querySelector(':scope > [slot="lead"]');
  }

  get isReady(): boolean {
    return this.#leads !== undefined;
  }

  /** The address that one may write to, where there is one. */
  get mail(): string | undefined {
    return this.#leads?.sinks.mail;
  }

  get takesDesign(): boolean {
    return this.#leads?.takesDesign ?? false;
  }

  attach(): void {
    addEventListener("online", this.#online);
  }

  detach(): void {
    removeEventListener("online", this.#online);
    clearTimeout(this.#later);
  }

  /** Takes the settings of the page's owner, once more where they are others. */
  set(): void {
    const set = JSON.stringify([this.wanted, this.#settings]);
    if (set === this.#set) return;
    this.#set = set;
    this.#leads = undefined;
    void this.load();
  }

  /** Fetches what sends, where that is wanted. */
  async load(): Promise<void> {
    const set = this.#set;
    if (this.wanted) {
      const made = await fetchLead();
      if (set !== this.#set) return;
      this.isMissing = made === undefined;
      if (made) {
        this.#leads = new made.Leads(this.#settings, document.baseURI, (lead) => this.#offer(lead));
        for (const { code, message } of this.#leads.sinks.problems) complain(this.flow.host, code, message);
        void this.flush();
      }
    }
    this.flow.draw();
  }

  /** Sends what was filled in, and tells what became of it. */
  async submit(): Promise<void> {
    if (!this.#leads || this.attempt > 0) return;
    const { host, away } = this.flow;
    const { contact, consents, trap } = this;
    this.result = undefined;
    this.#tried(1);
    const form = { contact, consents, trap, clinic: host.clinic, link: away.link };
    const result = await this.#leads.submit(form, (attempt) => this.#tried(attempt));
    this.result = result;
    this.attempt = 0;
    if (ARRIVED.includes(result.kind) || result.kind === "letter" || result.kept) {
      this.flow.analytics.count("smp_lead");
    }
    if (ARRIVED.includes(result.kind) || result.kept) this.#empty();
    if (result.kept) this.waiting = await this.#leads.waiting();
    this.#tryLater();
    this.flow.draw();
    const [first] = result.problems ?? [];
    if (first) this.flow.root.querySelector<HTMLElement>(`[data-lead="${first.field}"]`)?.focus();
  }

  problem(field: Problem["field"]): string | undefined {
    return this.result?.problems?.find((problem) => problem.field === field)?.message;
  }

  /** Sends what waits on this device. */
  async flush(): Promise<void> {
    clearTimeout(this.#later);
    const leads = this.#leads;
    if (!leads) return;
    this.waiting = await leads.waiting();
    this.flow.draw();
    if (this.waiting === 0) return;
    this.waiting = await leads.flush();
    this.#tryLater();
    this.flow.draw();
  }

  /** Lets go what waits on this device, also of a page that wants no form; says whether nothing is left. */
  async forget(): Promise<boolean> {
    const gone = this.#leads
      ? (await this.#leads.forget()).ok
      : await deviceShelf(REQUESTS)
          .remove()
          // Where nothing can be kept nothing is.
          .catch(() => true);
    this.waiting = gone ? 0 : this.waiting;
    this.flow.draw();
    return gone;
  }

  /** Empties the form, as for the next visitor. */
  clear(): void {
    this.#empty();
    this.result = undefined;
    this.flow.draw();
  }

  #tryLater(): void {
    clearTimeout(this.#later);
    if (this.waiting > 0) this.#later = setTimeout(this.#online, AGAIN_MS);
  }

  #empty(): void {
    this.contact = {};
    this.consents = NO_CONSENT;
    this.trap = "";
  }

  #tried(attempt: number): void {
    this.attempt = attempt;
    this.flow.draw();
  }

  /** Offers a request to the page; true where it takes it over. */
  #offer(lead: Lead): boolean {
    const detail = structuredClone(lead);
    const given = new CustomEvent("lead", { detail, bubbles: true, composed: true, cancelable: true });
    return !this.flow.host.dispatchEvent(given);
  }

  get #settings(): LeadSettings {
    const { host } = this.flow;
    const said = (name: string): string | null => host.getAttribute(`lead-${name}`);
    return {
      form: host.leadForm,
      endpoint: said("endpoint"),
      hubspot: said("hubspot"),
      hubspotRegion: said("hubspot-region"),
      hubspotSubscription: said("hubspot-subscription"),
      hubspotDesign: said("hubspot-design"),
      mail: said("mail"),
    };
  }
}
