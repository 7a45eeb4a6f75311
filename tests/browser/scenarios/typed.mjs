// Numbers, dates and letters that are typed: what a box takes, and what it says of the rest.
import assert from "node:assert/strict";
import { unseen } from "../support/unseen.mjs";
import { waitFor } from "../support/wait.mjs";
import { loaded, PHONE, SPARSE } from "./demo.mjs";

const PRICE = "plan.price_per_session";
/** What is typed, what the case holds then, and what the box shows once it is left. */
const TAKEN = [
  ["0,5", 0.5, "0.50"],
  ["0.5", 0.5, "0.50"],
  ["49,90", 49.9, "49.90"],
  ["1 234,50", 1234.5, "1234.50"],
  ["1.234,50", 1234.5, "1234.50"],
  ["1,234.50", 1234.5, "1234.50"],
  ["1'234.5", 1234.5, "1234.50"],
  ["٤٩٫٩٠", 49.9, "49.90"],
  ["４９．９", 49.9, "49.90"],
  ["€ 450", 450, "450"],
  ["450.-", 450, "450"],
  ["0700", 700, "700"],
  ["100000", 100000, "100000"],
];
/** What is typed, and what the box must say of it. */
const REFUSED = [
  ["1e9", /Not an amount/],
  ["-3", /Nothing below 0/],
  ["−0,01", /Nothing below 0/],
  ["abc", /Not an amount/],
  ["12,345,6", /Not an amount/],
  ["1..5", /Not an amount/],
  [",", /Not an amount/],
  ["0,005", /two digits/],
  ["49.999", /two digits/],
  ["100000,01", /No more than 100,000/],
  ["2 000 000", /No more than 100,000/],
];

export async function typed(openAt, test) {
  const page = await openAt(SPARSE, PHONE);
  await unseen(page);
  await loaded(page);
  await page.press('[data-section="Plan"] > summary');
  await waitFor(page, "the boxes", () => document.querySelector("[data-path='plan.currency'] input") && true);

  /** What a box and the line below it show, and what the case was last told to hold. */
  const state = (path = PRICE) =>
    page.run((path) => {
      const input = document.querySelector(`[data-path='${path}'] input`);
      const [part, field] = path.split(".");
      const element = document.querySelector("smp-simulator");
      const held = element.case.startsWith("{") ? JSON.parse(element.case) : element.shownCase;
      return {
        box: input.value,
        said: document.getElementById(input.getAttribute("aria-describedby")).textContent,
        invalid: input.getAttribute("aria-invalid") === "true",
        held: held[part]?.[field] ?? element.shownCase[part][field],
      };
    }, path);
  /** Types letter by letter, as hands do: what was there is selected and typed over. */
  const type = async (text, path = PRICE) => {
    await page.run((path) => {
      const input = document.querySelector(`[data-path='${path}'] input`);
      input.focus();
      input.select();
    }, path);
    if (text === "") await page.key("Backspace");
    await page.type(text);
  };
  const leave = () => page.run(() => document.activeElement.blur());

  for (const [text, amount, shows] of TAKEN) {
    await test(`"${text}" is taken as ${amount}`, async () => {
      await type(text);
      const typing = await state();
      assert.deepEqual([typing.box, typing.held, typing.said, typing.invalid], [text, amount, "", false]);
      await leave();
      const left = await state();
      assert.deepEqual([left.box, left.held, left.said], [shows, amount, ""], "and shown as it was taken");
    });
  }

  for (const [text, says] of REFUSED) {
    await test(`"${text}" is refused in words, and the case keeps what it had`, async () => {
      await type("49,9");
      await leave();
      await page.run(
        ([path, text]) => {
          const input = document.querySelector(`[data-path='${path}'] input`);
          input.focus();
          input.value = text;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        },
        [PRICE, text],
      );
      const typing = await state();
      assert.deepEqual([typing.box, typing.held, typing.invalid], [text, 49.9, true]);
      assert.match(typing.said, says);
      assert.match(typing.said, /Still 49\.90/);
      await leave();
      const left = await state();
      assert.deepEqual([left.box, left.held, left.invalid], ["49.90", 49.9, false], "box and case agree");
      assert.ok(left.said.includes(text) && /Not taken/.test(left.said), `it says what was not taken: ${left.said}`);
      await type("51");
      assert.equal((await state()).said, "", "and no longer once something is taken");
      await leave();
    });
  }

  await test("of what is typed letter by letter the last that can be taken stays", async () => {
    await type("12e");
    const typing = await state();
    assert.deepEqual([typing.held, typing.invalid], [12, true]);
    await leave();
    assert.deepEqual(await state().then(({ box, held }) => [box, held]), ["12", 12]);
  });

  await test("an emptied box is no price", async () => {
    await type("");
    assert.deepEqual(await state().then(({ box, held, invalid }) => [box, held, invalid]), ["", 0, false]);
    await leave();
    assert.equal((await state()).box, "0");
  });

  await test("arrow keys go to the next round amount", async () => {
    for (const [from, key, to] of [
      ["99,96", "ArrowUp", 100],
      ["100", "ArrowUp", 110],
      ["100", "ArrowDown", 99],
      ["453", "ArrowDown", 450],
      ["2 350", "ArrowUp", 2400],
      ["0", "ArrowDown", 0],
      ["100000", "ArrowUp", 100000],
    ]) {
      await type(from);
      await page.key(key);
      const { box, held } = await state();
      assert.deepEqual([box, held], [String(to), to], `${key} at ${from}`);
      const told = await page.run(
        (path) => document.querySelector(`[data-path='${path}'] input`).getAttribute("aria-valuenow"),
        PRICE,
      );
      assert.equal(told, String(to));
    }
    await leave();
  });

  if (page.wheel) {
    await test("the wheel over a focused box scrolls what it lies in and changes nothing", async () => {
      for (const path of [PRICE, "plan.price_fixed", "plan.currency", "plan.first_date"]) {
        await page.run((path) => {
          const input = document.querySelector(`[data-path='${path}'] input`);
          input.scrollIntoView({ block: "center" });
          input.focus();
        }, path);
        const before = await state(path);
        const place = () =>
          page.run((path) => {
            const { x, y, width, height } = document
              .querySelector(`[data-path='${path}'] input`)
              .getBoundingClientRect();
            return [x + width / 2, y + height / 2];
          }, path);
        const at = await place();
        await page.wheel(at, 60);
        await waitFor(
          page,
          "the scrolling",
          ([path, y]) => {
            const { top, height } = document.querySelector(`[data-path='${path}'] input`).getBoundingClientRect();
            return Math.abs(top + height / 2 - y) > 20 || null;
          },
          [path, at[1]],
        );
        assert.deepEqual(await state(path), before, path);
      }
      await leave();
    });
  }

  await test("a currency is three letters or none, and anything else is said", async () => {
    const path = "plan.currency";
    await type("chf", path);
    assert.equal((await state(path)).held, "CHF");
    await leave();
    assert.equal((await state(path)).box, "CHF");
    for (const text of ["EU", "EURO", "E1R", "€"]) {
      await type(text, path);
      const typing = await state(path);
      assert.ok(typing.invalid, text);
      assert.match(typing.said, /Three letters/);
      await leave();
      const { box, held, said } = await state(path);
      assert.equal(box, held, `${text}: box and case agree`);
      assert.match(said, /Not taken/);
    }
    await type("", path);
    await leave();
    assert.deepEqual(await state(path).then(({ box, held }) => [box, held]), ["", ""]);
  });

  await test("a date beyond reason or half typed is said, and the box shows the case's again", async () => {
    const path = "plan.first_date";
    const set = (value) =>
      page.run(
        ([path, value]) => {
          const input = document.querySelector(`[data-path='${path}'] input`);
          input.focus();
          input.value = value;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        },
        [path, value],
      );
    await set("2027-02-28");
    assert.equal((await state(path)).held, "2027-02-28");
    for (const far of ["0027-02-28", "12027-02-28"]) {
      await set(far);
      const { said, invalid, held } = await state(path);
      assert.deepEqual([invalid, held], [true, "2027-02-28"], far);
      assert.match(said, /year/);
      await leave();
      const left = await state(path);
      assert.deepEqual([left.box, left.held, left.invalid], ["2027-02-28", "2027-02-28", false]);
    }
    await set("");
    await leave();
    assert.equal((await state(path)).held, "", "a date can be taken back");
    if (!page.wheel) return;
    await page.run((path) => document.querySelector(`[data-path='${path}'] input`).focus(), path);
    await page.type("12");
    assert.match((await state(path)).said, /Not a whole date/);
    await leave();
    const left = await state(path);
    assert.deepEqual([left.box, left.held, left.invalid], ["", "", false]);
    assert.match(left.said, /Not taken/);
    const half = await page.run(
      (path) => document.querySelector(`[data-path='${path}'] input`).validity.badInput,
      path,
    );
    assert.equal(half, false, "nothing of it is left in the box");
  });

  await test("a box that is left shows what the case holds when that is changed from elsewhere", async () => {
    await type("abc");
    await leave();
    await page.run(() => document.querySelector("smp-simulator").updateCase({ plan: { price_per_session: 77.5 } }));
    await waitFor(
      page,
      "the other price",
      (path) => document.querySelector(`[data-path='${path}'] input`).value === "77.50" || null,
      PRICE,
    );
    assert.equal((await state()).said, "", "and says nothing of what is past");
  });

  await test("throws nothing", async () => assert.deepEqual(await page.faults(), []));
  await page.close();
}
