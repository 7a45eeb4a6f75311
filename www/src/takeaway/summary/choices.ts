// What was chosen, in words.

import { lower, msg } from "../../element/language/spoken.js";
import type { CaseJson } from "../../engine/case.js";
import { count } from "../../element/language/numbers.js";
import { dayText, isDay } from "../phrases.js";
import { textOf, useOf, wordOf } from "../words.js";
import { listed } from "./parts.js";

/** So many scars or transplants are named. */
const MOST_NAMED = 2;

/** Names of what was chosen, and what that is. */
export function choices(chosen: CaseJson): readonly (readonly [name: string, value: string])[] {
  const { person, skin, hair, loss, hairline, treatment, time, scars, grafts } = chosen;
  const treated = treatment.goal !== "none";
  const who = msg("{sex}, {age} years", { sex: wordOf(person.sex), age: Math.round(person.age) });
  const grey =
    hair.grey_percent > 0 ? [msg("{percent} grey", { percent: textOf("hair.grey_percent", hair.grey_percent) })] : [];
  const cut = hair.cut === "uniform" ? [] : [msg("cut: {cut}", { cut: lower(wordOf(hair.cut)) })];
  const long = msg("{length} long", { length: textOf("hair.length_mm", hair.length_mm) });
  const strands = [wordOf(hair.color), lower(wordOf(hair.curl, "hair.curl")), long, ...cut, ...grey];
  const found: (readonly [string, string] | false)[] = [
    [msg("Head"), who],
    [
      msg("Hair loss"),
      loss.stage === "none"
        ? msg("None")
        : msg("{scale}, stage {stage}", { scale: wordOf(loss.scale), stage: loss.stage }),
    ],
    [msg("Skin"), wordOf(skin.preset)],
    [msg("Hair"), strands.join(", ")],
    [msg("Use"), useOf(treatment.goal)],
    treated && [msg("Density"), msg("{density} deposits per cm²", { density: count(treatment.density_per_cm2) })],
    treatment.goal === "shaved" && [
      msg("Hairline"),
      msg("{style}, {height} above the brow", {
        style: wordOf(hairline.style, "hairline.style"),
        height: textOf("hairline.mid_height_mm", hairline.mid_height_mm),
      }),
    ],
    treated && [msg("Pigment"), pigment(treatment)],
    treated && [msg("Needle"), needle(treatment)],
    treated && [msg("Sessions"), String(treatment.sessions)],
    scars.length > 0 && [msg("Scars"), named(scars.map(({ kind }) => kind))],
    grafts.length > 0 && [msg("Transplants"), named(grafts.map(({ zone }) => zone))],
    time.later_stage !== "none" && [
      msg("Later hair loss"),
      msg("stage {stage} after {years}", {
        stage: time.later_stage,
        years: textOf("time.touch_up_years", time.later_year),
      }),
    ],
    [msg("In the pictures"), pictured(time.day)],
  ];
  return found.filter((each) => each !== false);
}

function named(kinds: readonly string[]): string {
  return listed(
    [...new Set(kinds)].map((kind) => wordOf(kind)),
    MOST_NAMED,
  );
}

function pigment({ pigment, dilution }: CaseJson["treatment"]): string {
  const shade = pigment === "auto" ? msg("Matched to the hair") : wordOf(pigment);
  return msg("{shade}, {dilution} parts of water to one", { shade, dilution });
}

function needle({ needle_diameter_mm, prongs, depth_mm }: CaseJson["treatment"]): string {
  const size = textOf("treatment.needle_diameter_mm", needle_diameter_mm);
  const values = { size, prongs, depth: textOf("treatment.depth_mm", depth_mm) };
  return prongs > 1 ? msg("{size}, {prongs} prongs, {depth} deep", values) : msg("{size}, {depth} deep", values);
}

function pictured(day: number): string {
  const text = dayText(day);
  return isDay(day)
    ? msg("{day} of the treatment", { day: text })
    : msg("{time} after the first session", { time: text });
}
