// What was chosen, in words.

import type { CaseJson } from "../../engine/case.js";
import { count } from "../../engine/count.js";
import { dayText } from "../phrases.js";
import { textOf, useOf, wordOf } from "../words.js";
import { listed } from "./parts.js";

/** So many scars or transplants are named. */
const MOST_NAMED = 2;

/** Names of what was chosen, and what that is. */
export function choices(chosen: CaseJson): readonly (readonly [name: string, value: string])[] {
  const { person, skin, hair, loss, hairline, treatment, time, scars, grafts } = chosen;
  const treated = treatment.goal !== "none";
  const who = `${wordOf(person.sex)}, ${textOf("person.age", Math.round(person.age))} years`;
  const grey = hair.grey_percent > 0 ? [`${textOf("hair.grey_percent", hair.grey_percent)} grey`] : [];
  const cut = hair.cut === "uniform" ? [] : [`cut: ${wordOf(hair.cut).toLowerCase()}`];
  const long = `${textOf("hair.length_mm", hair.length_mm)} long`;
  const strands = [wordOf(hair.color), hair.curl, long, ...cut, ...grey];
  const found: (readonly [string, string] | false)[] = [
    ["Head", who],
    ["Hair loss", loss.stage === "none" ? "None" : `${wordOf(loss.scale)}, stage ${loss.stage}`],
    ["Skin", wordOf(skin.preset)],
    ["Hair", strands.join(", ")],
    ["Use", useOf(treatment.goal)],
    treated && ["Density", `${count(treatment.density_per_cm2)} deposits per cm²`],
    treatment.goal === "shaved" && [
      "Hairline",
      `${wordOf(hairline.style)}, ${textOf("hairline.mid_height_mm", hairline.mid_height_mm)} above the brow`,
    ],
    treated && ["Pigment", pigment(treatment)],
    treated && ["Needle", needle(treatment)],
    treated && ["Sessions", String(treatment.sessions)],
    scars.length > 0 && ["Scars", named(scars.map(({ kind }) => kind))],
    grafts.length > 0 && ["Transplants", named(grafts.map(({ zone }) => zone))],
    time.later_stage !== "none" && [
      "Later hair loss",
      `stage ${time.later_stage} after ${textOf("time.touch_up_years", time.later_year)}`,
    ],
    ["In the pictures", pictured(time.day)],
  ];
  return found.filter((each) => each !== false);
}

function named(kinds: readonly string[]): string {
  return listed([...new Set(kinds)].map(wordOf), MOST_NAMED);
}

function pigment({ pigment, dilution }: CaseJson["treatment"]): string {
  const shade = pigment === "auto" ? "Matched to the hair" : wordOf(pigment);
  return `${shade}, ${dilution} parts of water to one`;
}

function needle({ needle_diameter_mm, prongs, depth_mm }: CaseJson["treatment"]): string {
  const size = textOf("treatment.needle_diameter_mm", needle_diameter_mm);
  return `${size}${prongs > 1 ? `, ${prongs} prongs` : ""}, ${textOf("treatment.depth_mm", depth_mm)} deep`;
}

function pictured(day: number): string {
  const text = dayText(day);
  return text.startsWith("day") ? `${text} of the treatment` : `${text} after the first session`;
}
