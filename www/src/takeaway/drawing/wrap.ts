/** A text in lines that are no wider than there is room, by words; what is wider by itself is cut. */
export function wrapped(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const take = (word: string): void => {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= room) {
      line = longer;
      return;
    }
    if (line) lines.push(line);
    line = "";
    for (const sign of word) {
      if (line && widthOf(line + sign) > room) {
        lines.push(line);
        line = "";
      }
      line += sign;
    }
  };
  for (const word of text.split(" ")) take(word);
  return line ? [...lines, line] : lines;
}
