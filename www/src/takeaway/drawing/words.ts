import { msg } from "../../element/language/spoken.js";
import type { Colour, Mark, Tool } from "./mark.js";

export const TOOL_WORDS: Readonly<Record<Tool, string>> = {
  arrow: msg("Arrow"),
  line: msg("Line"),
  freehand: msg("Freehand"),
  text: msg("Text"),
};

export const COLOUR_WORDS: Readonly<Record<Colour, string>> = {
  red: msg("Red"),
  blue: msg("Blue"),
  black: msg("Black"),
};

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
  return marks.length === 1
    ? msg("1 mark")
    : marks.length === 0
      ? msg("no marks")
      : msg("{count} marks", { count: marks.length });
}
