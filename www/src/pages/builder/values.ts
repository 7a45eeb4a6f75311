// What may be written into each field; what is wrong with it in words.
import { pricesOf } from "../../consultation/prices.js";
import { isCase } from "../../element/links.js";
import { sinksOf, type LeadSettings } from "../../takeaway/lead/sinks.js";
import { MOST_TEXT } from "../embed/settings.js";
import { parametersOf } from "../embed/parameters.js";
import { isWritable } from "./html.js";
import { CHOICES, kindOf } from "./options.js";
import { words } from "./words.js";

/** Where addresses without an origin lead while the page's own is not known. */
export const UNKNOWN_SITE = "https://your-site.invalid";

/** What only a browser knows. */
export interface Browser {
  isColour(text: string): boolean;
}

const said = words.faults;

/** A field's text as the snippet has it: without spaces round it, of a whole link only what is the design. */
export function tidy(name: string, text: string): string {
  const trimmed = text.trim();
  return kindOf(name) === "case" && /^https?:[^#]*#/i.test(trimmed) ? trimmed.slice(trimmed.indexOf("#")) : trimmed;
}

/** What is wrong with an option's text, as `tidy` gives it; nothing where it is right. Empty is the default. */
export function faultOf(name: string, text: string, browser: Browser, site = UNKNOWN_SITE): string | undefined {
  if (text === "") return undefined;
  if (!isWritable(text)) return said.unwritable;
  if (text.length > MOST_TEXT) return said.long(text.length, MOST_TEXT);
  switch (kindOf(name)) {
    case "choice":
      return CHOICES[name]?.includes(text) ? undefined : said.choice(CHOICES[name]?.join(", ") ?? "");
    case "flag":
      return text === "true" ? undefined : said.flag;
    case "share":
      return isShare(text) ? undefined : said.share;
    case "colour":
      // Nothing that ends the declaration and begins another.
      return browser.isColour(text) && !/[;{}]/.test(text) ? undefined : said.colour;
    case "locale":
      return isLocale(text) ? undefined : said.locale;
    case "case":
      return isDesign(text) ? undefined : said.design;
    case "looks":
      return isLooks(text) ? undefined : said.looks;
    case "origins":
      return parametersOf({ search: `?${new URLSearchParams({ allow: text }).toString()}`, hash: "" }).faults[0]
        ?.message;
    case "prices":
      return pricesOf(text).problem;
    case "lead":
      return leadFault(name, text, site);
    case "text":
      return name === "logo" && !isAddress(text, site) ? said.address : undefined;
  }
}

/** The address of the page that it comes to: empty, or that of a page or site. */
export function siteFault(text: string): string | undefined {
  return text === "" || originOf(text) ? undefined : said.site;
}

/** A page's origin; nothing where a text is no address of a page. */
export function originOf(text: string): string | undefined {
  try {
    const { protocol, origin } = new URL(text);
    return protocol === "https:" || protocol === "http:" ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** CSS px; what no frame asks for is a mistake. */
export function heightFault(text: string): string | undefined {
  return text === "" || (/^\d{3,4}$/.test(text) && +text >= 240 && +text <= 4096) ? undefined : said.height;
}

function isShare(text: string): boolean {
  return /^(0|1|0?\.\d+|[01]\.0*|0\.\d*)$/.test(text);
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isDesign(text: string): boolean {
  return isCase(text) || isCaseJson(parsed(text));
}

function isLooks(text: string): boolean {
  const looks = parsed(text);
  if (!Array.isArray(looks) || looks.length < 2 || looks.length > 4) return false;
  return looks.every((look: unknown) => (typeof look === "string" ? isDesign(look) : isCaseJson(look)));
}

function isCaseJson(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "version");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAddress(text: string, site: string): boolean {
  try {
    return /^(https?|data):$/.test(new URL(text, site).protocol);
  } catch {
    return false;
  }
}

const NO_LEAD: LeadSettings = {
  form: false,
  endpoint: null,
  hubspot: null,
  hubspotRegion: null,
  hubspotSubscription: null,
  hubspotDesign: null,
  mail: null,
};
/** Of the form that HubSpot's names have: what stands beside one is judged with it. */
const ANY_FORM = "1/00000000-0000-0000-0000-000000000000";

/** What the consultation itself would say of it. */
function leadFault(name: string, text: string, site: string): string | undefined {
  const own = name.slice("lead-".length).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const beside = own.startsWith("hubspot") ? { hubspot: ANY_FORM } : {};
  return sinksOf({ ...NO_LEAD, ...beside, [own]: text }, site).problems[0]?.message;
}
