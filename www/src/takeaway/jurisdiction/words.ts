// All that a visitor reads before anything is seen, where a place has it so.

import { msg } from "../../element/language/spoken.js";

export const GATE = {
  label: msg("Age"),
  question: (years: number) => msg("Are you {years} or older?", { years }),
  why: msg("This shows a cosmetic procedure, which is for adults alone here."),
  yes: (years: number) => msg("I am {years} or older", { years }),
  no: msg("I am younger"),
  refused: msg("This is for adults"),
  comeBack: (years: number) =>
    msg("Nothing is shown before you are {years}. Talk to someone you trust if your looks trouble you.", { years }),
  back: msg("I pressed the wrong button"),
} as const;
