// What a pointer means: the place under it, however the page shows the picture, and only while it is down.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";

const SIDE = 160;
const BALD = '{"version":1,"loss":{"stage":"VII"},"treatment":{"goal":"none"},"view":{"name":"front"}}';
const PLAIN = "";
/** What a page may do to what stands in it. */
const FRAMES = [
  PLAIN,
  "transform: scale(0.5)",
  "transform: scale(1.4, 0.9); transform-origin: 20% 70%",
  "zoom: 1.5",
  "transform: rotate(90deg)",
  "transform: rotate(-35deg) scale(0.8)",
  "transform: skewX(20deg)",
  "transform: perspective(600px) rotateY(35deg) rotateX(10deg)",
  "zoom: 0.8; transform: scale(1.3)",
  "direction: rtl",
];

/** Puts the element into a frame, with a mark at a place of the picture's own. */
export async function pointer(page, test) {
  await unseen(page);
  await page.run(
    async ([side, sparse]) => {
      window.frame = document.createElement("div");
      window.frameBase = `position:absolute;left:140px;top:40px;width:${side}px;height:${side}px;`;
      frame.style.cssText = frameBase;
      document.body.append(frame);
      window.element = put({ gestures: "own", case: sparse }, side);
      frame.append(element);
      window.mark = document.createElement("i");
      frame.append(mark);
      await seen(element, "load");
      window.point = (await element.hairlineHandles()).find(({ handle }) => handle === "left-corner").position_mm;
    },
    [SIDE, BALD],
  );
  const put = (css) => page.run((css) => (frame.style.cssText = frameBase + css), css);
  const view = (name) => page.run((name) => (element.goTo(name), rested()), name);
  const camera = () => page.run(() => rested().then(() => element.camera));
  /** Where a place of the picture's own is in the window. */
  const inWindow = (x, y) =>
    page.run(
      ([x, y]) => {
        mark.style.cssText = `position:absolute;left:${x}px;top:${y}px`;
        const { x: left, y: top } = mark.getBoundingClientRect();
        return [left, top];
      },
      [x, y],
    );
  const place = () =>
    page.run(() =>
      rested().then(() => {
        const [{ x, y }] = element.placesOf([point]);
        return [x, y];
      }),
    );
  const off = ([x, y], [toX, toY]) => Math.hypot(x - toX, y - toY);
  await page.run(() => {
    window.rested = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const down = { button: "left", buttons: 1, clickCount: 1 };
  const drag = async (from, to) => {
    await page.mouse("mousePressed", from, down);
    for (const share of [0.3, 0.7, 1]) {
      const at = [0, 1].map((way) => from[way] + (to[way] - from[way]) * share);
      await page.mouse("mouseMoved", at, { button: "left", buttons: 1 });
    }
    // Rested, so that it flings nothing.
    await page.mouse("mouseReleased", to, { ...down, buttons: 0 });
  };

  await test("the place under the pointer is found under any scale, zoom, turn and slant", async () => {
    for (const css of FRAMES) {
      await put(css);
      for (const [x, y] of [
        [0, 0],
        [37, 131],
        [SIDE / 2, SIDE / 2],
        [SIDE, 12],
      ]) {
        const [clientX, clientY] = await inWindow(x, y);
        const found = await page.run((at) => element.pointAt(at), { clientX, clientY });
        assert.ok(off([found.x, found.y], [x, y]) < 0.7, `${css}: ${x}, ${y} is found at ${found.x}, ${found.y}`);
      }
    }
  });

  await test("a drag turns the head by as much as the finger goes on the picture", async () => {
    const turns = [];
    for (const css of FRAMES) {
      await put(css);
      await view("front");
      await drag(await inWindow(95, 80), await inWindow(68, 80));
      turns.push((await camera()).yaw);
      const { pitch } = await camera();
      assert.ok(Math.abs(pitch - 0.07) < 0.02, `${css}: not up or down, pitch ${pitch}`);
    }
    for (const [at, yaw] of turns.entries()) {
      assert.ok(turns[0] > 0.3 && Math.abs(yaw / turns[0] - 1) < 0.04, `${FRAMES[at]}: ${yaw} instead of ${turns[0]}`);
    }
  });

  await test("the wheel holds what is under the pointer, in and out, in every frame and view", async () => {
    for (const [css, name] of [...FRAMES.map((css) => [css, "front"]), [PLAIN, "three-quarter"], [PLAIN, "top"]]) {
      await put(css);
      await view(name);
      const at = await inWindow(...(await place()));
      // A mouse is at whole pixels, and what lies beside it goes away from it.
      const mouse = at.map(Math.round);
      const { spanMm } = await camera();
      for (const deltaY of [-100, -300, -500, 700]) {
        await page.mouse("mouseWheel", mouse, { deltaX: 0, deltaY });
        const factor = spanMm / (await camera()).spanMm;
        const should = mouse.map((each, way) => each + (at[way] - each) * factor);
        const now = await inWindow(...(await place()));
        assert.ok(off(now, should) < 2, `${css}, ${name}: at ${factor} times it is ${off(now, should)} px off`);
      }
    }
  });

  await test("fingers hold what is between them, also as they go along", async () => {
    for (const css of [PLAIN, "transform: scale(0.6)", "zoom: 1.3"]) {
      await put(css);
      await view("front");
      const [x, y] = await place();
      const fingers = async (middle, apart) => [
        await inWindow(middle - apart / 2, y),
        await inWindow(middle + apart / 2, y),
      ];
      await page.touch([await fingers(x, 40), await fingers(x - 5, 55), await fingers(x - 15, 75)]);
      const now = await place();
      assert.ok(off(now, [x - 15, y]) < 3, `${css}: from ${x}, ${y} to ${now}`);
    }
  });

  await test("one notch of a wheel is one step, told in pixels, lines or pages", async () => {
    await put(PLAIN);
    const notch = async (deltaY, deltaMode, ctrlKey = false) => {
      await view("front");
      const before = (await camera()).spanMm;
      await page.run(
        (given) => {
          const surface = element.shadowRoot.querySelector(".surface");
          const { x, y } = surface.getBoundingClientRect();
          surface.dispatchEvent(
            new WheelEvent("wheel", { ...given, clientX: x + 80, clientY: y + 80, cancelable: true }),
          );
        },
        { deltaY, deltaMode, ctrlKey },
      );
      return (await camera()).spanMm / before;
    };
    for (const notches of [-1, 1, -2]) {
      const steps = [await notch(100 * notches, 0), await notch(3 * notches, 1), await notch(notches, 2)];
      assert.ok(Math.max(...steps) - Math.min(...steps) < 1e-4, `${notches} notches: ${steps}`);
      assert.ok(Math.abs(Math.log(steps[0]) - 0.15 * notches) < 1e-3, `${steps[0]}`);
    }
    const pinch = await notch(-4, 0, true);
    assert.ok(pinch < 0.98 && pinch > 0.95, `a trackpad's pinch is felt: ${pinch}`);
    const withKey = await notch(-100, 0, true);
    assert.ok(Math.abs(Math.log(withKey) + 0.15) < 1e-3, `and a notch with the key is a notch: ${withKey}`);
  });

  await test("a burst of the wheel ends where the same turns end one a frame", async () => {
    const ends = [];
    for (const paced of [true, false]) {
      await view("three-quarter");
      await page.run(async (paced) => {
        const surface = element.shadowRoot.querySelector(".surface");
        const { x, y } = surface.getBoundingClientRect();
        for (const deltaY of [-100, -120, -80, 40, -200]) {
          surface.dispatchEvent(
            new WheelEvent("wheel", { deltaY, clientX: x + 100, clientY: y + 60, cancelable: true }),
          );
          if (paced) await rested();
        }
      }, paced);
      ends.push(await camera());
    }
    assert.deepEqual(ends[0], ends[1]);
  });

  await test("a double click about the top goes near without spinning the head, and the next one goes back", async () => {
    for (const [css, dx, dy] of [
      [PLAIN, 0, -6],
      [PLAIN, 10, 3],
      [FRAMES[1], 0, -17],
      [FRAMES[3], -8, 4],
      [FRAMES[5], 3, -9],
    ]) {
      await put(css);
      await view("top");
      const before = await camera();
      const spot = await inWindow(SIDE / 2 + dx, SIDE / 2 + dy);
      const click = async () => {
        for (const clickCount of [1, 2]) {
          await page.mouse("mousePressed", spot, { ...down, clickCount });
          await page.mouse("mouseReleased", spot, { ...down, buttons: 0, clickCount });
        }
        // Not the second half of another one.
        await page.run(() => new Promise((resolve) => setTimeout(resolve, 400)));
        return camera();
      };
      const near = await click();
      assert.ok(near.spanMm < 60 && Math.abs(near.yaw) < 0.8, `${css}, ${dx}, ${dy}: ${JSON.stringify(near)}`);
      const back = await click();
      for (const name of ["yaw", "pitch", "spanMm"]) assert.ok(Math.abs(back[name] - before[name]) < 1e-3, name);
    }
  });

  await test("a drag ends with its button, capture, window, place in the page, and with being seen", async () => {
    const capture = () => page.run(() => element.shadowRoot.querySelector(".surface").releasePointerCapture(1));
    const style = (css) => page.run((css) => (frame.style.cssText = frameBase + css), css);
    const lost = {
      "the right button is down and the left is lifted": async (at) => {
        await page.mouse("mousePressed", at, { button: "right", buttons: 3, clickCount: 1 });
        await page.mouse("mouseReleased", at, { button: "left", buttons: 2, clickCount: 1 });
      },
      "the release was never told": async (at) => page.mouse("mouseMoved", at, { buttons: 0 }),
      "the capture is lost": capture,
      "the window loses the focus": () => page.run(() => window.dispatchEvent(new Event("blur"))),
      "the element goes to another parent": () =>
        page.run(() => {
          document.body.append(element);
          frame.append(element);
        }),
      "it is taken off the screen": async (at) => {
        await style("display:none");
        await page.mouse("mouseMoved", [at[0] + 3, at[1]], { button: "left", buttons: 1 });
        await style("");
      },
      "it is made invisible": async (at) => {
        await style("visibility:hidden");
        await page.mouse("mouseMoved", [at[0] + 3, at[1]], { button: "left", buttons: 1 });
        await style("");
      },
    };
    for (const [how, loses] of Object.entries(lost)) {
      await put(PLAIN);
      await view("front");
      const at = await inWindow(70, 80);
      await page.mouse("mousePressed", at, down);
      await page.mouse("mouseMoved", [at[0] - 10, at[1]], { button: "left", buttons: 1 });
      const { yaw } = await camera();
      assert.ok(yaw > 0.05, `${how}: it turns at first`);
      await loses([at[0] - 10, at[1]]);
      const buttons = how.startsWith("the right") ? 2 : how.startsWith("the release") ? 0 : 1;
      for (const x of [40, 90, -60])
        await page.mouse("mouseMoved", [at[0] + x, at[1] + 20], {
          button: ["none", "left", "right"][buttons],
          buttons,
        });
      const after = await camera();
      assert.ok(Math.abs(after.yaw - yaw) < 0.02, `${how}: from ${yaw} to ${after.yaw}`);
      for (const button of ["left", "right"])
        await page.mouse("mouseReleased", at, { button, buttons: 0, clickCount: 1 });
      await view("front");
      await drag(await inWindow(95, 80), await inWindow(75, 80));
      assert.ok((await camera()).yaw > 0.1, `${how}: the next drag turns it again`);
    }
  });

  await test("after a whole turn the head is said to be seen from where it is seen", async () => {
    await put(PLAIN);
    await view("front");
    await page.run(() => element.shadowRoot.querySelector(".surface").focus());
    const turn = async (key) => {
      for (let [turned, before] = [0, (await camera()).yaw]; turned < 2.2 * Math.PI;) {
        await page.key(key);
        const { yaw } = await camera();
        assert.ok(Math.abs(yaw) <= Math.PI + 1e-4, `the yaw is ${yaw}`);
        turned += Math.abs(Math.atan2(Math.sin(yaw - before), Math.cos(yaw - before)));
        before = yaw;
      }
    };
    for (const key of ["ArrowRight", "ArrowLeft"]) {
      await turn(key);
      await page.key("1");
      assert.ok(Math.abs((await camera()).yaw) < 1e-3);
      await waitFor(page, "the front", () => {
        const text = element.shadowRoot.querySelector("#description").textContent;
        return /[Ss]een from the front\./.test(text) || null;
      });
    }
  });
}
