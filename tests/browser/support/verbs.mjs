// What Playwright's pages and Puppeteer's do alike.

/** Scrolls so that nothing lies over an element, as a picture that stays while the rest scrolls. Runs in the page. */
export function bare(selector) {
  const element = document.querySelector(selector);
  if (!element) return;
  const { x, y, width, height } = element.getBoundingClientRect();
  const met = document.elementFromPoint(x + width / 2, y + height / 2);
  if (!met || !element.contains(met)) element.scrollIntoView({ block: "end", behavior: "instant" });
}

/** The verbs of a page by which tests run code in it and press, type and drag on it. */
export function verbsOf(page) {
  return {
    run: (work, given) => page.evaluate(work, given),
    press: async (selector) => {
      await page.evaluate(bare, selector);
      await page.locator(selector).click();
    },
    key: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    drag: async ([fromX, fromY], [toX, toY]) => {
      await page.mouse.move(fromX, fromY);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 3 });
      await page.mouse.up();
    },
  };
}
