import type { CaseJson } from "../engine/case.js";
import type { CameraState } from "../engine/events.js";
import type { SceneFacts } from "../engine/protocol.js";
import { key, type Msg } from "./language/msg.js";

const DEGREES = 180 / Math.PI;
const FACE_ON_DEG = 20;
const SIDE_DEG = 65;
const BEHIND_DEG = 150;
const ABOVE_DEG = 50;
const CLOSE_MM = 60;

const TREATMENTS = {
  shaved: key("Shaved look"),
  density: key("Density between the hairs"),
  scars: key("Scars concealed"),
  transplant: key("Transplant filled in"),
} as const;

/** What the picture shows, in sentences, for people who cannot see it. `compared` are the names of looks beside each other. */
export function describe(
  msg: Msg,
  shown: CaseJson,
  facts: SceneFacts,
  camera: CameraState,
  compared: readonly string[],
): string[] {
  const beside = compared.length > 1 ? [msg("Compared, from the left: {0}.", [compared.join("; ")])] : [];
  return [person(msg, shown), look(msg, camera), treatment(msg, shown, facts), ...beside];
}

/** Short names for looks, by what they differ in. */
export function names(msg: Msg, looks: readonly CaseJson[]): string[] {
  const found = looks.map(({ treatment: { goal } }) => (goal === "none" ? msg("Before") : msg(TREATMENTS[goal])));
  return found.map((name, at) => (found.indexOf(name) === found.lastIndexOf(name) ? name : `${name} ${at + 1}`));
}

function person(msg: Msg, { person: { sex }, loss }: CaseJson): string {
  const who = sex === "female" ? msg("A woman's head") : msg("A man's head");
  if (loss.stage === "none") return msg("{0} with a full head of hair.", [who]);
  // A surname, or what it is: key("Diffuse patterned"), key("Diffuse unpatterned").
  const scale = msg(loss.scale.charAt(0).toUpperCase() + loss.scale.slice(1).replace("-", " "));
  return msg("{0} with hair loss of {1} stage {2}.", [who, scale, loss.stage]);
}

function look(msg: Msg, { yaw, pitch, spanMm }: CameraState): string {
  const turned = Math.abs(yaw * DEGREES);
  const left = yaw > 0;
  let from = left ? msg("the left") : msg("the right");
  if (pitch * DEGREES > ABOVE_DEG) from = msg("above");
  else if (turned < FACE_ON_DEG) from = msg("the front");
  else if (turned < SIDE_DEG) from = left ? msg("the front and left") : msg("the front and right");
  else if (turned > BEHIND_DEG) from = msg("behind");
  return spanMm < CLOSE_MM
    ? msg("Seen from {0}, close up, {1} mm across.", [from, spanMm])
    : msg("Seen from {0}.", [from]);
}

function treatment(msg: Msg, { treatment: { goal, sessions } }: CaseJson, { hairs, deposits }: SceneFacts): string {
  if (goal === "none") return msg("Before treatment: {0} real hairs.", [hairs]);
  const values = [msg(TREATMENTS[goal]), deposits, hairs, sessions];
  return sessions === 1
    ? msg("{0} after 1 session: {1} deposits beside {2} real hairs.", values)
    : msg("{0} after {3} sessions: {1} deposits beside {2} real hairs.", values);
}
