// English sentences that the languages know, as types: one that is misspelt in the code is no sentence.
import type consultation from "../../locales/de/consultation.json";
import type element from "../../locales/de/element.json";
import type guide from "../../locales/de/guide.json";
import type places from "../../locales/de/places.json";
import type tablet from "../../locales/de/tablet.json";
import type takeaway from "../../locales/de/takeaway.json";

export type Sentence =
  | keyof typeof consultation
  | keyof typeof element
  | keyof typeof guide
  | keyof typeof places
  | keyof typeof tablet
  | keyof typeof takeaway;
