// What Playwright's pages and Puppeteer's do alike.

/** The verbs of a page by which tests run code in it and press, type and drag on it. */
export function verbsOf(page) {
  return {
    run: (work, given) => page.evaluate(work, given),
    press: (selector) => page.locator(selector).click(),
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
