// The tablet's page for everyone: small screens, keys, screen readers, large controls, the picture alone.
import assert from "node:assert/strict";
import { auditScript } from "../support/packages.mjs";
import { steps, click, type } from "../support/on-tablet.mjs";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";

const AXE = auditScript();

/** What who hears, goes by keys, or has a small screen gets of it. */
export async function tabletAccess(open, test) {
  for (const [size, dir, colours] of [
    [[320, 640], "ltr", "light"],
    [[820, 1180], "rtl", "dark"],
    [[1280, 800], "ltr", "light"],
  ]) {
    await test(`all of it fits ${size.join(" by ")}, ${dir}, ${colours}, is large where it is wanted, and breaks no rule of axe's`, async () => {
      const page = await open("", size);
      await unseen(page);
      await page.colours(colours);
      await page.run((dir) => (document.documentElement.dir = dir), dir);
      await waitFor(page, "the bar", () => {
        window.ui = document.querySelector("smp-consultation").shadowRoot;
        return document.querySelector("[data-bar=menu]") && true;
      });
      await page.run((source) => (0, eval)(source), AXE);
      const fits = async (name, least) => {
        const found = await page.run(async (least) => {
          const inside = document.querySelector("dialog[open]") ?? document.querySelector("#bar");
          const small = [...inside.querySelectorAll("button, input, a")]
            .map((each) => [
              each.id || each.textContent.trim(),
              (each.closest("label") ?? each).getBoundingClientRect(),
            ])
            .filter(([, { width, height }]) => Math.min(width, height) < least - 0.5)
            .map(([name, { width, height }]) => `${name}: ${width} by ${height}`);
          const { violations } = await axe.run(inside.matches("dialog") ? inside : document, {
            resultTypes: ["violations"],
          });
          return {
            small,
            wide: [document.documentElement, inside].filter((each) => each.scrollWidth > each.clientWidth).length,
            broken: violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
            ),
          };
        }, least);
        assert.deepEqual(found, { small: [], wide: 0, broken: [] }, name);
      };
      await fits("the bar", 44);
      await click(page, "[data-bar=menu]");
      await fits("the menu", 44);
      await click(page, "[data-menu=settings]");
      await waitFor(page, "the settings", () => document.querySelector("#settings[open]") && true);
      await type(page, "set-kiosk", true);
      await click(page, "[data-settings=save]");
      await fits("the settings, with what is wrong in them", 44);
      await page.key("Escape");
      await waitFor(page, "the page", () => !document.querySelector("dialog[open]") || null);

      await click(page, "[data-bar=menu]");
      await click(page, "[data-menu=large]");
      await fits("the menu, large", 56);
      await click(page, "[data-menu=close]");
      // Heads take their time.
      if (dir === "rtl") {
        await steps(page);
        const tab = await page.run(() => ui.querySelector(".steps button").getBoundingClientRect().height);
        assert.ok(tab >= 56, `the steps are ${tab} px high`);
      }
      await click(page, "[data-bar=menu]");
      await click(page, "[data-menu=picture]");
      const { picture, panel, focused } = await page.run(() => ({
        picture: ui.querySelector(".picture").getBoundingClientRect().toJSON(),
        panel: ui.querySelector(".panel").getClientRects().length,
        focused: document.activeElement.textContent.trim(),
      }));
      assert.deepEqual([picture.width, picture.height, panel, focused], [...size, 0, "Show the controls"]);
      await page.run(() => dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })));
      assert.ok(await page.run(() => ui.querySelector(".panel").getClientRects().length > 0));
      assert.deepEqual(await page.faults(), []);
      await page.close();
    });
  }
}
