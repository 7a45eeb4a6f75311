// What the scenarios of the tablet's page share.
import { waitFor } from "./wait.mjs";

/** Less than half the hair: drawn in half the time, where nobody looks at single hairs. */
export const SPARSE = "case=1;hair.units_per_cm2=60;hair.hairs_per_unit=1.3";
export const STEPS = ["pattern", "you", "look", "result", "next"];

/** Waits for the steps; `ui` is then what is inside the consultation. */
export async function steps(page) {
  await waitFor(page, "the steps", () => {
    const element = document.querySelector("smp-consultation");
    window.ui = element?.shadowRoot;
    window.simulator = element?.simulator;
    return (window.simulator?.facts && ui.querySelector(".steps") && true) || null;
  });
}

/** Has the page load anew, as by the browser's button. */
export async function reloaded(page) {
  await page.run(() => {
    window.isOld = true;
    setTimeout(() => location.reload(), 0);
  });
  await renewed(page);
}

export const goTo = async (page, step) => {
  await page.run((step) => ui.querySelector(`.steps [data-step="${step}"]`).click(), step);
  await waitFor(page, `the step ${step}`, (step) => ui.querySelector(`[data-at="${step}"]`) && true, step);
};
export const click = (page, selector) =>
  page.run((selector) => {
    const found = document.querySelector(selector) ?? ui.querySelector(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    found.click();
  }, selector);
export const stage = (page, value) =>
  waitFor(page, `stage ${value}`, (value) => simulator.shownCase.loss.stage === value || null, value);
export const said = (page) => page.run(() => document.querySelector("#notices [role=status]").textContent);
export const says = (page, pattern) =>
  waitFor(
    page,
    `that it says ${pattern}`,
    (source) => new RegExp(source).test(document.querySelector("#notices [role=status]").textContent) || null,
    pattern.source,
  );
/** Numbers of the builds that the page's scripts are of. */
export const builds = (page) => page.run(() => [...new Set(window.pieces.map((piece) => piece.split(" ")[0]))].join());

/** Waits until another page is there than the one that was marked as old, and for its steps. */
export async function renewed(page) {
  // While it changes nothing can be asked of it.
  const isNew = () => page.run(() => !window.isOld && document.readyState === "complete").catch(() => false);
  for (let tries = 0; tries < 400 && !(await isNew()); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  await steps(page);
}
export const type = (page, id, value) =>
  page.run(
    ([id, value]) => {
      const input = document.getElementById(id);
      if (input.type === "checkbox") input.checked = value;
      else input.value = value;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [id, value],
  );
