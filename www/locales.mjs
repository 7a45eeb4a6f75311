// The languages beside English, as the build takes them: `src/locales/LANGUAGE/FILE.json`, each a table of messages by their
// English or, of what is told by a name, by that name.
import { parse } from "@formatjs/icu-messageformat-parser";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What is loaded together, from which files. */
export const PIECES = {
  element: ["element"],
  consultation: ["consultation", "takeaway", "words", "engine"],
  guide: ["guide"],
  places: ["places"],
  tablet: ["tablet"],
};

/** The messages of a file, as they are written. */
export function messagesIn(folder, language, file) {
  return JSON.parse(readFileSync(join(folder, language, `${file}.json`), "utf8"));
}

export function languagesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Whether the words of a message depend on a number. */
export function isCounted(message) {
  return /{\w+, *plural,/.test(message);
}

/** A message as it is loaded: text with names in braces, or what the library's parser makes of one that depends on a number. */
export function compiled(message) {
  return isCounted(message) ? parse(message, { captureLocation: false }) : message;
}

/** Each language's messages by piece. */
export function localesOf(folder) {
  return Object.fromEntries(
    languagesIn(folder).map((language) => [
      language,
      Object.fromEntries(
        Object.entries(PIECES).map(([piece, files]) => {
          const messages = Object.assign({}, ...files.map((file) => messagesIn(folder, language, file)));
          return [piece, Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, compiled(text)]))];
        }),
      ),
    ]),
  );
}
