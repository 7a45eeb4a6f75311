// What comes before a consultation where a place is named. A file of its own, loaded only then.

import { msg } from "../../element/language/spoken.js";
import { adopt } from "../../takeaway/adopt.js";
import { PROFILES, profileOf } from "../../takeaway/jurisdiction/places.js";
import { PLAIN, type Profile } from "../../takeaway/jurisdiction/profile.js";
import { complain } from "../complain.js";
import type { SmpConsultation } from "../consultation.js";
import { askAge } from "./age.js";
import gate from "./gate.css";

const dressed = new WeakSet<ShadowRoot>();

/**
 * Makes of the picture what the place allows, asks what is asked there, and gives the place's profile once that is done. Of
 * a place that is not known the element tells by an `error` event, and what holds everywhere applies.
 */
export async function admit(host: SmpConsultation, root: ShadowRoot, place: string): Promise<Profile> {
  const known = profileOf(place);
  if (!known && place) {
    const names = PROFILES.map(({ name }) => name).join(", ");
    complain(host, "jurisdiction-unknown", `jurisdiction is "${place}"; it may be ${names}. The default applies.`);
  }
  const profile = known ?? (PROFILES[0] as Profile);
  const { simulator } = host;
  simulator.wording = msg(profile.stamp);
  if (profile.pairs !== (host.profile ?? PLAIN).pairs) simulator.compare = profile.pairs ? null : "off";
  if (profile.leastAge > 0 && !dressed.has(root)) {
    adopt(root, gate);
    dressed.add(root);
  }
  await askAge(root, profile.leastAge);
  return profile;
}
