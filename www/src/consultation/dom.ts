import { make } from "../element/make.js";

export { make };

/** Long enough to be read, and short enough to press again. */
const AWHILE_MS = 2500;

/** The one element that a selector names; the page is made so that there is one. */
export function one<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K];
export function one<E extends HTMLElement = HTMLElement>(selector: string): E;
export function one(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}

/** A button that does something; a plain one, unless it has another class. */
export function button(label: string, does: () => void, className = "plain"): HTMLButtonElement {
  const made = make("button", className, label);
  made.type = "button";
  made.addEventListener("click", does);
  return made;
}

/** Lets a button say something else for a while than what it is called. */
export function sayAwhile(element: Element, text: string, label: string): void {
  element.textContent = text;
  setTimeout(() => (element.textContent = label), AWHILE_MS);
}

/** Puts a text into an element, unless it stands there: what is written anew is read out anew. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The same for attributes. */
export function note(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
