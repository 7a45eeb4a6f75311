// A request to a clinic on its way, without a browser, a clock or a network.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceModule } from "./support/module.mjs";

const { cleaned, problemsOf, LIMITS, CONTACT_FIELDS } = await sourceModule("takeaway/lead/contact.ts");
const { NO_CONSENT, PURPOSES } = await sourceModule("takeaway/lead/consent.ts");
const { LeadMaker, uuid } = await sourceModule("takeaway/lead/lead.ts");
const { pauseMs, retryAfterMs } = await sourceModule("takeaway/lead/backoff.ts");
const { RateLimit } = await sourceModule("takeaway/lead/limit.ts");
const { LeadQueue, MOST_DAYS } = await sourceModule("takeaway/lead/queue.ts");
const { Leads, sinksOf, wantsForm } = await sourceModule("takeaway/lead/leads.ts");
const { hubspotBody } = await sourceModule("takeaway/lead/bodies.ts");
const { mailtoOf } = await sourceModule("takeaway/lead/mail.ts");
const { MOST_TRIES, PATIENCE_MS } = await sourceModule("takeaway/lead/send.ts");

const LINK = "https://clinic.example/see#case=abcd-1;loss.stage=VI";
const CONTACT = { name: "Ada", email: "ada@example.com", phone: "", message: "When?" };
const AGREED = { contact: true, design: false, keep: false };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const NOTHING = {
  form: false,
  endpoint: null,
  hubspot: null,
  hubspotRegion: null,
  hubspotSubscription: null,
  hubspotDesign: null,
  mail: null,
};
const ENDPOINT = { ...NOTHING, endpoint: "/requests" };
const HUBSPOT = { ...NOTHING, hubspot: "123456/11111111-2222-3333-4444-555555555555" };
const BASE = "https://clinic.example/page";

/** What a form holds, with something else in it. */
const form = (more = {}) => ({ contact: CONTACT, consents: AGREED, trap: "", clinic: "", link: LINK, ...more });
const said = (contact) => problemsOf(cleaned(contact)).map(({ field, code }) => `${field} ${code}`);

/** A world in which time goes by at once, and each try is answered by the next of these, the last of them for ever. */
function world(...answers) {
  const seen = { asked: [], pauses: [], online: true, now: 1_800_000_000_000 };
  const tools = {
    fetch: async (url, init) => {
      seen.asked.push({ url, ...init, headers: { ...init.headers }, body: JSON.parse(init.body) });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer === "never") return new Promise(() => undefined);
      if (answer instanceof Error) throw answer;
      return answer();
    },
    wait: (ms, calledOff) => {
      // An answer in time comes before the end of patience.
      if (calledOff)
        return new Promise((resolve) => setTimeout(() => !calledOff.aborted && ((seen.now += ms), resolve()), 5));
      seen.pauses.push(ms);
      seen.now += ms;
      return Promise.resolve();
    },
    random: () => 0,
    isOnline: () => seen.online,
    now: () => seen.now,
  };
  return { seen, tools };
}

const answer =
  (status, headers = {}, body = null) =>
  () =>
    new Response(body, { status, headers });
const page = answer(200, { "Content-Type": "text/html; charset=utf-8" }, "<!doctype html>");
const moved = () => Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });

/** A device's storage, and what was put there. */
function device() {
  const kept = { values: undefined };
  const shelf = {
    exists: async () => kept.values !== undefined,
    get: async (key) => kept.values?.get(key),
    put: async (values) => {
      kept.values ??= new Map();
      for (const [key, value] of values) kept.values.set(key, value);
    },
    remove: async () => {
      kept.values = undefined;
      return true;
    },
  };
  return { kept, shelf };
}

/** All of it together, as a page has it. */
function desk(settings, answers, { shelf = device().shelf, taken = false } = {}) {
  const { seen, tools } = world(...answers);
  const offered = [];
  const queue = new LeadQueue(shelf, tools.now);
  const leads = new Leads(settings, BASE, (lead) => (offered.push(lead), taken), { send: tools, queue });
  return { leads, seen, offered };
}

describe("what is filled in", () => {
  it("may be a name and one way to answer", () => {
    assert.deepEqual(said({ name: "Ada", email: "ada@example.com" }), []);
    assert.deepEqual(said({ name: "Ada", phone: "+49 (0)30 123-456" }), []);
    assert.deepEqual(said({ name: "عائشة", phone: "٠٥٠١٢٣٤٥٦٧" }), []);
    assert.deepEqual(said({}), ["name name-missing", "email reach-missing"]);
    assert.deepEqual(said({ name: "Ada", message: "Hello" }), ["email reach-missing"]);
  });

  it("has addresses and numbers as people write them, and no others", () => {
    for (const email of ["a@b.co", "ada+clinic@mail.example.com", "jürgen@münchen.example"])
      assert.deepEqual(said({ name: "A", email }), [], email);
    for (const email of ["ada", "ada@", "@b.co", "a b@c.de", "a@b", "a@b.", "a@-b.de", "a@b.de, c@d.de"])
      assert.deepEqual(said({ name: "A", email }), ["email email-invalid"], email);
    for (const phone of ["12345", "+1 (555) 010-9999", "020/7946 0958"])
      assert.deepEqual(said({ name: "A", phone }), [], phone);
    for (const phone of ["1234", "1234567890123456", "call me", "12345;ext=9", "++12345"])
      assert.deepEqual(said({ name: "A", phone }), ["phone phone-invalid"], phone);
  });

  it("fits its limits to the letter, and says by how much it doesn't", () => {
    const long = (length) => ({
      name: "n".repeat(length("name")),
      email: `${"e".repeat(length("email") - 6)}@ab.de`,
      phone: "1",
      message: "m".repeat(length("message")),
    });
    const whole = (contact) => said({ ...contact, phone: "12345" });
    assert.deepEqual(whole(long((field) => LIMITS[field])), []);
    assert.deepEqual(whole(long((field) => LIMITS[field] + 1)), [
      "name too-long",
      "email too-long",
      "message too-long",
    ]);
    const [problem] = problemsOf(cleaned({ ...CONTACT, message: "m".repeat(1007) }));
    assert.match(problem.message, /1000 characters: 7/);
  });

  it("is cleaned of what is not seen, and keeps the lines of a message", () => {
    const contact = cleaned({ name: " A\u202eda\u0000 \n B ", message: "one\r\ntwo\u0007 " });
    assert.deepEqual(contact, { name: "Ada B", email: "", phone: "", message: "one\ntwo" });
  });
});

describe("a request", () => {
  const maker = () => new LeadMaker(uuid, () => Date.UTC(2026, 0, 2));
  const lead = (consents, link = LINK) => maker().lead({ contact: CONTACT, consents, clinic: "Clinic", link });

  it("has no consent beforehand", () => assert.deepEqual(Object.values(NO_CONSENT), PURPOSES.map(() => false))); // prettier-ignore

  it("has contact data apart from the design, which is there only where that is agreed to", () => {
    const plain = lead(AGREED);
    assert.deepEqual(Object.keys(plain).sort(), ["askedAt", "consents", "contact", "id", "version"]);
    assert.deepEqual(plain.contact, { name: "Ada", email: "ada@example.com", message: "When?" });
    assert.equal(plain.askedAt, "2026-01-02T00:00:00.000Z");
    assert.ok(!JSON.stringify(plain).includes("case="));
    const whole = lead({ ...AGREED, design: true });
    assert.deepEqual(whole.design, { link: LINK });
    assert.ok(!JSON.stringify({ ...whole, design: undefined }).includes("case="));
    assert.ok(Object.keys(whole.contact).every((field) => CONTACT_FIELDS.includes(field)));
  });

  it("says what was agreed to, in the words that were read, and nothing of this device", () => {
    assert.deepEqual(
      lead({ contact: true, design: false, keep: true }).consents.map(({ purpose, given }) => [purpose, given]),
      [
        ["contact", true],
        ["design", false],
      ],
    );
    for (const { text } of lead(AGREED).consents) assert.match(text, /Clinic/);
  });

  it("is the same one as long as it says the same, and another one else", () => {
    const one = new LeadMaker();
    const filled = { contact: CONTACT, consents: AGREED, clinic: "", link: LINK };
    const first = one.lead(filled);
    assert.match(first.id, UUID);
    assert.equal(one.lead({ ...filled, contact: { ...CONTACT } }), first);
    assert.equal(one.lead({ ...filled, consents: { ...AGREED, keep: true } }), first, "that is of this device");
    assert.equal(one.lead({ ...filled, link: "other" }), first, "it does not go along");
    const others = [
      one.lead({ ...filled, contact: { ...CONTACT, message: "Then?" } }),
      one.lead({ ...filled, consents: { ...AGREED, design: true } }),
      new LeadMaker().lead(filled),
    ];
    assert.equal(new Set([first, ...others].map(({ id }) => id)).size, 4);
    one.forget();
    assert.notEqual(one.lead(filled).id, first.id);
  });

  it("has a key on pages without a secure context too", () => {
    const { randomUUID } = crypto;
    Object.defineProperty(crypto, "randomUUID", { configurable: true, value: undefined });
    try {
      assert.match(uuid(), UUID);
      assert.notEqual(uuid(), uuid());
    } finally {
      Object.defineProperty(crypto, "randomUUID", { configurable: true, value: randomUUID });
    }
  });
});

describe("pauses", () => {
  it("double up to a minute, less up to a half by chance, and are as long as the other side asks", () => {
    assert.deepEqual([1, 2, 3, 7, 40].map((attempt) => pauseMs(attempt, 0)), [1000, 2000, 4000, 60_000, 60_000]); // prettier-ignore
    for (let attempt = 1; attempt < 9; attempt += 1)
      for (const random of [0, 0.25, 0.999]) {
        const [whole, pause] = [pauseMs(attempt, 0), pauseMs(attempt, random)];
        assert.ok(pause <= whole && pause >= whole / 2, `${pause} of ${whole}`);
      }
    assert.equal(pauseMs(1, 0, 7000), 7000);
    const now = Date.UTC(2026, 0, 1);
    assert.equal(retryAfterMs("7", now), 7000);
    assert.equal(retryAfterMs("Thu, 01 Jan 2026 00:00:09 GMT", now), 9000);
    for (const nothing of [null, "", "soon", "-1", "Thu, 01 Jan 2015 00:00:00 GMT"])
      assert.equal(retryAfterMs(nothing, now), 0, String(nothing));
  });

  it("let so many requests through in a time, and again after it, also when the clock is set back", () => {
    let now = 1000;
    const limit = new RateLimit(2, 100, () => now);
    assert.deepEqual([limit.take(), limit.take(), limit.take()], [0, 0, 100]);
    now = 1050;
    assert.equal(limit.take(), 50);
    now = 1100;
    assert.equal(limit.take(), 0);
    now = 5;
    assert.equal(limit.take(), 0);
  });
});

describe("sinks", () => {
  const problems = (settings) => sinksOf({ ...NOTHING, ...settings }, BASE).problems.map(({ code }) => code);

  it("are none, and there is no form, where nothing is said", () => {
    assert.equal(wantsForm(NOTHING), false);
    assert.deepEqual(sinksOf(NOTHING, BASE), { problems: [] });
    for (const some of [{ form: true }, { endpoint: "/x" }, { hubspot: "" }, { mail: "a@b.de" }])
      assert.equal(wantsForm({ ...NOTHING, ...some }), true);
  });

  it("take an endpoint of the page's own or over https, without its fragment", () => {
    const url = (endpoint, base = BASE) => sinksOf({ ...NOTHING, endpoint }, base).post?.url;
    assert.equal(url("/requests"), "https://clinic.example/requests");
    assert.equal(url("https://other.example/x#y"), "https://other.example/x");
    assert.equal(url("http://localhost:8080/x"), "http://localhost:8080/x");
    assert.equal(url("/x", "http://intranet/page"), "http://intranet/x");
    for (const wrong of ["", "http://other.example/", "https://me:secret@other.example/", "data:,x", "javascript:1", "https://"]) {
      assert.equal(url(wrong), undefined, wrong);
      assert.deepEqual(problems({ endpoint: wrong }), ["lead-endpoint"], wrong);
    }
  }); // prettier-ignore

  it("take HubSpot's numbers, and say which of them is none", () => {
    const { hubspot } = HUBSPOT;
    const url = (hubspotRegion) => sinksOf({ ...HUBSPOT, hubspotRegion }, BASE).post?.url;
    const path = `/submissions/v3/integration/submit/${hubspot}`;
    assert.deepEqual([url(null), url("eu1")], [`https://api.hsforms.com${path}`, `https://api-eu1.hsforms.com${path}`]);
    for (const wrong of [
      { hubspot: "123" },
      { hubspot: `${hubspot}/x` },
      { hubspot, hubspotRegion: "moon" },
      { hubspot, hubspotSubscription: "x" },
      { hubspot, hubspotDesign: "a b" },
    ])
      assert.deepEqual(problems(wrong), ["lead-hubspot"], JSON.stringify(wrong));
    assert.deepEqual(problems({ hubspot, endpoint: "/x" }), ["lead-sinks"]);
  });

  it("take one address of mail", () => {
    assert.equal(sinksOf({ ...NOTHING, mail: " desk@clinic.example " }, BASE).mail, "desk@clinic.example");
    for (const mail of ["", "desk", "a@b.de,c@d.de", "a@b.de?bcc=c@d.de", "a@b.de&x", "a%40@b.de"])
      assert.deepEqual(problems({ mail }), ["lead-mail"], mail);
  });

  it("get what HubSpot's forms take, with its consent options, and nothing of the page", () => {
    const lead = new LeadMaker(uuid, () => 1_767_312_000_000).lead({
      contact: { ...CONTACT, phone: "12345" },
      consents: { ...AGREED, design: true },
      clinic: "Clinic",
      link: LINK,
    });
    const text = lead.consents[0].text;
    const field = (name, value) => ({ objectTypeId: "0-1", name, value });
    const fields = [
      field("firstname", "Ada"),
      field("email", "ada@example.com"),
      field("phone", "12345"),
      field("message", "When?"),
    ];
    const consent = { consentToProcess: true, text, communications: [] };
    assert.deepEqual(hubspotBody({}, lead), {
      submittedAt: 1_767_312_000_000,
      fields,
      legalConsentOptions: { consent },
    });
    const whole = hubspotBody({ subscription: 77, designField: "smp_design" }, lead);
    assert.deepEqual(whole.fields, [...fields, field("smp_design", LINK)]);
    assert.deepEqual(whole.legalConsentOptions.consent.communications, [{ value: true, subscriptionTypeId: 77, text }]);
  });

  it("get a letter that holds nothing but what was agreed to, and no line of its own making", () => {
    const lead = (more) => new LeadMaker().lead({ contact: CONTACT, consents: AGREED, clinic: "", link: LINK, ...more });
    const body = (href) => new URL(href).searchParams.get("body");
    const href = mailtoOf("desk@clinic.example", lead({ contact: { ...CONTACT, message: "a&bcc=x\nb?" } }));
    assert.match(href, /^mailto:desk@clinic\.example\?subject=[^&?]+&body=[^&?]+$/);
    assert.equal(body(href), "a&bcc=x\nb?\r\n\r\nAda\r\nada@example.com");
    assert.match(body(mailtoOf("a@b.de", lead({ consents: { ...AGREED, design: true } }))), /#case=/);
    assert.equal(mailtoOf("a@b.de", lead({ contact: { ...CONTACT, message: "ü".repeat(900) } })), undefined);
  }); // prettier-ignore
});

describe("sending", () => {
  const submit = async (settings, answers, given, options) => {
    const made = desk(settings, answers, options);
    return { ...made, result: await made.leads.submit(form(given)) };
  };
  const kind = async (...answers) => {
    const { result, seen } = await submit(ENDPOINT, answers);
    return [result.kind, seen.asked.length];
  };

  it("posts JSON with its key, without cookies, without the page's address, and follows nothing", async () => {
    const { result, seen, offered } = await submit(ENDPOINT, [answer(202)]);
    assert.equal(result.kind, "sent");
    const [{ url, body, headers, signal, ...rest }] = seen.asked;
    assert.equal(url, "https://clinic.example/requests");
    assert.deepEqual(body, offered[0]);
    assert.deepEqual(headers, { "Content-Type": "application/json", "Idempotency-Key": body.id });
    assert.deepEqual(rest, {
      method: "POST",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "manual",
    });
  });

  it("tries again after trouble, under the same key, with longer pauses", async () => {
    const { result, seen } = await submit(ENDPOINT, [answer(500), answer(503, { "Retry-After": "9" }), answer(200)]);
    assert.equal(result.kind, "sent");
    assert.equal(new Set(seen.asked.map(({ headers }) => headers["Idempotency-Key"])).size, 1);
    assert.equal(new Set(seen.asked.map(({ body }) => JSON.stringify(body))).size, 1);
    assert.deepEqual(seen.pauses, [1000, 9000]);
  });

  it("gives up after three, and says what became of it", async () => {
    assert.deepEqual(await kind(answer(500)), ["busy", MOST_TRIES]);
    assert.deepEqual(await kind("never"), ["late", MOST_TRIES]);
    assert.deepEqual(await kind(new TypeError("Failed to fetch")), ["unreached", MOST_TRIES]);
    assert.deepEqual(await kind(answer(503, { "Retry-After": "3600" })), ["busy", 1], "an hour is not waited for");
    for (const status of [400, 401, 404, 405, 413, 422])
      assert.deepEqual(await kind(answer(status)), ["refused", 1], String(status));
    assert.deepEqual(await kind(page), ["strange", 1]);
    assert.deepEqual(await kind(moved), ["moved", 1]);
    assert.ok(PATIENCE_MS <= 15_000);
  });

  it("asks nothing without a network", async () => {
    const made = desk(ENDPOINT, [answer(200)]);
    made.seen.online = false;
    assert.equal((await made.leads.submit(form())).kind, "offline");
    assert.equal(made.seen.asked.length, 0);
    made.seen.online = true;
    assert.equal((await made.leads.submit(form())).kind, "sent");
  });

  it("never sends the same twice, by double presses or after it has arrived", async () => {
    const { leads, seen, offered } = desk(ENDPOINT, [answer(200)]);
    const [one, two] = await Promise.all([leads.submit(form()), leads.submit(form())]);
    assert.deepEqual([one.kind, two.kind], ["sent", "sent"]);
    assert.equal((await leads.submit(form())).kind, "repeated");
    assert.deepEqual([seen.asked.length, offered.length], [1, 1]);
    assert.equal((await leads.submit(form({ contact: { ...CONTACT, message: "Another" } }))).kind, "sent");
    assert.notEqual(seen.asked[0].headers["Idempotency-Key"], seen.asked[1].headers["Idempotency-Key"]);
  });

  it("sends to HubSpot again only what has surely not arrived, as that knows no keys", async () => {
    const tries = async (...answers) => {
      const { result, seen } = await submit(HUBSPOT, answers);
      assert.ok(seen.asked.every(({ headers }) => !("Idempotency-Key" in headers)));
      return [result.kind, seen.asked.length, result.mayHaveArrived ?? false];
    };
    assert.deepEqual(await tries(answer(429), answer(200)), ["sent", 2, false]);
    assert.deepEqual(await tries("never"), ["late", 1, true]);
    assert.deepEqual(await tries(answer(500)), ["busy", 1, true]);
    const { result } = await submit(HUBSPOT, ["never"], { consents: { ...AGREED, keep: true } });
    assert.equal(result.kept, undefined, "nor is it kept, to be sent later");
  });

  it("sends no design to HubSpot that has no place for it", async () => {
    const given = { consents: { ...AGREED, design: true } };
    const { seen } = await submit(HUBSPOT, [answer(200)], given);
    assert.ok(!JSON.stringify(seen.asked).includes("case="));
    const placed = await submit({ ...HUBSPOT, hubspotDesign: "smp_design" }, [answer(200)], given);
    assert.ok(JSON.stringify(placed.seen.asked).includes("case="));
  });

  it("does nothing before every field is right, and names each that is not", async () => {
    const given = { contact: { email: "x" }, consents: NO_CONSENT, trap: "http://spam" };
    const { result, seen, offered } = await submit(ENDPOINT, [answer(200)], given);
    assert.equal(result.kind, "problems");
    assert.deepEqual(
      result.problems.map(({ field, code }) => `${field} ${code}`),
      ["name name-missing", "email email-invalid", "consent consent-missing", "trap trap-filled"],
    );
    for (const { message } of result.problems) assert.match(message, /\w{3}/);
    assert.deepEqual([seen.asked.length, offered.length], [0, 0]);
  });

  it("stops at five in ten minutes", async () => {
    const { leads, seen } = desk(ENDPOINT, [answer(200)]);
    const send = (at) => leads.submit(form({ contact: { ...CONTACT, message: `${at}` } }));
    for (let at = 0; at < 5; at += 1) assert.equal((await send(at)).kind, "sent");
    const { kind, waitMs } = await send(5);
    assert.deepEqual([kind, waitMs > 500_000], ["limited", true]);
    assert.equal(seen.asked.length, 5);
    seen.now += waitMs;
    assert.equal((await send(5)).kind, "sent");
  });

  it("leaves it to the page's own script where that takes it over", async () => {
    const { result, seen, offered, leads } = await submit(ENDPOINT, [answer(200)], {}, { taken: true });
    assert.deepEqual([result.kind, seen.asked.length, offered.length], ["taken", 0, 1]);
    assert.equal((await leads.submit(form())).kind, "repeated");
    const nobody = await submit({ ...NOTHING, form: true }, []);
    assert.equal(nobody.result.kind, "unheard", "and says so where nobody takes it");
  });

  it("begins a letter where there is but an address of mail, and offers one where the endpoint fails", async () => {
    const mail = "desk@clinic.example";
    const letter = await submit({ ...NOTHING, mail }, []);
    assert.equal(letter.result.kind, "letter");
    assert.match(letter.result.mailto, /^mailto:desk@clinic\.example\?/);
    const failed = await submit({ ...ENDPOINT, mail }, [answer(404)]);
    assert.deepEqual([failed.result.kind, Boolean(failed.result.mailto)], ["refused", true]);
  });
});

describe("what could not be sent", () => {
  const keep = { consents: { contact: true, design: false, keep: true } };

  it("stays on the device only where that was agreed to, and is sent after a restart under the same key", async () => {
    const { kept, shelf } = device();
    const first = desk(ENDPOINT, [answer(500)], { shelf });
    assert.equal((await first.leads.submit(form())).kept, undefined);
    assert.equal(kept.values, undefined, "nothing is there without consent");
    assert.equal((await first.leads.submit(form(keep))).kept, true);
    assert.equal((await first.leads.submit(form(keep))).kept, true, "once, however often it is tried");
    const key = first.seen.asked[0].headers["Idempotency-Key"];

    const later = desk(ENDPOINT, [answer(200)], { shelf });
    assert.equal(await later.leads.waiting(), 1);
    assert.equal(await later.leads.flush(), 0);
    assert.deepEqual(
      later.seen.asked.map(({ headers }) => headers["Idempotency-Key"]),
      [key],
    );
    assert.equal(kept.values, undefined, "and nothing is left");
    assert.equal(await later.leads.flush(), 0);
    assert.equal(later.seen.asked.length, 1);
  });

  it("is let go once it is sent by hand", async () => {
    const { kept, shelf } = device();
    const { leads } = desk(ENDPOINT, [answer(500), answer(500), answer(500), answer(200)], { shelf });
    assert.equal((await leads.submit(form(keep))).kept, true);
    assert.equal((await leads.submit(form(keep))).kind, "sent");
    assert.equal(kept.values, undefined);
  });

  it("goes to no other address than was agreed to", async () => {
    const { shelf } = device();
    await desk(ENDPOINT, [answer(500)], { shelf }).leads.submit(form(keep));
    const other = desk({ ...NOTHING, endpoint: "https://other.example/" }, [answer(200)], { shelf });
    assert.deepEqual([await other.leads.waiting(), await other.leads.flush()], [0, 0]);
    assert.equal(other.seen.asked.length, 0);
    assert.equal(await desk(ENDPOINT, [answer(200)], { shelf }).leads.waiting(), 1);
  });

  it("is not kept where it was refused: sending it again would do nothing", async () => {
    const { kept, shelf } = device();
    for (const refusal of [answer(400), page, moved])
      assert.equal((await desk(ENDPOINT, [refusal], { shelf }).leads.submit(form(keep))).kept, undefined);
    assert.equal(kept.values, undefined);
  });

  it("is let go after thirty days, and at once when all is to be forgotten", async () => {
    const { kept, shelf } = device();
    const { leads, seen } = desk(ENDPOINT, [answer(500)], { shelf });
    await leads.submit(form(keep));
    seen.now += (MOST_DAYS - 1) * 86_400_000;
    assert.equal(await leads.waiting(), 1);
    seen.now -= 3 * 365 * 86_400_000;
    assert.equal(await leads.waiting(), 1, "a clock that is wrong loses nothing");
    seen.now += 4 * 365 * 86_400_000;
    assert.deepEqual([await leads.waiting(), kept.values], [0, undefined]);
    await leads.submit(form(keep));
    await leads.forget();
    assert.equal(kept.values, undefined);
  });

  it("is told of where the device has no room, where ten wait, and where storage is denied", async () => {
    const { shelf } = device();
    const queue = new LeadQueue(shelf);
    const lead = (id) => ({ version: 1, id, askedAt: "2026-01-01T00:00:00Z", contact: {}, consents: [] });
    for (let at = 0; at < 10; at += 1) assert.equal((await queue.keep(lead(`${at}`), "x")).ok, true);
    assert.deepEqual(await queue.keep(lead("10"), "x"), { ok: false, reason: "full" });
    assert.equal((await queue.waiting("x")).value.length, 10);
    for (const [name, reason] of [
      ["QuotaExceededError", "full"],
      ["SecurityError", "denied"],
    ]) {
      const failing = { ...device().shelf, put: () => Promise.reject(new DOMException("no", name)) };
      const { leads } = desk(ENDPOINT, [answer(500)], { shelf: failing });
      const result = await leads.submit(form(keep));
      assert.deepEqual([result.kind, result.notKept], ["busy", reason]);
    }
  });

  it("is taken for nothing where it is damaged", async () => {
    const good = { lead: { version: 1, id: "a", askedAt: "2026-01-01T00:00:00Z", contact: {}, consents: [] }, to: "x", keptAt: Date.now() }; // prettier-ignore
    for (const [text, many] of [
      ["", 0],
      ["{}", 0],
      ["[1,null,{}]", 0],
      [7, 0],
      [JSON.stringify([good, { ...good, lead: { ...good.lead, askedAt: "yesterday" } }]), 1],
    ]) {
      const { kept, shelf } = device();
      kept.values = new Map([["unsent", text]]);
      assert.equal((await new LeadQueue(shelf).waiting("x")).value.length, many, String(text));
    }
  });
});
