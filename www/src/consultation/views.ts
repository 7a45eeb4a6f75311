import type { ViewName } from "../engine/case.js";
import type { SmpSimulator } from "../element/element.js";

/** Where the named views stand, as the program has them: degrees to the left and up, and how many mm high. */
const POSES: Readonly<Record<ViewName, readonly [yaw: number, pitch: number, spanMm: number]>> = {
  front: [0, 4, 318],
  "three-quarter": [34, 14, 315],
  left: [90, 6, 315],
  right: [-90, 6, 315],
  top: [0, 72, 285],
  crown: [160, 46, 270],
  back: [180, 8, 315],
  nape: [180, -14, 190],
};
const DEGREES = 180 / Math.PI;
/** Nearer than this, degrees or per cent, a picture is the view's. */
const NEAR = 0.5;
/** So long without a move, the camera rests. */
const REST_MS = 120;

/** Makes the buttons go to their views, and keeps the one of the view on the screen pressed. */
export function keepViews(bar: HTMLElement, simulator: SmpSimulator): void {
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>("[data-view]")];
  const mark = (at: (view: ViewName) => boolean): void => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(at(button.dataset["view"] as ViewName)));
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const view = button.dataset["view"] as ViewName;
      simulator.goTo(view);
      mark((each) => each === view);
    });
  }
  // A wheel goes along the row, where that does not fit.
  bar.addEventListener("wheel", (event) => {
    if (bar.scrollWidth <= bar.clientWidth) return;
    event.preventDefault();
    bar.scrollLeft += event.deltaX + (getComputedStyle(bar).direction === "rtl" ? -event.deltaY : event.deltaY);
  });
  const onScreen = (): void => mark((view) => isAt(POSES[view], simulator));
  let resting: ReturnType<typeof setTimeout> | undefined;
  simulator.addEventListener("camera-change", () => {
    clearTimeout(resting);
    resting = setTimeout(onScreen, REST_MS);
  });
  simulator.addEventListener("load", onScreen);
  onScreen();
}

function isAt([yaw, pitch, spanMm]: (typeof POSES)[ViewName], { camera }: SmpSimulator): boolean {
  if (!camera) return false;
  const turned = camera.yaw * DEGREES - yaw;
  const off = [
    turned - 360 * Math.round(turned / 360),
    camera.pitch * DEGREES - pitch,
    (camera.spanMm / spanMm - 1) * 100,
  ];
  return off.every((each) => Math.abs(each) < NEAR);
}
