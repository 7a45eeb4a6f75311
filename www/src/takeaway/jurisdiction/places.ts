import { australia } from "./places/australia.js";
import { belgium } from "./places/belgium.js";
import { everywhere } from "./places/everywhere.js";
import { france } from "./places/france.js";
import { germany } from "./places/germany.js";
import { turkey } from "./places/turkey.js";
import { uk } from "./places/uk.js";
import { us } from "./places/us.js";
import type { Profile } from "./profile.js";

/** All that are known; the first applies where none is named. */
export const PROFILES: readonly Profile[] = [everywhere, uk, germany, australia, turkey, france, belgium, us];

/** The profile of a name or of a country's code, in any case; nothing where there is none. */
export function profileOf(name: string): Profile | undefined {
  const wanted = name.trim().toLowerCase();
  return PROFILES.find((profile) => wanted !== "" && (profile.name === wanted || profile.code === wanted));
}
