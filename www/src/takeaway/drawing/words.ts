import type { Colour, Mark, Tool } from "./mark.js";

export const TOOL_WORDS: Readonly<Record<Tool, string>> = {
  arrow: "Arrow",
  line: "Line",
  freehand: "Freehand",
  text: "Text",
};

export const COLOUR_WORDS: Readonly<Record<Colour, string>> = { red: "Red", blue: "Blue", black: "Black" };

/** What marks are called: each by its kind, and by its number among those of its kind. */
export function namesOf(marks: readonly Mark[]): readonly string[] {
  const counts = new Map<Tool, number>();
  return marks.map(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${TOOL_WORDS[kind]} ${count}`;
  });
}

/** How many marks there are. */
export function countOf(marks: readonly Mark[]): string {
  return marks.length === 1 ? "1 mark" : `${marks.length || "no"} marks`;
}
