import type { CaseJson } from "../engine/case.js";
import type { SceneFacts } from "../engine/protocol.js";

/** What speaks against what was chosen, in sentences; of a hairline only where one is drawn. */
export function notesOf({ treatment }: CaseJson, { notes }: SceneFacts): readonly string[] {
  return notes
    .filter((note) => note.startsWith("grafts") || treatment.goal === "shaved")
    .map((note) => note.replace(/^grafts\[(\d+)\]: /, (_, index) => `Transplant ${Number(index) + 1}: `));
}
