/** A corner of a contour in cells: along a row, and rows up. */
export type Corner = readonly [column: number, row: number];

/**
 * The lines along which a number that is known in the middle of each cell, row by row, passes zero. Both sides of a line
 * must have finite numbers.
 */
export function zeroLines(values: readonly number[], columns: number): Corner[][] {
  const rows = Math.floor(values.length / columns);
  const at = (column: number, row: number): number => values[row * columns + column] ?? NaN;
  const pieces: [Corner, Corner][] = [];
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const crossed: Corner[] = [];
      // Each edge from its lower end, so that both cells at it find the same crossing.
      for (const [x, y, dx, dy] of [
        [column, row, 1, 0],
        [column, row + 1, 1, 0],
        [column, row, 0, 1],
        [column + 1, row, 0, 1],
      ] as const) {
        const [from, to] = [at(x, y), at(x + dx, y + dy)];
        if (from >= 0 === to >= 0 || !Number.isFinite(from - to)) continue;
        const share = from / (from - to);
        crossed.push([x + 0.5 + dx * share, y + 0.5 + dy * share]);
      }
      for (let k = 0; k + 1 < crossed.length; k += 2) pieces.push([crossed[k] as Corner, crossed[k + 1] as Corner]);
    }
  }
  return joined(pieces);
}

/** Threads pieces into lines. */
function joined(pieces: readonly [Corner, Corner][]): Corner[][] {
  const key = (corner: Corner): string => corner.join(" ");
  const ends = new Map<string, number[]>();
  pieces.forEach((piece, at) => piece.forEach((end) => ends.set(key(end), [...(ends.get(key(end)) ?? []), at])));
  const taken = new Set<number>();
  return pieces.flatMap((piece, first) => {
    if (taken.has(first)) return [];
    taken.add(first);
    const line: Corner[] = [...piece];
    for (let side = 0; side < 2; side += 1) {
      for (;;) {
        const end = key(line.at(-1) as Corner);
        const next = ends.get(end)?.find((at) => !taken.has(at));
        const piece = next === undefined ? undefined : pieces[next];
        if (next === undefined || !piece) break;
        taken.add(next);
        line.push(key(piece[0]) === end ? piece[1] : piece[0]);
      }
      line.reverse();
    }
    return [line];
  });
}
