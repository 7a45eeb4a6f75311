// What can be set of the frame's page: its language and direction, light or dark, and its colours.
import { quoted, type Fault } from "./faults.js";

const THEMES: Readonly<Record<string, string>> = { auto: "light dark", light: "light", dark: "dark" };
const PROPERTIES: Readonly<Record<string, string>> = { accent: "--smp-accent", background: "--smp-background" };
/** Languages that are read from the right, where the browser does not say. */
const FROM_RIGHT = /^(ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/;

/** Sets the page's language or light; what is wrong where it can be none. */
export function setOfRoot(root: HTMLElement, name: string, value: string | null): Fault | undefined {
  if (name === "theme") {
    const theme = value ?? "auto";
    if (!Object.hasOwn(THEMES, theme)) return wrong(name, value, Object.keys(THEMES).join(", "));
    root.style.colorScheme = THEMES[theme] ?? "";
  } else {
    const tag = tagOf(value ?? "en");
    if (tag === undefined) return wrong(name, value, "a language, as en or pt-BR");
    root.lang = tag;
    root.dir = FROM_RIGHT.test(tag) ? "rtl" : "ltr";
  }
  return undefined;
}

/** Sets a colour of the element; what is wrong where it can be none. */
export function setColour(shown: HTMLElement, name: string, value: string | null): Fault | undefined {
  const property = PROPERTIES[name];
  if (value !== null && !CSS.supports("color", value)) return wrong(name, value, "a colour of CSS");
  if (property !== undefined) shown.style.setProperty(property, value);
  return undefined;
}

function wrong(field: string, value: string | null, may: string): Fault {
  return { code: "setting-unknown", field, message: `${field} is ${quoted(value)}; it may be ${may}.` };
}

function tagOf(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}
