// Chromium through Playwright, on SwiftShader.
import { playwright } from "./packages.mjs";

const ALWAYS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--ignore-gpu-blocklist",
  "--use-angle=swiftshader",
];
const FLAGS = {
  webgpu: [
    "--enable-unsafe-webgpu",
    "--use-webgpu-adapter=swiftshader",
    "--enable-features=Vulkan",
    "--use-vulkan=swiftshader",
  ],
  webgl2: ["--enable-unsafe-swiftshader"],
};

/** Starts the browser: `{ open, close }`. */
export async function launchChromium(backend) {
  const browser = await playwright().chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [...ALWAYS, ...FLAGS[backend]],
  });
  return { name: "Chromium", open: (url, size) => open(browser, url, size), close: () => browser.close() };
}

async function open(browser, url, [width, height]) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  const requests = [];
  const faults = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url);
  return {
    run: (work, given) => page.evaluate(work, given),
    press: (selector) => page.locator(selector).click(),
    key: (key) => page.keyboard.press(key),
    drag: async ([fromX, fromY], [toX, toY]) => {
      await page.mouse.move(fromX, fromY);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 3 });
      await page.mouse.up();
    },
    screen: () => page.screenshot(),
    requests: async () => requests,
    faults: async () => faults,
    close: () => context.close(),
  };
}
