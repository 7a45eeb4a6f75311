import { msg, spoken } from "../element/language/spoken.js";
import type { CaseJson } from "../engine/case.js";
import type { SceneFacts } from "../engine/protocol.js";
import { NOTES, read } from "./engine-notes.js";

/** What speaks against what was chosen, in sentences; of a hairline only where one is drawn. */
export function notesOf({ treatment }: CaseJson, { notes }: SceneFacts): readonly string[] {
  return notes
    .filter((note) => note.startsWith("grafts") || treatment.goal === "shaved")
    .map((note) => {
      const [, index, text = note] = /^grafts\[(\d+)\]: (.*)$/s.exec(note) ?? [];
      const said = inLanguage(text);
      return index === undefined ? said : msg("Transplant {number}: {note}", { number: Number(index) + 1, note: said });
    });
}

/** A sentence of the program's in the page's language: by the sentence it is made from, and the figures in it. */
function inLanguage(note: string): string {
  if (!spoken()) return note;
  for (const sentence of NOTES) {
    const values = read(sentence, note);
    if (values) return msg(sentence, values);
  }
  return note;
}
