// Marks on a still, without a browser: what a drawing holds, what is done to it, and what is begun.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { COLOURS, Drawing, LONGEST_TEXT, MOST_MARKS, MOST_POINTS, tidied } =
  await sourceModule("takeaway/drawing/marks.ts");
const { fitted, simplified } = await sourceModule("takeaway/drawing/simplify.ts");
const { wrapped } = await sourceModule("takeaway/drawing/wrap.ts");
const { Easel } = await sourceModule("takeaway/drawing/easel.ts");

const spot = (x, y) => ({ x, y });
const ARROW = { kind: "arrow", from: spot(0.1, 0.2), to: spot(0.4, 0.3), colour: "red" };
const LINE = { kind: "line", from: spot(0, 0), to: spot(1, 1), colour: "blue" };
const FREEHAND = { kind: "freehand", points: [spot(0.2, 0.2), spot(0.3, 0.4), spot(0.4, 0.2)], colour: "black" };
const TEXT = { kind: "text", at: spot(0.5, 0.9), text: "Denser here", colour: "red" };
const ALL = [ARROW, LINE, FREEHAND, TEXT];
const drawn = (marks) => marks.reduce((drawing, mark) => drawing.add(mark), Drawing.empty);
const random = (seed) => (below) => (seed = (seed * 48271) % 2147483647) % below;

describe("a drawing", () => {
  it("holds marks of every kind in the order in which they were drawn, and leaves what it was as it was", () => {
    const one = Drawing.empty.add(ARROW);
    const two = one.add(TEXT);
    assert.deepEqual([Drawing.empty.marks, one.marks, two.marks], [[], [ARROW], [ARROW, TEXT]]);
    assert.deepEqual(drawn(ALL).marks, ALL);
  });

  it("is undone and redone step by step, clearing too, and forgets what was undone when another mark comes", () => {
    const all = drawn(ALL);
    const cleared = all.clear();
    assert.deepEqual(cleared.marks, []);
    assert.deepEqual(cleared.undo().marks, ALL);
    assert.deepEqual(all.undo().undo().marks, [ARROW, LINE]);
    assert.deepEqual(all.undo().undo().redo().redo().marks, ALL);
    const other = all.undo().add(ARROW);
    assert.deepEqual([other.canUndo, other.canRedo], [true, false]);
    assert.deepEqual([Drawing.empty.canUndo, Drawing.empty.canRedo], [false, false]);
  });

  it("gives the very same drawing where there is nothing to do", () => {
    const all = drawn(ALL);
    const { empty } = Drawing;
    for (const same of [all.remove(9), all.move(9, spot(0.1, 0)), all.move(0, spot(0, 0)), all.redo()]) {
      assert.equal(same, all);
    }
    for (const same of [empty.undo(), empty.clear(), empty.add({ ...ARROW, colour: "pink" })])
      assert.equal(same, empty);
  });

  it("agrees with a plain list whatever is done", () => {
    const next = random(7);
    let drawing = Drawing.empty;
    let [list, past, future] = [[], [], []];
    const come = (marks) => ([past, list, future] = [[...past, list], marks, []]);
    for (let step = 0; step < 3000; step += 1) {
      const turn = next(8);
      if (turn < 3) {
        const mark = ALL[next(ALL.length)];
        drawing = drawing.add(mark);
        come([...list, mark]);
      } else if (turn === 3 && list.length > 0) {
        const at = next(list.length);
        drawing = drawing.remove(at);
        come(list.filter((_, index) => index !== at));
      } else if (turn === 4 && next(5) === 0 && list.length > 0) {
        drawing = drawing.clear();
        come([]);
      } else if (turn < 7) {
        drawing = drawing.undo();
        if (past.length > 0) [past, list, future] = [past.slice(0, -1), past.at(-1), [...future, list]];
      } else {
        drawing = drawing.redo();
        if (future.length > 0) [past, list, future] = [[...past, list], future.at(-1), future.slice(0, -1)];
      }
      assert.deepEqual(drawing.marks, list);
      assert.deepEqual([drawing.canUndo, drawing.canRedo], [past.length > 0, future.length > 0]);
    }
  });

  it("moves a mark as it is, and no further than it stays in the picture", () => {
    const all = drawn(ALL);
    assert.deepEqual(all.move(0, spot(0.2, -0.1)).marks[0], { ...ARROW, from: spot(0.3, 0.1), to: spot(0.6, 0.2) });
    assert.deepEqual(all.move(0, spot(-1, 5)).marks[0], { ...ARROW, from: spot(0, 0.9), to: spot(0.3, 1) });
    assert.equal(all.move(1, spot(0.5, 0.5)), all, "one from corner to corner cannot go anywhere");
    assert.deepEqual(all.move(2, spot(0.7, 0)).marks[2].points, [spot(0.8, 0.2), spot(0.9, 0.4), spot(1, 0.2)]);
    assert.deepEqual(all.move(3, spot(NaN, Infinity)).marks[3], TEXT, "by what is no way it goes nowhere");
    assert.deepEqual(all.remove(1).marks, [ARROW, FREEHAND, TEXT]);
  });

  it("takes so many marks and points, and no more", () => {
    let drawing = Drawing.empty;
    for (let count = 0; count < MOST_MARKS + 5; count += 1) drawing = drawing.add(ARROW);
    assert.equal(drawing.marks.length, MOST_MARKS);
    assert.equal(drawing.hasRoomFor("line"), false);
    assert.equal(drawing.remove(0).hasRoomFor("line"), true);
    const long = {
      ...FREEHAND,
      points: Array.from({ length: MOST_POINTS - 1 }, (_, at) => spot(at / MOST_POINTS, 0.5)),
    };
    const full = Drawing.empty.add(long);
    assert.equal(full.pointsLeft, 1);
    assert.deepEqual([full.hasRoomFor("freehand"), full.hasRoomFor("text")], [false, true]);
    assert.equal(full.add(FREEHAND), full);
    assert.equal(full.add(ARROW).marks.length, 2);
  });
});

describe("a drawing as JSON", () => {
  it("comes back as it was, as text and as what was read from it, with nothing to undo", () => {
    const all = drawn(ALL);
    for (const given of [JSON.stringify(all), JSON.parse(JSON.stringify(all)), all.toJSON()]) {
      const back = Drawing.from(given);
      assert.deepEqual(back.marks, ALL);
      assert.deepEqual([back.canUndo, back.canRedo], [false, false]);
    }
    assert.deepEqual(Drawing.from({ version: 1, marks: [] }).marks, []);
  });

  it("is none where any part of it can be none", () => {
    const bad = [
      undefined,
      null,
      "",
      "{",
      "[]",
      7,
      [],
      {},
      { marks: [] },
      { version: 2, marks: [] },
      { version: 1, marks: {} },
      { version: 1, marks: [null] },
      { version: 1, marks: ["arrow"] },
      { version: 1, marks: Array(MOST_MARKS + 1).fill(ARROW) },
      { version: 1, marks: [{ ...FREEHAND, points: Array(MOST_POINTS + 1).fill(spot(0, 0)) }] },
      { version: 1, marks: Array(3).fill({ ...FREEHAND, points: Array(MOST_POINTS / 2).fill(spot(0, 0)) }) },
    ];
    const marks = [
      { ...ARROW, kind: "circle" },
      { ...ARROW, kind: undefined },
      { ...ARROW, colour: "constructor" },
      { ...ARROW, colour: "#ff0000" },
      { ...ARROW, from: undefined },
      { ...ARROW, to: [0.1, 0.2] },
      { ...ARROW, to: spot("0.1", 0.2) },
      { ...ARROW, to: spot(null, 0.2) },
      { ...ARROW, to: spot(-0.001, 0.2) },
      { ...ARROW, to: spot(0.1, 1.001) },
      { ...FREEHAND, points: [] },
      { ...FREEHAND, points: "0.1" },
      { ...FREEHAND, points: [spot(0.1, 0.1), null] },
      { ...TEXT, text: "" },
      { ...TEXT, text: " " },
      { ...TEXT, text: 7 },
      { ...TEXT, text: "a\u0000b" },
      { ...TEXT, text: "a\nb" },
      { ...TEXT, text: "\u200b\u202e" },
      { ...TEXT, text: "a".repeat(LONGEST_TEXT + 1) },
      { ...TEXT, at: undefined },
    ];
    for (const given of [...bad, ...marks.map((mark) => ({ version: 1, marks: [ARROW, mark] }))]) {
      assert.equal(Drawing.from(given), undefined, JSON.stringify(given)?.slice(0, 200));
    }
  });

  it("bears whatever is done to its text, and whatever it still takes for a drawing is a good one", () => {
    const next = random(11);
    const text = JSON.stringify(drawn(ALL));
    for (let turn = 0; turn < 3000; turn += 1) {
      const at = next(text.length);
      const cut = text.slice(0, at) + ["", "9", '"', "{", "-", "e9"][next(6)] + text.slice(at + next(4));
      const read = Drawing.from(cut);
      if (read) assert.deepEqual(Drawing.from(JSON.stringify(read))?.marks, read.marks, cut);
    }
  });

  it("leaves out what belongs to no mark, and makes nothing of names that every object has", () => {
    const given = JSON.parse(
      '{"version":1,"more":2,"marks":[{"kind":"line","colour":"blue","from":{"x":0,"y":0,"z":4},"to":{"x":1,"y":1},"__proto__":{"text":"x"},"onclick":"x"}]}',
    );
    assert.deepEqual(Drawing.from(given).marks, [LINE]);
    assert.equal({}.text, undefined);
  });

  it("tells places to a ten-thousandth of the picture, which is nowhere seen", () => {
    const { from } = Drawing.empty.add({ ...ARROW, from: spot(1 / 3, 0.123456789) }).marks[0];
    assert.deepEqual(from, spot(0.3333, 0.1235));
  });
});

describe("a text", () => {
  it("is one line without what cannot be seen, cut between signs", () => {
    assert.equal(tidied("  two\n\tlines\u0007 \u2028 "), "two lines");
    assert.equal(tidied("\u200b\u202e \u0000"), "");
    assert.equal(tidied("\ud83d alone"), "alone");
    const faces = "🙂".repeat(LONGEST_TEXT + 3);
    assert.equal([...tidied(faces)].length, LONGEST_TEXT);
    assert.equal(tidied("<b>&amp;</b>"), "<b>&amp;</b>", "and is no markup");
    assert.equal(tidied("أكثر كثافة هنا"), "أكثر كثافة هنا");
  });

  it("is cut into lines that fit, by words, and loses no sign", () => {
    const widthOf = (text) => [...text].length;
    assert.deepEqual(wrapped("denser at the crown", 10, widthOf), ["denser at", "the crown"]);
    assert.deepEqual(wrapped("abcdefghijkl no", 5, widthOf), ["abcde", "fghij", "kl no"]);
    assert.deepEqual(wrapped("🙂🙂🙂", 2, widthOf), ["🙂🙂", "🙂"]);
    assert.deepEqual(wrapped("abc", 0, widthOf), ["a", "b", "c"]);
    const next = random(3);
    for (let turn = 0; turn < 300; turn += 1) {
      const text = Array.from({ length: 1 + next(12) }, () => "x".repeat(1 + next(15))).join(" ");
      const room = 1 + next(20);
      const lines = wrapped(text, room, widthOf);
      assert.ok(
        lines.every((line) => widthOf(line) <= room),
        `${text} in ${room}`,
      );
      assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    }
  });
});

describe("a freehand line", () => {
  const offLine = (point, line, aspect) =>
    Math.min(
      ...line.slice(1).map((b, at) => {
        const a = line[at];
        const [dx, dy] = [(b.x - a.x) * aspect, b.y - a.y];
        const [px, py] = [(point.x - a.x) * aspect, point.y - a.y];
        const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
        return Math.hypot(px - along * dx, py - along * dy);
      }),
    );

  it("keeps its ends and its corners, and drops what lies between on a straight way", () => {
    const straight = Array.from({ length: 50 }, (_, at) => spot(at / 100, at / 50));
    assert.deepEqual(simplified(straight, 0.001, 1), [straight[0], straight[49]]);
    const corner = [...straight, ...straight.map(({ x }) => spot(0.49 + x, 0.98))];
    assert.deepEqual(simplified(corner, 0.001, 1), [straight[0], straight[49], corner.at(-1)]);
    assert.deepEqual(simplified([spot(0.5, 0.5)], 0.001, 1), [spot(0.5, 0.5)]);
    const there = [spot(0.1, 0.1), spot(0.9, 0.1), spot(0.1, 0.1)];
    assert.deepEqual(simplified(there, 0.001, 1), there, "and one that comes back to where it began");
  });

  it("stays within the tolerance of how it was drawn, measured as it is seen", () => {
    const next = random(5);
    for (const aspect of [0.5, 1, 2]) {
      for (const tolerance of [0.002, 0.02]) {
        let [x, y, way] = [0.5, 0.5, 0];
        const points = Array.from({ length: 600 }, () => {
          way += (next(1000) / 1000 - 0.5) * 0.9;
          x = Math.min(1, Math.max(0, x + (Math.cos(way) * 0.004) / aspect));
          y = Math.min(1, Math.max(0, y + Math.sin(way) * 0.004));
          return spot(x, y);
        });
        const fewer = simplified(points, tolerance, aspect);
        assert.ok(fewer.length < points.length / 2, `${fewer.length} points are left`);
        for (const point of points) assert.ok(offLine(point, fewer, aspect) <= tolerance + 1e-12);
      }
    }
  });

  it("is made to fit so many points, however wild it is, and is never dropped", () => {
    const next = random(9);
    const wild = Array.from({ length: 4000 }, () => spot(next(1000) / 999, next(1000) / 999));
    for (const most of [2000, 100, 10, 2, 0]) {
      const fitting = fitted(wild, most, 1.5);
      assert.ok(fitting.length >= 2 && fitting.length <= Math.max(2, most), `${fitting.length} of ${most}`);
      assert.deepEqual([fitting[0], fitting.at(-1)], [wild[0], wild.at(-1)]);
    }
  });
});

describe("the easel", () => {
  const easelOf = (tool = "arrow") => {
    const [told, said] = [[], []];
    const easel = new Easel({ changed: (drawing) => told.push(drawing), say: (text) => said.push(text) });
    easel.tool = tool;
    return { easel, told, said };
  };
  const kinds = ({ marks }) => marks.map(({ kind }) => kind).join();

  it("makes an arrow of a drag, told once, when it is lifted", () => {
    const { easel, told, said } = easelOf();
    easel.press(spot(0.1, 0.1));
    easel.go(spot(0.3, 0.2));
    assert.deepEqual([easel.marks.length, easel.drawing.marks.length, told.length], [1, 0, 0]);
    easel.go(spot(0.5, 0.2));
    easel.lift(spot(0.5, 0.2), false);
    assert.deepEqual(easel.drawing.marks, [{ ...ARROW, from: spot(0.1, 0.1), to: spot(0.5, 0.2) }]);
    assert.deepEqual([told, said], [[easel.drawing], ["Arrow 1 added."]]);
  });

  it("makes one of two taps, and of two keys, and of a key and a tap", () => {
    const { easel, said } = easelOf("line");
    const tap = (at) => (easel.press(at), easel.lift(at, true));
    tap(spot(0.1, 0.1));
    assert.deepEqual([easel.busy, easel.drawing.marks.length], [true, 0]);
    tap(spot(0.5, 0.1));
    easel.act(spot(0.2, 0.2));
    easel.point(spot(0.2, 0.6), spot(0.2, 0.2));
    easel.act(spot(0.2, 0.6));
    easel.act(spot(0.3, 0.3));
    tap(spot(0.9, 0.9));
    assert.deepEqual(
      easel.drawing.marks.map(({ from, to }) => [from, to]),
      [
        [spot(0.1, 0.1), spot(0.5, 0.1)],
        [spot(0.2, 0.2), spot(0.2, 0.6)],
        [spot(0.3, 0.3), spot(0.9, 0.9)],
      ],
    );
    assert.deepEqual(
      said.filter((text) => /added/.test(text)),
      ["Line 1 added.", "Line 2 added.", "Line 3 added."],
    );
  });

  it("asks for another end where a line has none", () => {
    const { easel, said } = easelOf("line");
    easel.act(spot(0.5, 0.5));
    easel.act(spot(0.501, 0.5));
    assert.match(said.at(-1), /another end/);
    easel.act(spot(0.6, 0.5));
    assert.equal(easel.drawing.marks.length, 1);
  });

  it("draws freehand by drag and by keys, and takes a tap for a dot", () => {
    const { easel } = easelOf("freehand");
    easel.press(spot(0.1, 0.1));
    for (const x of [0.2, 0.3, 0.4]) easel.go(spot(x, x === 0.4 ? 0.5 : 0.1));
    easel.lift(spot(0.4, 0.5), false);
    easel.press(spot(0.8, 0.8));
    easel.lift(spot(0.8, 0.8), true);
    easel.act(spot(0.5, 0.5));
    easel.point(spot(0.5, 0.6), spot(0.5, 0.5));
    easel.point(spot(0.6, 0.6), spot(0.5, 0.6));
    easel.act(spot(0.6, 0.6));
    assert.deepEqual(
      easel.drawing.marks.map(({ points }) => points),
      [
        [spot(0.1, 0.1), spot(0.3, 0.1), spot(0.4, 0.5)],
        [spot(0.8, 0.8)],
        [spot(0.5, 0.5), spot(0.5, 0.6), spot(0.6, 0.6)],
      ],
    );
  });

  it("keeps a line that is drawn without end within what a drawing holds", () => {
    const { easel } = easelOf("freehand");
    const next = random(13);
    easel.press(spot(0.5, 0.5));
    for (let step = 0; step < 20_000; step += 1) easel.go(spot(next(1000) / 999, next(1000) / 999));
    assert.ok(easel.marks[0].points.length <= 2 * MOST_POINTS);
    easel.lift(spot(0.5, 0.5), false);
    assert.ok(easel.drawing.pointsLeft >= 0 && easel.drawing.marks.length === 1);
  });

  it("writes a text where it was meant, and none without words", () => {
    const { easel, told } = easelOf("text");
    const at = spot(0.4, 0.5);
    easel.press(at);
    easel.lift(at, true);
    assert.deepEqual(easel.writing, at);
    easel.write("  \n ");
    assert.deepEqual([easel.writing, told.length], [undefined, 0]);
    easel.act(at);
    easel.write(" <img src=x>\n");
    assert.deepEqual(easel.drawing.marks, [{ kind: "text", at, text: "<img src=x>", colour: "red" }]);
  });

  it("leaves what a lost pointer began, and what a pointer did before stays", () => {
    const { easel, told } = easelOf("freehand");
    easel.press(spot(0.1, 0.1));
    easel.go(spot(0.5, 0.5));
    easel.lose();
    assert.deepEqual([easel.busy, easel.marks.length, told.length], [false, 0, 0]);
    easel.tool = "arrow";
    easel.act(spot(0.1, 0.1));
    easel.press(spot(0.5, 0.5));
    easel.lose();
    assert.ok(easel.busy, "the start that keys chose stays");
  });

  it("takes back what is begun before what is done", () => {
    const { easel } = easelOf();
    easel.act(spot(0.1, 0.1));
    easel.act(spot(0.2, 0.2));
    easel.act(spot(0.3, 0.3));
    easel.undo();
    assert.deepEqual([easel.busy, easel.drawing.marks.length], [false, 1]);
    easel.undo();
    assert.equal(easel.drawing.marks.length, 0);
    easel.redo();
    assert.equal(easel.drawing.marks.length, 1);
  });

  it("sets a freehand line down when another tool is taken, and leaves a start alone", () => {
    const { easel } = easelOf("freehand");
    easel.act(spot(0.1, 0.1));
    easel.point(spot(0.2, 0.2), spot(0.1, 0.1));
    easel.tool = "arrow";
    assert.equal(kinds(easel.drawing), "freehand");
    easel.act(spot(0.1, 0.1));
    easel.tool = "line";
    assert.deepEqual([easel.busy, kinds(easel.drawing)], [false, "freehand"]);
  });

  it("moves a mark by keys, by a drag and to a tap, which is one step each", () => {
    const { easel, told, said } = easelOf();
    easel.drawing = drawn([ARROW, TEXT]);
    const where = () => easel.drawing.marks[1].at;
    easel.take(1);
    easel.point(spot(0.6, 0.5), spot(0.5, 0.5));
    assert.deepEqual([easel.held, told.length], [spot(0.6, 0.9), 0]);
    easel.act(spot(0.6, 0.5));
    assert.deepEqual([where(), told.length], [spot(0.6, 0.9), 1]);
    easel.take(1);
    easel.press(spot(0.1, 0.5));
    easel.go(spot(0.1, 0.3));
    easel.go(spot(0.2, 0.2));
    easel.lift(spot(0.2, 0.2), false);
    assert.deepEqual(where(), spot(0.7, 0.6));
    easel.take(1);
    easel.press(spot(0.25, 0.25));
    easel.lift(spot(0.25, 0.25), true);
    assert.deepEqual(where(), spot(0.25, 0.25));
    easel.take(1);
    easel.point(spot(0.9, 0.9), spot(0.5, 0.5));
    easel.leave();
    assert.deepEqual([where(), told.length], [spot(0.25, 0.25), 3]);
    assert.equal(said.at(-1), "Left where it was.");
  });

  it("says where there is no room, and draws nothing", () => {
    const { easel, told, said } = easelOf();
    easel.drawing = Drawing.from({ version: 1, marks: Array(MOST_MARKS).fill(ARROW) });
    easel.press(spot(0.1, 0.1));
    easel.go(spot(0.5, 0.5));
    easel.lift(spot(0.5, 0.5), false);
    easel.tool = "text";
    easel.act(spot(0.5, 0.5));
    assert.deepEqual([told.length, easel.writing], [0, undefined]);
    assert.match(said.at(-1), /full/);
    easel.remove(4);
    assert.equal(said.at(-1), "Arrow 5 removed.");
  });

  it("clears by one step, which Undo brings back", () => {
    const { easel, told } = easelOf();
    easel.drawing = drawn(ALL);
    easel.clear();
    easel.clear();
    assert.deepEqual([easel.drawing.marks, told.length], [[], 1]);
    easel.undo();
    assert.deepEqual(easel.drawing.marks, ALL);
  });
});

it("every colour can be read on the ground of a text, over black as over white", () => {
  const light = (code) => (code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4);
  const luminance = (rgb) => rgb.reduce((sum, code, at) => sum + light(code) * [0.2126, 0.7152, 0.0722][at], 0);
  for (const [name, colour] of Object.entries(COLOURS)) {
    const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
    const contrast = (luminance([0.92, 0.92, 0.92]) + 0.05) / (luminance(rgb) + 0.05);
    assert.ok(contrast >= 4.5, `${name}: ${contrast}`);
  }
});
