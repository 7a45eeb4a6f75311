// All that a visitor reads before anything is seen, where a place has it so.

export const GATE = {
  label: "Age",
  question: (years: number) => `Are you ${years} or older?`,
  why: "This shows a cosmetic procedure, which is for adults alone here.",
  yes: (years: number) => `I am ${years} or older`,
  no: "I am younger",
  refused: "This is for adults",
  comeBack: (years: number) =>
    `Nothing is shown before you are ${years}. Talk to someone you trust if your looks trouble you.`,
  back: "I pressed the wrong button",
} as const;
