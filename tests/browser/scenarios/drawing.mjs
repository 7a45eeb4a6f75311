// Marks drawn on a still by hand and by keys alone, on a page that has nothing else.
import assert from "node:assert/strict";
import { auditScript, esbuild } from "../support/packages.mjs";
import { waitFor } from "../support/wait.mjs";

const SOURCES = new URL("../../../www/src/", import.meta.url);
/** The still, in pixels of its own. */
const [WIDTH, HEIGHT] = [600, 400];
const HOSTILE = `<img src=x onerror="window.harmed=1"><script>window.harmed=2</script>\${7*7}`;
const FINGER_PX = 44;

export async function drawing(openAt, test) {
  const page = await openAt("blank.html", [600, 800]);
  await begin(page);
  const marks = () => page.run(() => sketch.drawing.marks.map((mark) => ({ ...mark })));
  const told = () => page.run(() => window.told.splice(0));
  const said = () => page.run(() => sketch.updateComplete.then(() => part("[role=status]").textContent));
  /** A native control of the drawing board, pressed as an assistive tool would. */
  const press = (selector) =>
    page.run(async (selector) => {
      part(selector).click();
      await sketch.updateComplete;
    }, selector);
  const take = (tool) => press(`input[value="${tool}"]`);
  /** Points of the window for shares of the picture. */
  const places = (...shares) =>
    page.run((shares) => {
      const { x, y, width, height } = part(".board").getBoundingClientRect();
      return shares.map(([across, down]) => [Math.round(x + across * width), Math.round(y + down * height)]);
    }, shares);
  const drag = async (from, to) => page.drag(...(await places(from, to)));
  const escape = (selector) =>
    page.run((selector) => {
      const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true, cancelable: true });
      part(selector).dispatchEvent(event);
      return sketch.updateComplete.then(() => undefined);
    }, selector);
  const clear = () =>
    page.run(async () => {
      sketch.drawing = drawn.Drawing.empty;
      await sketch.updateComplete;
      window.told.length = 0;
    });
  const near = (spot, x, y) =>
    assert.ok(Math.abs(spot.x - x) < 0.01 && Math.abs(spot.y - y) < 0.01, `${JSON.stringify(spot)} is not ${x}, ${y}`);

  await test("a drag draws an arrow from where it began to where it ended, and tells it once", async () => {
    await drag([0.2, 0.25], [0.7, 0.75]);
    const [arrow, ...others] = await marks();
    assert.deepEqual([arrow.kind, arrow.colour, others], ["arrow", "red", []]);
    near(arrow.from, 0.2, 0.25);
    near(arrow.to, 0.7, 0.75);
    assert.deepEqual(await told(), [["drawing-change", 1]]);
    assert.equal(await said(), "Arrow 1 added.");
  });

  await test("its pixels are there, red in a white halo, and all others are the still's", async () => {
    const seen = await page.run(changes, { from: [0.2, 0.25], to: [0.7, 0.75] });
    // A head's half and its halo, in pixels of the still.
    assert.ok(seen.farthest < 14, `changed ${seen.farthest} px beside the arrow`);
    assert.deepEqual(seen.middle, [196, 18, 47]);
    assert.ok(seen.white > 200, `${seen.white} pixels of the halo`);
    assert.ok(seen.changed > 1500 && seen.changed < 6000, `${seen.changed} pixels changed`);
  });

  await test("undo and redo take it away and bring it back, to the pixel", async () => {
    const before = await page.run(pixels);
    await press('[aria-label="Undo"]');
    assert.equal(await said(), "Undone: no marks.");
    assert.equal((await page.run(changes, { from: [0, 0], to: [1, 1] })).changed, 0);
    await press('[aria-label="Redo"]');
    assert.equal(await page.run(pixels), before);
    assert.deepEqual(await told(), [
      ["drawing-change", 0],
      ["drawing-change", 1],
    ]);
  });

  await test("the usual keys undo too, and a page's own undo hears nothing of them", async () => {
    const heard = await page.run(async () => {
      const keys = [];
      const hear = ({ key }) => keys.push(key);
      addEventListener("keydown", hear);
      const undo = { key: "z", ctrlKey: true, bubbles: true, composed: true, cancelable: true };
      for (const more of [{}, {}, { shiftKey: true }]) {
        part(".board").dispatchEvent(new KeyboardEvent("keydown", { ...undo, ...more }));
      }
      removeEventListener("keydown", hear);
      return keys;
    });
    assert.deepEqual([heard, (await marks()).length], [[], 1]);
    await clear();
  });

  await test("two clicks draw a line, where a drag is hard to do", async () => {
    await take("line");
    await drag([0.3, 0.3], [0.3, 0.3]);
    assert.match(await said(), /Line begun\. Choose where it ends/);
    assert.deepEqual(await told(), []);
    await drag([0.6, 0.4], [0.6, 0.4]);
    const [line] = await marks();
    near(line.from, 0.3, 0.3);
    near(line.to, 0.6, 0.4);
    await clear();
  });

  await test("a freehand line goes as the hand goes, with few points", async () => {
    await take("freehand");
    await drag([0.2, 0.5], [0.8, 0.5]);
    const [{ points }] = await marks();
    near(points[0], 0.2, 0.5);
    near(points.at(-1), 0.8, 0.5);
    assert.ok(points.length < 5, `${points.length} points on a straight way`);
    await clear();
  });

  await test("by keys alone: a tool is chosen, and a line drawn", async () => {
    await page.run(() => {
      document.activeElement?.blur();
      part('input[value="arrow"]').focus();
    });
    await take("arrow");
    await page.key("ArrowRight");
    const board = () => page.run(() => sketch.shadowRoot.activeElement === part(".board"));
    for (let tabs = 0; tabs < 12 && !(await board()); tabs += 1) await page.key("Tab");
    assert.ok(await board(), "the picture is reached by Tab");
    assert.ok(await page.run(() => part(".cross").getClientRects().length > 0), "and shows where keys draw");
    const where = () => said();
    await page.key("Enter");
    assert.match(await said(), /Line begun/);
    for (let times = 0; times < 3; times += 1) await page.key("ArrowRight");
    assert.equal(await where(), "52 % across, 50 % down.");
    await shifted(page, "ArrowDown");
    await page.key(" ");
    const [{ kind, from, to }] = await marks();
    assert.equal(kind, "line");
    assert.deepEqual(
      [from, to],
      [
        { x: 0.5, y: 0.5 },
        { x: 0.52, y: 0.55 },
      ],
    );
    assert.equal(await said(), "Line 1 added.");
  });

  await test("by keys alone: an unfinished mark is given up, and what holds the picture stays open", async () => {
    await page.key("Enter");
    const heard = await page.run(() => {
      let heard = 0;
      addEventListener("keydown", () => (heard += 1), { once: true });
      const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true, cancelable: true });
      part(".board").dispatchEvent(event);
      return heard;
    });
    assert.deepEqual([heard, await said(), (await marks()).length], [0, "Line given up.", 1]);
    await clear();
  });

  await test("by keys alone: a text is written, left, and removed from the list", async () => {
    await take("text");
    await page.run(() => part(".board").focus());
    await page.key("Enter");
    await waitFor(page, "the input", () => sketch.shadowRoot.activeElement?.matches(".writer input") || null);
    await page.type("never");
    await escape(".writer input");
    assert.deepEqual([await marks(), await said()], [[], "No text written."]);
    await waitFor(page, "the picture", () => sketch.shadowRoot.activeElement?.matches(".board") || null);
    await page.key("Enter");
    await waitFor(page, "the input", () => sketch.shadowRoot.activeElement?.matches(".writer input") || null);
    await page.type("Denser here");
    await page.key("Enter");
    const [written] = await marks();
    assert.deepEqual([written.kind, written.text], ["text", "Denser here"]);
    await waitFor(page, "the picture", () => sketch.shadowRoot.activeElement?.matches(".board") || null);
    assert.match(await page.run(() => part("li").textContent.replace(/\s+/g, " ")), /Text 1, red: Denser here/);
    assert.ok((await page.run(changes, { from: [0.5, 0.5], to: [0.8, 0.5] })).changed > 500, "it is painted");
    await page.run(() => {
      part("details").open = true;
      part('[aria-label="Remove text 1"]').focus();
    });
    await page.key("Enter");
    await waitFor(page, "the focus on the picture", () => sketch.shadowRoot.activeElement?.matches(".board") || null);
    assert.deepEqual([await marks(), await said()], [[], "Text 1 removed."]);
    assert.equal((await page.run(changes, { from: [0, 0], to: [1, 1] })).changed, 0);
    await clear();
  });

  await test("hostile text stays text, typed and read", async () => {
    await take("text");
    await drag([0.1, 0.2], [0.1, 0.2]);
    await page.run((text) => {
      part(".writer input").value = text;
      part(".writer button").click();
    }, HOSTILE);
    const shown = () =>
      page.run(async () => {
        await sketch.updateComplete;
        return {
          harmed: window.harmed ?? null,
          elements: sketch.shadowRoot.querySelectorAll("img, script").length,
          text: part("li bdi bdi").textContent,
        };
      });
    const expected = { harmed: null, elements: 0, text: HOSTILE };
    assert.deepEqual(await shown(), expected);
    await page.run(() => (sketch.drawing = drawn.Drawing.from(JSON.stringify(sketch.drawing))));
    assert.deepEqual(await shown(), expected);
    await clear();
  });

  await test("a text that is being written is placed when one is done, and a click beside it places it alone", async () => {
    await drag([0.2, 0.2], [0.2, 0.2]);
    await page.run(() => (part(".writer input").value = "One"));
    await drag([0.2, 0.8], [0.2, 0.8]);
    assert.equal(await page.run(() => sketch.updateComplete.then(() => part(".writer") === null)), true);
    await drag([0.3, 0.8], [0.3, 0.8]);
    await page.run(() => (part(".writer input").value = "Two"));
    await press(".done");
    assert.deepEqual(
      (await marks()).map(({ text }) => text),
      ["One", "Two"],
    );
    assert.deepEqual(await told(), [
      ["drawing-change", 1],
      ["drawing-change", 2],
      ["done", 2],
    ]);
  });

  await test("a mark is moved by keys from the list", async () => {
    await page.run(() => part('[aria-label="Move text 1"]').click());
    const [{ at: before }] = await marks();
    await shifted(page, "ArrowDown");
    await page.key("Enter");
    const [{ at }] = await marks();
    near(at, before.x, before.y + 0.05);
    assert.equal(await said(), "Text 1 moved.");
    await clear();
  });

  await test("a second finger beside the first draws nothing, and a pen goes before the palm", async () => {
    await take("line");
    const lines = await page.run(async () => {
      const { x, y, width, height } = part(".board").getBoundingClientRect();
      const send = (type, pointerType, pointerId, across, down) =>
        part(".board").dispatchEvent(
          new PointerEvent(type, {
            pointerType,
            pointerId,
            button: type === "pointermove" ? -1 : 0,
            buttons: type === "pointerup" ? 0 : 1,
            clientX: x + across * width,
            clientY: y + down * height,
            bubbles: true,
            composed: true,
          }),
        );
      const stroke = (between = () => {}) => {
        send("pointerdown", "touch", 41, 0.1, 0.1);
        send("pointermove", "touch", 41, 0.3, 0.1);
        between();
        send("pointermove", "touch", 41, 0.5, 0.1);
        send("pointerup", "touch", 41, 0.5, 0.1);
      };
      stroke(() => {
        send("pointerdown", "touch", 42, 0.6, 0.9);
        send("pointermove", "touch", 42, 0.9, 0.9);
        send("pointerup", "touch", 42, 0.9, 0.9);
      });
      const first = sketch.drawing.marks.length;
      stroke(() => {
        send("pointerdown", "pen", 43, 0.6, 0.6);
        send("pointermove", "pen", 43, 0.9, 0.6);
        send("pointerup", "pen", 43, 0.9, 0.6);
      });
      // What the browser takes for a palm itself, it takes back.
      send("pointerdown", "touch", 44, 0.1, 0.9);
      send("pointermove", "touch", 44, 0.3, 0.9);
      send("pointercancel", "touch", 44, 0.3, 0.9);
      return { first, ends: sketch.drawing.marks.map(({ to }) => [to.x, to.y].map((share) => Math.round(share * 10))) };
    });
    assert.deepEqual(lines, {
      first: 1,
      ends: [
        [5, 1],
        [9, 6],
      ],
    });
    await clear();
  });

  if (page.touch) {
    await test("a finger on the picture draws down it, and the page does not scroll", async () => {
      await page.run(() => document.body.append(Object.assign(document.createElement("div"), { className: "long" })));
      await page.run(() => (document.querySelector(".long").style.height = "3000px"));
      const way = await places([0.5, 0.9], [0.5, 0.7], [0.5, 0.4], [0.5, 0.1]);
      await page.touch(way.map((place) => [place]));
      const [{ from, to }] = await marks();
      near(from, 0.5, 0.9);
      near(to, 0.5, 0.1);
      assert.equal(await page.run(() => scrollY), 0);
      await take("text");
      await page.touch([await places([0.4, 0.4])]);
      await waitFor(page, "the input", () => sketch.shadowRoot.activeElement?.matches(".writer input") || null);
      await escape(".writer input");
      await page.run(() => document.querySelector(".long").remove());
      await clear();
    });
  }

  await test("the still is left as it is, and flattened it is what is seen", async () => {
    const same = await page.run(async () => {
      const { Drawing, flatten } = drawn;
      const same = (one, other) => one.every((code, at) => code === other[at]);
      const before = data(still);
      sketch.drawing = Drawing.from({
        version: 1,
        marks: [
          { kind: "arrow", colour: "red", from: { x: 0.1, y: 0.1 }, to: { x: 0.5, y: 0.2 } },
          { kind: "freehand", colour: "blue", points: [{ x: 0.2, y: 0.8 }, { x: 0.3, y: 0.6 }, { x: 0.5, y: 0.7 }] }, // prettier-ignore
          { kind: "freehand", colour: "black", points: [{ x: 0.9, y: 0.1 }] },
          { kind: "text", colour: "black", at: { x: 0.6, y: 0.5 }, text: "Here" },
        ],
      });
      await sketch.updateComplete;
      const flat = flatten(still, sketch.drawing);
      const none = flatten(Object.assign(document.createElement("canvas"), { width: 0 }), sketch.drawing);
      return {
        size: [flat.width, flat.height, none.width],
        seen: same(data(flat), data(part("canvas"))),
        still: same(data(still), before),
        own: flat !== still,
      };
    });
    assert.deepEqual(same, { size: [WIDTH, HEIGHT, 0], seen: true, still: true, own: true });
  });

  await test("marks fit a picture of any size: twice as large they are the same drawing", async () => {
    const light = await page.run(() => {
      // Letters are fitted to pixels by the browser.
      const marks = sketch.drawing.marks.filter(({ kind }) => kind !== "text");
      const lines = drawn.Drawing.from({ version: 1, marks });
      return [450, 900, 1800].map((width) => {
        const black = Object.assign(document.createElement("canvas"), { width, height: (width * 2) / 3 });
        black.getContext("2d").fillRect(0, 0, width, width);
        const codes = data(drawn.flatten(black, lines));
        return codes.reduce((sum, code, at) => sum + (at % 4 < 3 ? code : 0), 0) / codes.length;
      });
    });
    for (const each of light) {
      assert.ok(each > 0.5 && Math.abs(each / light[1] - 1) < 0.01, `the pictures' means are ${light}`);
    }
  });

  await test("a text stands on the side from which one reads, and always in the picture", async () => {
    const box = (direction, x, y, text) =>
      page.run(
        ([direction, x, y, text]) => {
          const { Drawing, flatten } = drawn;
          const mark = { kind: "text", colour: "blue", at: { x, y }, text };
          const flat = data(flatten(still, Drawing.empty.add(mark), direction));
          const plain = data(still);
          const at = [...Array(still.width * still.height).keys()].filter((pixel) =>
            [0, 1, 2].some((channel) => flat[pixel * 4 + channel] !== plain[pixel * 4 + channel]),
          );
          const columns = at.map((pixel) => pixel % still.width);
          const rows = at.map((pixel) => Math.floor(pixel / still.width));
          const ends = (list) => [list.reduce((a, b) => Math.min(a, b)), list.reduce((a, b) => Math.max(a, b))];
          return [...ends(columns), ...ends(rows)];
        },
        [direction, x, y, text],
      );
    const [left, right, top, bottom] = await box("ltr", 0.5, 0.5, "Denser");
    assert.ok(left >= 299 && left <= 301 && top < 200 && bottom > 200, `${[left, right, top, bottom]}`);
    const [mirroredLeft, mirroredRight] = await box("rtl", 0.5, 0.5, "Denser");
    assert.ok(Math.abs(mirroredRight - 299) <= 1, `read from the right it ends at ${mirroredRight}`);
    assert.ok(Math.abs(mirroredRight - mirroredLeft - (right - left)) <= 1);
    for (const direction of ["ltr", "rtl"]) {
      for (const [x, y] of [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]) {
        const word = await box(direction, x, y, "Denser");
        assert.ok(Math.abs(word[1] - word[0] - (right - left)) <= 1, `it is whole at ${x}, ${y}: ${word}`);
        assert.ok(Math.abs(word[3] - word[2] - (bottom - top)) <= 1, `and as high: ${word}`);
      }
    }
    const long = await box(
      "ltr",
      1,
      1,
      "As many signs as a text may have, which do not fit on one line of it ".repeat(2).slice(0, 119).trim(),
    );
    assert.ok(long[3] - long[2] > 1.5 * (bottom - top), "a long one has lines");
    assert.ok(long[0] >= 0 && long[1] <= 599 && long[3] <= 399);
  });

  await test("it is written on that side, too, and what is typed has its own direction", async () => {
    await page.run(async () => {
      document.documentElement.dir = "rtl";
      await sketch.updateComplete;
    });
    await take("text");
    await drag([0.8, 0.5], [0.8, 0.5]);
    const off = await page.run(async () => {
      await sketch.updateComplete;
      const [board, writer] = [".board", ".writer"].map((each) => part(each).getBoundingClientRect());
      return writer.right - (board.left + 0.8 * board.width);
    });
    assert.ok(Math.abs(off) < 2, `it is ${off} px off`);
    await page.type("Denser");
    assert.equal(await page.run(() => getComputedStyle(part(".writer input")).direction), "ltr");
    await escape(".writer input");
    await page.run(() => document.documentElement.removeAttribute("dir"));
  });

  for (const [width, height, text, dir] of [
    [390, 844, "100%", "ltr"],
    [820, 1180, "100%", "rtl"],
    [320, 568, "200%", "ltr"],
    [320, 568, "200%", "rtl"],
  ]) {
    await test(`${width} px wide with text at ${text}, ${dir}: all fits, and a finger can hit all`, async () => {
      if (page.size) await page.size([width, height]);
      const found = await page.run(
        async ([width, text, dir, finger]) => {
          const root = document.documentElement;
          root.style.fontSize = text;
          root.dir = dir;
          sketch.style.width = `${Math.min(width, innerWidth)}px`;
          part("details").open = true;
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          const seen = [...sketch.shadowRoot.querySelectorAll("button, label, summary")];
          const boxes = seen.map((element) => [element, element.getBoundingClientRect()]);
          const [from, to] = [sketch.getBoundingClientRect().left, sketch.getBoundingClientRect().right];
          const name = ([element, box]) => `${element.textContent.trim()} ${box.width} by ${box.height}`;
          const result = {
            small: boxes.filter(([, box]) => box.width < finger - 0.01 || box.height < finger - 0.01).map(name),
            outside: boxes.filter(([, box]) => box.left < from - 1 || box.right > to + 1).map(name),
            wide: root.scrollWidth - innerWidth,
            board: part(".board").getBoundingClientRect().width / part(".board").getBoundingClientRect().height,
          };
          root.style.fontSize = root.dir = "";
          return result;
        },
        [width, text, dir, FINGER_PX],
      );
      assert.deepEqual([found.small, found.outside], [[], []]);
      assert.ok(found.wide <= 0, `${found.wide} px too wide`);
      assert.ok(Math.abs(found.board - WIDTH / HEIGHT) < 0.01, `the picture keeps its proportions: ${found.board}`);
    });
  }

  await test("an audit of its accessibility finds nothing, while one draws and while one writes", async () => {
    const audit = auditScript();
    await page.run((audit) => void (0, eval)(audit), audit);
    const found = () =>
      page.run(async () => {
        await sketch.updateComplete;
        const { violations } = await axe.run(sketch, { resultTypes: ["violations"] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
    assert.deepEqual(await found(), []);
    await take("text");
    await page.run(() => part(".board").focus());
    await page.key("Enter");
    await waitFor(page, "the input", () => part(".writer input") !== null || null);
    assert.deepEqual(await found(), []);
    await escape(".writer input");
  });

  await test("without a picture it says so, and draws nothing; one that comes later can be drawn on", async () => {
    const found = await page.run(async () => {
      sketch.still = undefined;
      await sketch.updateComplete;
      const said = sketch.shadowRoot.textContent.trim();
      sketch.still = Object.assign(document.createElement("canvas"), { width: 0, height: 10 });
      await sketch.updateComplete;
      const none = part(".board") === null;
      sketch.still = still;
      await sketch.updateComplete;
      return { said, none };
    });
    assert.deepEqual(found, { said: "There is no picture to draw on.", none: true });
    await clear();
    await take("line");
    await drag([0.2, 0.2], [0.6, 0.6]);
    assert.equal((await marks()).length, 1);
  });

  await test("one that is taken out of the page while a finger is down leaves what was begun", async () => {
    await clear();
    const left = await page.run(async () => {
      const board = part(".board");
      const { x, y } = board.getBoundingClientRect();
      const at = { pointerId: 51, pointerType: "touch", bubbles: true, composed: true, buttons: 1 };
      board.dispatchEvent(new PointerEvent("pointerdown", { ...at, clientX: x + 20, clientY: y + 20 }));
      board.dispatchEvent(new PointerEvent("pointermove", { ...at, clientX: x + 90, clientY: y + 20 }));
      sketch.remove();
      dispatchEvent(new Event("blur"));
      document.body.append(sketch);
      await sketch.updateComplete;
      return sketch.drawing.marks.length;
    });
    assert.equal(left, 0);
    await drag([0.2, 0.2], [0.6, 0.6]);
    assert.equal((await marks()).length, 1, "and draws again when it is back");
  });
  assert.deepEqual(await page.faults(), []);
  await page.close();

  await test("a page's policy that allows no inline style is not offended", async () => {
    const strict = await openAt("blank.html", [600, 800]);
    await begin(strict, false);
    const offended = await strict.run(async () => {
      const seen = [];
      addEventListener("securitypolicyviolation", ({ violatedDirective }) => seen.push(violatedDirective));
      const policy = { httpEquiv: "Content-Security-Policy", content: "default-src 'self'" };
      document.head.append(Object.assign(document.createElement("meta"), policy));
      put();
      await sketch.updateComplete;
      const { Drawing } = drawn;
      sketch.drawing = Drawing.empty.add({ kind: "text", colour: "blue", at: { x: 0.5, y: 0.5 }, text: "Here" });
      await sketch.updateComplete;
      part('input[value="text"]').click();
      part(".board").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
      await sketch.updateComplete;
      part(".writer input").value = "There";
      part(".writer button").click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { seen, marks: sketch.drawing.marks.length, red: getComputedStyle(part(".ink")).backgroundColor };
    });
    assert.deepEqual(offended, { seen: [], marks: 2, red: "rgb(196, 18, 47)" });
    await strict.close();
  });
}

/** Brings the drawing board's own sources into a page, with a still to draw on. */
async function begin(page, shown = true) {
  const { outputFiles } = await esbuild().build({
    stdin: {
      contents: ["draw", "marks", "flatten"].map((name) => `export * from "./takeaway/drawing/${name}.ts";`).join("\n"),
      resolveDir: SOURCES.pathname,
    },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  await page.run(
    async ([code, width, height]) => {
      window.drawn = await import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
      // What is read again and again a browser may begin to paint in another way, with other pixels.
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (kind) {
        return getContext.call(this, kind, { willReadFrequently: true });
      };
      window.still = Object.assign(document.createElement("canvas"), { width, height });
      const paint = still.getContext("2d");
      // Hair above, skin below.
      const ground = paint.createLinearGradient(0, 0, 0, height);
      ground.addColorStop(0, "#231d1a");
      ground.addColorStop(1, "#e6c0aa");
      paint.fillStyle = ground;
      paint.fillRect(0, 0, width, height);
      window.told = [];
      window.part = (selector) => sketch.shadowRoot.querySelector(selector);
      window.data = (canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
      window.put = () => {
        window.sketch = document.createElement("smp-drawing");
        sketch.still = still;
        for (const type of ["drawing-change", "done"]) {
          sketch.addEventListener(type, ({ detail }) => told.push([type, detail.marks.length]));
        }
        document.body.append(sketch);
      };
    },
    [outputFiles[0].text, WIDTH, HEIGHT],
  );
  if (shown) {
    await page.run(async () => {
      put();
      await sketch.updateComplete;
    });
  }
}

/** An arrow key with Shift, which not every driver can press. */
const shifted = (page, key) =>
  page.run(async (key) => {
    const options = { key, shiftKey: true, bubbles: true, composed: true, cancelable: true };
    for (const type of ["keydown", "keyup"]) part(".board").dispatchEvent(new KeyboardEvent(type, options));
    await sketch.updateComplete;
  }, key);

/** What of the picture is not as the still is, and how far it is from a straight way. Runs in the page. */
async function changes({ from, to }) {
  await sketch.updateComplete;
  const { width, height } = still;
  const [plain, seen] = [data(still), data(part("canvas"))];
  const [ax, ay, bx, by] = [from[0] * width, from[1] * height, to[0] * width, to[1] * height];
  const [dx, dy] = [bx - ax, by - ay];
  let [changed, farthest, white] = [0, 0, 0];
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * 4;
    if ([0, 1, 2].every((channel) => plain[at + channel] === seen[at + channel])) continue;
    changed += 1;
    if (seen[at] === 255 && seen[at + 1] === 255 && seen[at + 2] === 255) white += 1;
    const [x, y] = [(pixel % width) + 0.5 - ax, Math.floor(pixel / width) + 0.5 - ay];
    const along = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy)));
    farthest = Math.max(farthest, Math.hypot(x - along * dx, y - along * dy));
  }
  const middle = (Math.round(ay + dy / 2) * width + Math.round(ax + dx / 2)) * 4;
  return { changed, farthest, white, middle: [...seen.slice(middle, middle + 3)] };
}

/** One number for all pixels of the picture as it is seen. Runs in the page. */
async function pixels() {
  await sketch.updateComplete;
  return data(part("canvas")).reduce((sum, code) => Math.imul(sum ^ code, 0x01000193), 0x811c9dc5);
}
