// The languages beside English: a file of its own, fetched where one of them is asked for, and a file for each piece of each.
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { locales } from "smp-assets";
import { fetchLater } from "../../engine/later.js";
import { filled, type Values, type Words } from "./msg.js";

/** What is loaded together, and so translated together. */
export type Piece = "element" | "consultation" | "guide" | "places" | "tablet";

/** A sentence as it stands, or read by the build where it depends on a number. */
type Message = string | MessageFormatElement[];
type Messages = Readonly<Record<string, Message>>;

/** Languages that are read from the right. */
const FROM_RIGHT = ["ar"];
/** Isolates a value from the direction of the sentence round it. */
const [ISOLATE, END] = ["\u2068", "\u2069"];

const fetched = new Map<string, Promise<Messages | undefined>>();
/** All that has come of each language, whoever asked for it. */
const known = new Map<string, Record<string, Message>>();

/** Pieces of the language that a tag names; nothing where none is known or one does not come. */
export async function wordsOf(tag: string, pieces: readonly Piece[]): Promise<Words | undefined> {
  const language = knownOf(tag);
  const files = language && locales[language];
  if (!files) return undefined;
  const parts = await Promise.all(pieces.map((piece) => fetchPiece(files[piece] ?? "")));
  if (parts.includes(undefined)) return undefined;
  const messages = known.get(language) ?? {};
  known.set(language, Object.assign(messages, ...parts) as Record<string, Message>);
  return new Spoken(tagOf(tag, language), language, messages);
}

/** The known language that a tag names, as `pt` of `pt-BR`. */
function knownOf(tag: string): string | undefined {
  const [language = ""] = tag.toLowerCase().split(/[-_]/);
  return Object.hasOwn(locales, language) ? language : undefined;
}

/** The tag as the platform takes it. */
function tagOf(tag: string, language: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? language;
  } catch {
    return language;
  }
}

/** A piece, once however often it is asked for; one that did not come is asked for again. */
function fetchPiece(file: string): Promise<Messages | undefined> {
  const coming =
    fetched.get(file) ??
    fetchLater<{ default: Messages }>({ file, bytes: 0 }).then((made) => {
      if (!made) fetched.delete(file);
      return made?.default;
    });
  fetched.set(file, coming);
  return coming;
}

class Spoken implements Words {
  readonly direction: "ltr" | "rtl";
  readonly #numbers: Intl.NumberFormat;
  readonly #formats = new Map<string, IntlMessageFormat>();

  constructor(
    readonly language: string,
    name: string,
    readonly messages: Messages,
  ) {
    this.direction = FROM_RIGHT.includes(name) ? "rtl" : "ltr";
    this.#numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  }

  readonly msg = (english: string, values: Values = {}): string => {
    const message = this.messages[english] ?? english;
    if (typeof message !== "string") return this.#counted(english, message, this.#isolated(values));
    return filled(message, this.#isolated(values), (value) => this.#numbers.format(value));
  };

  named(key: string): string | undefined {
    const message = this.messages[key];
    return typeof message === "string" ? message : undefined;
  }

  /** A sentence whose words depend on a number, which the library writes; the others are written here. */
  #counted(english: string, message: MessageFormatElement[], values: Values): string {
    const format = this.#formats.get(english) ?? new IntlMessageFormat(message, this.language);
    this.#formats.set(english, format);
    const counts = countsOf(message);
    const written = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" && !counts.has(name) ? this.#numbers.format(value) : value,
    ]);
    return String(format.format(Object.fromEntries(written) as Record<string, string | number>));
  }

  /** Texts from elsewhere keep their own direction where a sentence runs from the right. */
  #isolated(values: Values): Values {
    if (this.direction === "ltr") return values;
    const isolated = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && value ? `${ISOLATE}${value}${END}` : value,
    ]);
    return Object.fromEntries(isolated) as Values;
  }
}

/** The numbers that the words of a sentence depend on. */
function countsOf(message: readonly MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of message) {
    if (!("options" in element)) continue;
    names.add(element.value);
    for (const { value } of Object.values(element.options)) countsOf(value).forEach((name) => names.add(name));
  }
  return names;
}
