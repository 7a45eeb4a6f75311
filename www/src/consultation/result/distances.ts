import { msg } from "../../element/language/spoken.js";
import { html, type TemplateResult } from "lit";
import { patched, type CaseJson, type ViewName } from "../../engine/case.js";
import type { NamedLook } from "../../element/compares.js";
import type { Flow } from "../flow.js";

/** How large a CSS pixel is seen, radians: a 96th of an inch at an arm's length of 28 inches (CSS Values and Units, the reference pixel). */
const PIXEL_RAD = 1 / 96 / 28;
/** Heights of a picture that the camera gives, mm. */
const LEAST_MM = 10;
const MOST_MM = 520;

/** How far away the eye is, and the side that it looks at: near, at the scalp. */
const DISTANCES: readonly (readonly [name: string, away_mm: number, view: ViewName])[] = [
  ["2 m", 2000, "three-quarter"],
  ["50 cm", 500, "top"],
  ["15 cm", 150, "top"],
];
/** Skin in a dermatoscope's picture at 20 times, mm. */
const DERMATOSCOPE_MM = 10;

/** How high a picture of so many CSS pixels is, mm, for the head in it to be seen as large as from that distance. */
export function spanFrom(away_mm: number, heightPx: number): number {
  return Math.min(MOST_MM, Math.max(LEAST_MM, away_mm * PIXEL_RAD * heightPx));
}

/** The case by eye, which it stays, and as a dermatoscope shows it. */
export function polarisedLooks(own: CaseJson): readonly NamedLook[] {
  return [
    { name: msg("By eye"), case: own },
    { name: msg("Dermatoscope, ×20"), case: patched(own, { view: { light: "dermatoscope" } }) },
  ];
}

/** Takes the dermatoscope away, if there is one. */
export function stepBack({ simulator, dermatoscope }: Flow): void {
  if (!dermatoscope.isSeen) return;
  dermatoscope.hide();
  simulator.goTo("three-quarter");
}

/** From how far away the result is seen. */
export function distances(flow: Flow): TemplateResult {
  const { simulator, dermatoscope, shown } = flow;
  const from = (away_mm: number, view: ViewName): void => {
    dermatoscope.hide();
    simulator.goTo(view, spanFrom(away_mm, simulator.clientHeight));
  };
  const near = (): void => {
    dermatoscope.show(shown);
    simulator.goTo("top", DERMATOSCOPE_MM);
  };
  return html`<section aria-label=${msg("Distance")}>
    <h3>${msg("From how far away")}</h3>
    <div class="distances">
      ${DISTANCES.map(
        ([name, away_mm, view]) =>
          html`<button type="button" class="plain" data-distance=${name} @click=${() => from(away_mm, view)}>
            ${name.endsWith("cm") ? msg("{cm} cm", { cm: away_mm / 10 }) : msg("{m} m", { m: away_mm / 1000 })}
          </button>`,
      )}
      <button
        type="button"
        class="plain"
        data-distance="×20"
        aria-pressed=${dermatoscope.isSeen}
        @click=${() => (dermatoscope.isSeen ? stepBack(flow) : near())}
      >
        ${msg("Dermatoscope, ×20")}
      </button>
    </div>
    <p class="note">
      ${
        dermatoscope.isSeen
          ? msg("10 mm of skin in polarised light, which takes the shine off and looks into the skin.")
          : msg("As large as it is seen from there, with the screen at an arm’s length.")
      }
    </p>
  </section>`;
}
