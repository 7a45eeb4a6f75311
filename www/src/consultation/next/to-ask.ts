/** What to ask a clinic, wherever it is. */
export const TO_ASK: readonly string[] = [
  "Who will do it, how were they trained, and may I see healed work of theirs after one year and more?",
  "Which pigments are used, and may I have their names, batch numbers and safety sheets?",
  "Are needles sterile and for one use, and how is the room kept?",
  "Is a patch test done before the first session, and how long before?",
  "What if I dislike it: how is it lightened or removed, by whom, and what does that cost?",
  "How many sessions are in the price, and what does a touch-up cost later?",
  "What happens to it when I lose more hair or go grey?",
  "What must I do and leave after each session, and whom do I call if something is wrong?",
];
