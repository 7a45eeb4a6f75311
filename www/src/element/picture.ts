/** What makes a picture one that leaves the page: a file of its own, fetched with the first that is taken. */
export { pictureFile } from "../engine/srgb.js";
export { stamp } from "./stamp.js";
