/** What is printed on, by the names that style sheets have for it. */
export const PAPERS = ["A4", "Letter"] as const;
export type Paper = (typeof PAPERS)[number];

/** How wide and high they are, mm. */
export const PAPER_MM: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
};

/** CSS pixels of a mm. */
export const PX_PER_MM = 96 / 25.4;
