import type { SmpConsultation } from "../../consultation/consultation.js";
import { adopt } from "../../takeaway/adopt.js";
import styles from "./presentation.css";

/** How the consultation is presented: its controls large, or only its picture. */
export interface Presentation {
  readonly large: boolean;
  readonly pictureOnly: boolean;
}

/** Lets a consultation be presented. */
export function presentable(consultation: SmpConsultation): void {
  if (consultation.shadowRoot) adopt(consultation.shadowRoot, styles);
}

export function present(consultation: SmpConsultation, { large, pictureOnly }: Presentation): void {
  for (const element of [consultation, document.documentElement]) {
    element.toggleAttribute("data-large", large);
    element.toggleAttribute("data-picture-only", pictureOnly);
  }
}

/** Gives the page the whole screen or takes it back; nothing where the browser has none to give. */
export function screenToggle(): (() => void) | undefined {
  if (!document.fullscreenEnabled) return undefined;
  return () => {
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen({ navigationUI: "hide" });
    // A browser may refuse; the page is the same without.
    done.catch(() => {});
  };
}
