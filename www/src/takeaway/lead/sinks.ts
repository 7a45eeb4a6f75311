// Where requests go, as the owner of the page says it in attributes.

/** What the attributes of the same names say; nothing of those that are not there. */
export interface LeadSettings {
  /** `lead-form`: there is a form, whose requests the page's own scripts take. */
  readonly form: boolean;
  /** `lead-endpoint`: an address that takes a POST. */
  readonly endpoint: string | null;
  /** `lead-hubspot`: `portal id/form id`. */
  readonly hubspot: string | null;
  /** `lead-hubspot-region`: where the account's data lie. */
  readonly hubspotRegion: string | null;
  /** `lead-hubspot-subscription`: number of the subscription type that the consent to be contacted is for. */
  readonly hubspotSubscription: string | null;
  /** `lead-hubspot-design`: the contact property that takes the link to the design; without, it isn't sent. */
  readonly hubspotDesign: string | null;
  /** `lead-mail`: an address to write to; beside another one, what is offered where that fails. */
  readonly mail: string | null;
}

export interface EndpointSink {
  readonly kind: "endpoint";
  readonly url: string;
}

export interface HubspotSink {
  readonly kind: "hubspot";
  readonly url: string;
  readonly subscription?: number;
  readonly designField?: string;
}

/** Where a request is posted to. */
export type PostSink = EndpointSink | HubspotSink;

/** What is wrong with a setting, for the owner of the page. */
export interface SettingProblem {
  readonly code: "lead-endpoint" | "lead-hubspot" | "lead-mail" | "lead-sinks";
  readonly message: string;
}

export interface Sinks {
  readonly post?: PostSink;
  readonly mail?: string;
  readonly problems: readonly SettingProblem[];
}

/** Where HubSpot's accounts lie, and which of its hosts takes their forms. */
const HUBSPOT_HOSTS: Readonly<Record<string, string>> = { na1: "api.hsforms.com", eu1: "api-eu1.hsforms.com" };
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ADDRESS = /^[^\s@"<>?&,;:%]{1,64}@[^\s@"<>?&,;:%]{1,189}\.[^\s@"<>?&,;:%.]{2,}$/;

/** Whether there is to be a form at all. */
export function wantsForm({ form, endpoint, hubspot, mail }: LeadSettings): boolean {
  return form || [endpoint, hubspot, mail].some((each) => each !== null);
}

/** The sinks of some settings, on a page of that address; one that is not understood is none, and told of. */
export function sinksOf(settings: LeadSettings, base: string): Sinks {
  const problems: SettingProblem[] = [];
  const say = (code: SettingProblem["code"], message: string): undefined => void problems.push({ code, message });
  const endpoint = settings.endpoint === null ? undefined : endpointOf(settings.endpoint, base, say);
  const hubspot = settings.hubspot === null ? undefined : hubspotOf(settings, say);
  if (endpoint && hubspot)
    say("lead-sinks", "lead-endpoint and lead-hubspot are both set; requests go to lead-endpoint alone.");
  const mail = settings.mail === null ? undefined : mailOf(settings.mail, say);
  const post = endpoint ?? hubspot;
  return { ...(post && { post }), ...(mail !== undefined && { mail }), problems };
}

type Say = (code: SettingProblem["code"], message: string) => undefined;

function endpointOf(text: string, base: string, say: Say): EndpointSink | undefined {
  const wrong = (why: string): undefined => say("lead-endpoint", `lead-endpoint is "${text}"; ${why}.`);
  let url: URL;
  try {
    url = new URL(text.trim() || "about:blank", base);
  } catch {
    return wrong("it must be an address");
  }
  if (url.username || url.password) return wrong("it must hold no name and no password");
  const isOwn = url.origin === new URL(base).origin && url.protocol === "http:";
  const isLocal = url.protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== "https:" && !isOwn && !isLocal) return wrong("it must begin with https://");
  url.hash = "";
  return { kind: "endpoint", url: url.href };
}

function hubspotOf(
  { hubspot, hubspotRegion, hubspotSubscription, hubspotDesign }: LeadSettings,
  say: Say,
): HubspotSink | undefined {
  const [portal = "", form = "", ...more] = (hubspot ?? "").trim().split("/");
  if (!/^\d{1,12}$/.test(portal) || !GUID.test(form) || more.length > 0)
    return say("lead-hubspot", `lead-hubspot is "${hubspot}"; it must be portal id/form id, as 123456/7d5c….`);
  const host = HUBSPOT_HOSTS[hubspotRegion ?? "na1"];
  if (!host) {
    const known = Object.keys(HUBSPOT_HOSTS).join(", ");
    return say("lead-hubspot", `lead-hubspot-region is "${hubspotRegion}"; it may be ${known}.`);
  }
  if (hubspotSubscription !== null && !/^\d{1,15}$/.test(hubspotSubscription))
    return say("lead-hubspot", `lead-hubspot-subscription is "${hubspotSubscription}"; it must be a number.`);
  if (hubspotDesign !== null && !/^[a-z][a-z0-9_]{0,99}$/.test(hubspotDesign))
    return say("lead-hubspot", `lead-hubspot-design is "${hubspotDesign}"; it must be the name of a property.`);
  return {
    kind: "hubspot",
    url: `https://${host}/submissions/v3/integration/submit/${portal}/${form.toLowerCase()}`,
    ...(hubspotSubscription !== null && { subscription: Number(hubspotSubscription) }),
    ...(hubspotDesign !== null && { designField: hubspotDesign }),
  };
}

function mailOf(text: string, say: Say): string | undefined {
  const address = text.trim();
  return ADDRESS.test(address) ? address : say("lead-mail", `lead-mail is "${text}"; it must be one address of mail.`);
}
