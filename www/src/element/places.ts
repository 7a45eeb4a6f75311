// Where a pointer is on an element, however the page has turned, scaled, slanted or zoomed it.

import type { Point } from "../engine/handles.js";

/** A mark without size in each corner of a box, by which is seen what the page makes of the box. */
export class Corners {
  readonly #marks: readonly HTMLElement[];

  constructor(readonly box: HTMLElement) {
    this.#marks = ["0 auto auto 0", "0 0 auto auto", "auto 0 0 auto", "auto auto 0 0"].map((inset) => {
      const mark = document.createElement("i");
      mark.style.cssText = `position:absolute;inset:${inset};inline-size:0;block-size:0;pointer-events:none`;
      return mark;
    });
    box.append(...this.#marks);
  }

  /** The place in the box of a point of the window. */
  at({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
    const [a, b, c, d] = this.#marks.map((mark) => mark.getBoundingClientRect()) as [
      DOMRect,
      DOMRect,
      DOMRect,
      DOMRect,
    ];
    const { clientWidth, clientHeight } = this.box;
    // The window's point of a share (u, v) of the box is (b·u + c·v + a) / (g·u + h·v + 1): plain shares unless the box
    // is seen in perspective.
    const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y];
    const [px, py, qx, qy] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y];
    const across = px * qy - qx * py;
    const [g, h] = across ? [(sx * qy - qx * sy) / across, (px * sy - sx * py) / across] : [0, 0];
    const [ux, uy] = [b.x - a.x + g * (b.x - clientX), b.y - a.y + g * (b.y - clientY)];
    const [vx, vy] = [d.x - a.x + h * (d.x - clientX), d.y - a.y + h * (d.y - clientY)];
    const [x, y] = [clientX - a.x, clientY - a.y];
    const area = ux * vy - vx * uy;
    // A box that is not seen, or from its edge, has no places.
    if (!area) return { x: NaN, y: NaN };
    return { x: ((x * vy - vx * y) / area) * clientWidth, y: ((ux * y - x * uy) / area) * clientHeight };
  }
}
