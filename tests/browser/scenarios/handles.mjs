// The hairline's handles on the picture: dragged by hand, moved by keys, and there only when they are of use.
import assert from "node:assert/strict";
import { settled } from "../support/settled.mjs";
import { waitFor } from "../support/wait.mjs";
import { choose, loaded, PHONE, SPARSE } from "./demo.mjs";

export async function handles(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
  await loaded(page);
  const hairline = () => page.run(() => document.querySelector("smp-simulator").shownCase.hairline);
  const camera = () => page.run(() => document.querySelector("smp-simulator").camera);
  /** The middles of the handles that show, by their names. */
  const shown = () =>
    page.run(() =>
      Object.fromEntries(
        [...document.querySelectorAll("[data-handle]")]
          .filter((handle) => handle.getClientRects().length > 0)
          .map((handle) => {
            const { x, y, width, height } = handle.getBoundingClientRect();
            return [handle.dataset.handle, [x + width / 2, y + height / 2]];
          }),
      ),
    );
  const changed = (from) =>
    waitFor(
      page,
      "another height",
      (from) => {
        const { mid_height_mm } = document.querySelector("smp-simulator").shownCase.hairline;
        return mid_height_mm === from ? null : mid_height_mm;
      },
      from,
    );

  await test("the handles stand on the drawn hairline while its section is open, and nowhere else", async () => {
    await choose(page, "treatment.goal", "shaved");
    await page.press('[data-view="front"]');
    await settled(page);
    assert.deepEqual(await shown(), {}, "none while the section is closed");
    await page.press('[data-section="Hairline"] > summary');
    await waitFor(page, "the middle handle", () => {
      const middle = document.querySelector("[data-handle=middle]");
      return middle?.getClientRects().length > 0 || null;
    });
    const places = await shown();
    const [left, middle, right] = ["right-corner", "middle", "left-corner"].map((name) => places[name]);
    assert.ok(left[0] < middle[0] && middle[0] < right[0], `side by side: ${JSON.stringify(places)}`);
    assert.ok(middle[1] > left[1], "the corners stand further back, which is higher in the picture");
    await page.press('[data-view="back"]');
    await settled(page);
    assert.deepEqual(await shown(), {}, "the head hides them from behind");
    await page.press('[data-view="front"]');
    await settled(page);
  });

  await test("dragging the middle handle up moves the hairline up, under the finger, and turns nothing", async () => {
    const [before, seenFrom] = [await hairline(), await camera()];
    const { middle } = await shown();
    const to = [middle[0], middle[1] - 12];
    await page.drag(middle, to);
    await changed(before.mid_height_mm);
    await settled(page);
    const after = await hairline();
    assert.ok(after.mid_height_mm > before.mid_height_mm + 3, `from ${before.mid_height_mm} to ${after.mid_height_mm}`);
    assert.deepEqual({ ...after, mid_height_mm: 0 }, { ...before, mid_height_mm: 0 }, "nothing else of it moves");
    assert.deepEqual(await camera(), seenFrom);
    const dropped = (await shown()).middle;
    const off = Math.hypot(dropped[0] - to[0], dropped[1] - to[1]);
    assert.ok(off < 5, `the handle stays where it was dropped, not ${off} px beside it`);
  });

  await test("an arrow key moves a handle, and its slider with it", async () => {
    const before = await hairline();
    await page.run(() => document.querySelector("[data-handle=middle]").focus());
    await page.key("ArrowDown");
    const height = await changed(before.mid_height_mm);
    assert.ok(height < before.mid_height_mm, `from ${before.mid_height_mm} to ${height}`);
    const slider = await page.run(
      () => document.querySelector("[data-path='hairline.mid_height_mm'] output").textContent,
    );
    assert.equal(slider, `${height} mm`);
  });

  await test("there are no handles where no hairline is drawn", async () => {
    await choose(page, "treatment.goal", "none");
    await waitFor(page, "no handles", () => document.querySelector("#handles").hidden || null);
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}
