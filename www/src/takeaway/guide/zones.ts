import { count, plain } from "../../element/language/numbers.js";
import { msg, named } from "../../element/language/spoken.js";
import type { Chart } from "./chart.js";
import { ZONES } from "./chart.js";

const NAMES: Readonly<Record<string, string>> = {
  front: "Front",
  "mid-scalp": "Mid-scalp",
  crown: "Crown",
  temples: "Temples",
  sides: "Sides",
  back: "Back",
};

/** What comes into a zone, and how dense. */
export interface ZonePlan {
  readonly zone: (typeof ZONES)[number];
  readonly name: string;
  readonly index: number;
  readonly deposits: number;
  readonly left: number;
  /** Deposits per cm² of skin where all round about is treated too; nothing where none is. */
  readonly density: number | undefined;
  /** How much longer lengths are on the chart than on the skin, at most, percent. */
  readonly longer: number;
}

export function zonesOf(chart: Chart): readonly ZonePlan[] {
  const { cells, zones } = chart.map;
  const amid = cells.deposits.map((_, cell) => isAmid(chart, cell));
  return ZONES.map((zone, index) => {
    const told = zones[zone];
    let [deposits, mm2] = [0, 0];
    amid.forEach((treated, cell) => {
      if (!treated || cells.zone[cell] !== index) return;
      deposits += cells.deposits[cell] ?? 0;
      mm2 += cells.skin_mm2[cell] ?? 0;
    });
    return {
      zone,
      name: named(`value.${zone}`, NAMES[zone] ?? zone),
      index,
      deposits: told?.deposits ?? 0,
      left: told?.deposits_left ?? 0,
      density: mm2 > 0 ? (deposits * 100) / mm2 : undefined,
      longer: told?.longer_percent ?? 0,
    };
  });
}

/** Whether there are deposits in a cell and in all eight round it. */
function isAmid({ map: { cells } }: Chart, cell: number): boolean {
  return [-1, 0, 1].every((row) =>
    [-1, 0, 1].every((column) => (cells.deposits[cell + row * cells.columns + column] ?? 0) > 0),
  );
}

/** What comes into a zone, in words: how much, and how dense. */
export function zoneTexts({ deposits, density }: ZonePlan): readonly string[] {
  if (deposits === 0) return [msg("none{deposits}")];
  const all = msg("{deposits} deposits", { deposits: count(deposits) });
  return density === undefined ? [all] : [all, msg("{density} per cm²", { density: plain(Math.round(density)) })];
}
