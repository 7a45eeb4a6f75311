import type { CaseJson } from "../engine/case.js";
import { count } from "../engine/count.js";
import type { CameraState } from "../engine/events.js";
import type { SceneFacts } from "../engine/protocol.js";

const DEGREES = 180 / Math.PI;
const FACE_ON_DEG = 20;
const SIDE_DEG = 65;
const BEHIND_DEG = 150;
const ABOVE_DEG = 50;
const CLOSE_MM = 60;

const TREATMENTS: Readonly<Record<string, string>> = {
  shaved: "Shaved look",
  density: "Density between the hairs",
  scars: "Scars concealed",
  transplant: "Transplant filled in",
};

/** What the picture shows, in sentences, for people who cannot see it. `compared` are the names of looks beside each other. */
export function describe(
  shown: CaseJson,
  facts: SceneFacts,
  camera: CameraState,
  compared: readonly string[],
): string[] {
  const beside = compared.length > 1 ? [`Compared, from the left: ${compared.join("; ")}.`] : [];
  return [`${person(shown)}.`, `Seen ${look(camera)}.`, treatment(shown, facts), ...beside];
}

/** Short names for looks, by what they differ in. */
export function names(looks: readonly CaseJson[]): string[] {
  const found = looks.map(({ treatment: { goal } }) => (goal === "none" ? "Before" : (TREATMENTS[goal] ?? goal)));
  return found.map((name, at) => (found.indexOf(name) === found.lastIndexOf(name) ? name : `${name} ${at + 1}`));
}

function person({ person: { sex }, loss }: CaseJson): string {
  const who = sex === "female" ? "A woman's head" : "A man's head";
  if (loss.stage === "none") return `${who} with a full head of hair`;
  const scale = loss.scale.charAt(0).toUpperCase() + loss.scale.slice(1).replace("-", " ");
  return `${who} with hair loss of ${scale} stage ${loss.stage}`;
}

function look({ yaw, pitch, spanMm }: CameraState): string {
  const turned = Math.abs(yaw * DEGREES);
  const side = yaw > 0 ? "left" : "right";
  let from = `the ${side}`;
  if (pitch * DEGREES > ABOVE_DEG) from = "above";
  else if (turned < FACE_ON_DEG) from = "the front";
  else if (turned < SIDE_DEG) from = `the front and ${side}`;
  else if (turned > BEHIND_DEG) from = "behind";
  const close = spanMm < CLOSE_MM ? `, close up, ${Math.round(spanMm)} mm across` : "";
  return `from ${from}${close}`;
}

function treatment({ treatment: { goal, sessions } }: CaseJson, { hairs, deposits }: SceneFacts): string {
  const beside = `${count(hairs)} real hairs`;
  if (goal === "none") return `Before treatment: ${beside}.`;
  return `${TREATMENTS[goal] ?? goal} after ${sessions} session${sessions === 1 ? "" : "s"}: ${count(deposits)} deposits beside ${beside}.`;
}
