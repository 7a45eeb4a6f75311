// The language of the page, for what comes after the first picture. Pieces that are bundled apart share it by the name of
// a symbol.
import { filled, type Values, type Words } from "./msg.js";
import type { Sentence } from "./sentence.js";

/** Marks English that is a key of the languages, and said elsewhere. */
export function key<K extends Sentence>(english: K): K {
  return english;
}

interface Speech {
  /** The language that was asked for, with its region. */
  readonly tag: string;
  /** Nothing for English. */
  readonly words: Words | undefined;
}

const KEY = Symbol.for("smp-words");
const page = globalThis as { [KEY]?: Speech };

/** The page's language where it is not English. */
export function spoken(): Words | undefined {
  return page[KEY]?.words;
}

/** From now on the page speaks a language, or English. */
export function speakAs(words: Words | undefined, tag = "en"): void {
  page[KEY] = { tag, words };
}

/** The page's language and region. */
export function spokenTag(): string {
  return page[KEY]?.tag ?? "en";
}

/** A sentence in the page's language. One that stands in the code must be known to the languages. */
export function msg<K extends string>(english: string extends K ? K : K & Sentence, values?: Values): string {
  return spoken()?.msg(english, values) ?? filled(english, values, String);
}

/** What a key stands for, as a field's name or a sentence of the program's; English has it from where it is told. */
export function named(key: string, english: string): string {
  return spoken()?.named(key) ?? english;
}

/** A word as it stands within a sentence. German has capitals of its own. */
export function lower(word: string): string {
  const language = spoken()?.language;
  return language?.startsWith("de") ? word : word.toLocaleLowerCase(language ?? "en");
}
