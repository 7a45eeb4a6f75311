// Which language an element speaks. All that is known of others than English comes where one is asked for.
import { words } from "smp-assets";
import { fetchLater } from "../../engine/later.js";
import type { Words } from "./msg.js";
import type { Piece } from "./words.js";

/** The language that is asked for: an element's own, else that of the page round it, else the browser's. */
export function languageOf(element: Element, own: string | null): string {
  return own || element.closest<HTMLElement>("[lang]")?.lang || navigator.language;
}

export function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

/** Fetches pieces of a language; nothing for one that is not known, and where they do not come. */
export async function fetchWords(language: string, ...pieces: Piece[]): Promise<Words | undefined> {
  const made = await fetchLater<typeof import("./words.js")>(words);
  return made?.wordsOf(language, pieces);
}
