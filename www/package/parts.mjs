// Which files of `dist/` are whose.

/** Pages of the simulator's own site, and what it offers there. */
const PAGES = /^(index|fields|controls|consult|consultation|builder)\.|^(consult|fields)-|^sizes\.json$|^wordpress\b/;

/** Whether a file, by its path in `dist/`, is one that the elements or the frame's page load, or a licence of theirs. */
export const isOfElements = (path) => !PAGES.test(path);
