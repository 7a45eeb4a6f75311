// What both sheets are made of.

import { msg, spoken } from "../../element/language/spoken.js";
import { render, type TemplateResult } from "lit";
import { make } from "../../element/make.js";
import { SIMULATED } from "../../element/stamp.js";
import { dateText } from "../phrases.js";
import type { SummaryData } from "../summary.js";

const TITLE = msg("Scalp micropigmentation: your consultation");

/** A sheet with its head and foot; the first one's head has the clinic's name and logo. */
export function sheet(data: SummaryData, number: 1 | 2, ...content: readonly Node[]): HTMLElement {
  const { title = TITLE, clinic, date, stamp = msg(SIMULATED) } = data;
  const name = make("p", "clinic", clinic?.name ?? "");
  const logo = number === 1 && clinic?.logo;
  if (logo) {
    logo.className = "logo";
    logo.setAttribute("aria-hidden", "true");
  }
  const head = make(
    "header",
    "",
    ...(logo ? [logo] : []),
    make("div", "titles", make("h2", "title", title), name),
    make("p", "date", dateText(date)),
  );
  const foot = make("footer", "", msg("{stamp}. Computed on the device it was shown on; nothing was sent.", { stamp }));
  foot.append(make("span", "", msg("Page {number} of 2", { number })));
  const made = make("article", number === 1 ? "summary first" : "summary", head, ...content, foot);
  const { language = "en", direction = "ltr" } = spoken() ?? {};
  return Object.assign(made, { lang: language, dir: direction });
}

/** A part with a heading; nothing where there is nothing in it. */
export function part(className: string, heading: string, ...content: readonly Node[]): HTMLElement[] {
  return content.length > 0 ? [make("section", className, make("h3", "", heading), ...content)] : [];
}

/** The one element that a template makes. */
export function drawn(template: TemplateResult): HTMLElement {
  const place = document.createDocumentFragment();
  render(template, place);
  return place.firstElementChild as HTMLElement;
}

/** A list of which no more than so many are told; what the rest are is said at its end. */
export function bounded<T>(
  items: readonly T[],
  most: number,
  told: (item: T) => string,
  rest: (items: readonly T[]) => string,
): HTMLUListElement {
  const lines = items.slice(0, most).map((item) => make("li", "", told(item)));
  if (items.length > most) lines.push(make("li", "", rest(items.slice(most))));
  return make("ul", "", ...lines);
}

/** Things as "one, two and 3 more". */
export function listed(things: readonly string[], most: number): string {
  const more = things.length > most ? [msg("{count} more", { count: things.length - most })] : [];
  const all = [...things.slice(0, most), ...more];
  return all.length > 1
    ? msg("{all} and {last}", { all: all.slice(0, -1).join(", "), last: all.at(-1) ?? "" })
    : (all[0] ?? "");
}
