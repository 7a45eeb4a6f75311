// Finished sheets: shown over the page, and printed one to a page.

import { msg, spoken } from "../element/language/spoken.js";
import { make } from "../element/make.js";
import { adopt } from "./adopt.js";
import { PAPER_MM, PAPERS, PX_PER_MM, type Paper } from "./paper.js";
import { keepRadioKeys } from "./radio-keys.js";
import { printed } from "./sheets/printed.js";
import { styles as own } from "./sheets/styles.js";

export interface SheetsToShow {
  /** What they are called, and by that name saved. */
  readonly title: string;
  /** What they are printed on at first; a visitor may choose the other. */
  readonly paper: Paper;
  /** What is on each; they are taken out of where they are. */
  readonly sheets: readonly HTMLElement[];
  /** Rules for what is on them: a text, or what Lit makes of one. */
  readonly styles?: readonly (string | { readonly cssText: string })[];
  /** They are closed, by whatever. */
  closed?(): void;
}

/** Room beside a sheet, px. */
const BESIDE_PX = 32;
/** A browser that prints has begun by then. */
const BEGUN_MS = 1000;
const BLOCKED = msg(
  "If nothing opens to print with, printing is blocked here. Open this page in a window of its own and try again, or use Print in the browser’s own menu.",
);

/** Shows sheets over the page until they are closed; those that are shown already give way. `remove` closes them. */
export function showSheets(shown: SheetsToShow): HTMLElement {
  document.querySelectorAll("smp-sheets").forEach((earlier) => earlier.remove());
  const made = document.createElement("smp-sheets") as Sheets;
  document.body.append(made);
  made.show(shown);
  return made;
}

class Sheets extends HTMLElement {
  /** What gives back all that was taken of the page. */
  readonly #undo: (() => void)[] = [];
  readonly #said = make("p", "said");

  show({ title, paper, sheets, styles = [], closed }: SheetsToShow): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    keepRadioKeys(root);
    for (const rules of [own, ...styles]) adopt(root, typeof rules === "string" ? rules : rules.cssText);
    this.#said.setAttribute("role", "status");
    const [print, close] = [button("main", msg("Print or save as PDF")), button("", msg("Close"))];
    print.addEventListener("click", () => this.#print());
    close.addEventListener("click", () => this.remove());
    const desk = make("div", "desk", ...sheets.map((sheet) => make("div", "sheet", sheet)));
    // Keys scroll it.
    desk.tabIndex = 0;
    const bar = make("div", "bar", make("h1", "", title), this.#papers(paper, desk), print, close, this.#said);
    const dialog = make("div", "dialog", bar, desk);
    for (const [name, value] of Object.entries({ role: "dialog", "aria-modal": "true", "aria-label": title }))
      dialog.setAttribute(name, value);
    const { language, direction } = spoken() ?? {};
    if (language && direction) Object.assign(dialog, { lang: language, dir: direction });
    dialog.tabIndex = -1;
    root.replaceChildren(dialog);
    this.#takeOver(title);
    this.#undo.push(() => closed?.());
    print.focus();
  }

  disconnectedCallback(): void {
    for (const undo of this.#undo.splice(0)) undo();
  }

  /** Holds the rest of the page, and gives the focus and the page's title back at the end. */
  #takeOver(title: string): void {
    const named = document.title;
    document.title = title;
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const others = [...document.body.children].filter(
      (each): each is HTMLElement => each instanceof HTMLElement && each !== this && !each.inert,
    );
    for (const other of others) other.inert = true;
    const escape = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) this.remove();
    };
    document.addEventListener("keydown", escape);
    this.#undo.push(
      () => document.removeEventListener("keydown", escape),
      () => others.forEach((other) => (other.inert = false)),
      () => document.title === title && (document.title = named),
      () => focused instanceof HTMLElement && focused.focus(),
    );
  }

  /** The choice of paper, and all that rests on it. */
  #papers(first: Paper, desk: HTMLElement): HTMLElement {
    let paper = first;
    let leave = (): void => {};
    const fit = (): void => {
      const wide = PAPER_MM[paper][0] * PX_PER_MM;
      desk.style.setProperty("--zoom", String(Math.min(1, Math.max(0.1, (desk.clientWidth - BESIDE_PX) / wide))));
    };
    const take = (chosen: Paper): void => {
      paper = chosen;
      leave();
      leave = adopt(document, printed(paper));
      const [wide, high] = PAPER_MM[paper];
      desk.style.setProperty("--wide", `${wide}mm`);
      desk.style.setProperty("--high", `${high}mm`);
      fit();
    };
    const sizes = new ResizeObserver(fit);
    sizes.observe(desk);
    this.#undo.push(
      () => leave(),
      () => sizes.disconnect(),
    );
    const choices = PAPERS.map((name) => {
      const input = Object.assign(make("input", ""), {
        type: "radio",
        name: "paper",
        value: name,
        checked: name === first,
      });
      input.addEventListener("change", () => take(name));
      return make("label", "", input, name);
    });
    take(first);
    return make("fieldset", "", make("legend", "", msg("Paper")), ...choices);
  }

  /** Has the browser print, and says what to do where a page is not let. */
  #print(): void {
    let begun = false;
    const begin = (): void => void (begun = true);
    addEventListener("beforeprint", begin, { once: true });
    this.#said.textContent = "";
    try {
      print();
    } catch {
      // Told below.
    }
    setTimeout(() => {
      removeEventListener("beforeprint", begin);
      if (!begun) this.#said.textContent = BLOCKED;
    }, BEGUN_MS);
  }
}

function button(className: string, label: string): HTMLButtonElement {
  return Object.assign(make("button", className, label), { type: "button" as const });
}

if (!customElements.get("smp-sheets")) customElements.define("smp-sheets", Sheets);
