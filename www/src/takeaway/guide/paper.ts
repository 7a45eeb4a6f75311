/** A sheet of paper, mm. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

export type PaperName = "A4" | "Letter";

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
};

/** What printers leave blank, and a little more, mm. The style sheet has the same numbers. */
export const MARGIN_MM = 10;
/** Heights of what stands above and below a drawing. */
const HEAD_MM = 14;
const FOOT_MM = 11;
/** Below a map: the check bar, the key plan and what holds of the sheet. */
export const BAND_MM = 30;

/** The same beside a drawing as high as the sheet. */
export const COLUMN_MM = 50;

/** Room for a drawing on a sheet. */
export function room({ width, height }: Paper): Paper {
  return { width: width - 2 * MARGIN_MM, height: height - 2 * MARGIN_MM - HEAD_MM - FOOT_MM };
}

/** Room for a map that a band goes below. */
export function window({ width, height }: Paper): Paper {
  const all = room({ width, height });
  return { width: all.width, height: all.height - BAND_MM };
}
