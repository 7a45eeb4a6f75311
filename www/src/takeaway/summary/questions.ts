/** What to ask a clinic before anything is decided. */
import { msg } from "../../element/language/spoken.js";

export const QUESTIONS: readonly string[] = [
  msg("Who will do the work, how long have they done it, and may I see their training and certificates?"),
  msg("Which pigments are used? May I have their declaration of what is in them? (In the EU they must keep to REACH.)"),
  msg("Is there a patch test first, and how long do we wait after it?"),
  msg("May I see photos of healed work, a year old and older, of people like me and in daylight?"),
  msg("Are needles sterile, used once, and opened before my eyes? How is the room kept clean?"),
  msg("What if I don’t like it? What can be made lighter or removed, by what means, by whom, and who pays?"),
  msg("What does a touch-up cost, how often is one needed, and what does the price include?"),
  msg("What do I do before and after a session, and whom do I call if something looks wrong?"),
];
