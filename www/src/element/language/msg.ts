// What is said on a page, in its language. English stands in the code and is the key of every other language, so that
// nothing is fetched for it.
import { count } from "../../engine/count.js";

/** What a sentence is filled with, by the names or places in its braces: numbers as they are, the language writes them. */
export type Values = Readonly<Record<string, string | number | undefined>> | readonly (string | number)[];

/** What says a sentence. */
export type Msg = (english: string, values?: Values) => string;

/** A language that has been fetched, with what is known of how it writes. */
export interface Words {
  /** Its tag, with the region that was asked for. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly msg: Msg;
  /** What a key stands for that is no English sentence, as the name of a field. */
  named(key: string): string | undefined;
}

/** A sentence with its values in it. */
export function filled(text: string, values: Values = [], written: (value: number) => string = count): string {
  return text.replace(/{(\w+)}/g, (_, name: string) => {
    const value = (values as Record<string, string | number | undefined>)[name] ?? "";
    return typeof value === "number" ? written(value) : value;
  });
}

/** Marks English that is a key of the languages, and said elsewhere. */
export function key<K extends string>(english: K): K {
  return english;
}
