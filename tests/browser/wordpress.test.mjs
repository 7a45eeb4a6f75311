// The plugin on a real WordPress: uploaded, set, written with, seen and deleted as by people.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { launchQuickChromium } from "./support/chromium.mjs";
import { sourceModule } from "./support/module.mjs";
import { auditScript } from "./support/packages.mjs";
import { skinShare } from "./support/pixels.mjs";
import { decodePng } from "./support/png.mjs";
import { until } from "./support/wait.mjs";
import { ADMIN, missingWordpress, startWordpress } from "./support/wordpress.mjs";

const { FIRST } = await sourceModule("pages/builder/plan.ts");
const { snippetOf } = await sourceModule("pages/builder/snippet.ts");

const ZIP = fileURLToPath(new URL("../../dist/wordpress/smp-simulator.zip", import.meta.url));
const SETTINGS = "/wp-admin/options-general.php?page=smp-simulator";
const GIVE_UP_MS = 60_000;

const missing = missingWordpress();

describe("the plugin's own papers", () => {
  const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

  it("name one version, and one WordPress from which on it runs", () => {
    const { version } = JSON.parse(text("www/package.json"));
    const [main, readme] = ["smp-simulator.php", "readme.txt"].map((name) => text(`integrations/wordpress/${name}`));
    assert.equal(/ Version: +(\S+)/.exec(main)[1], version);
    assert.equal(/Stable tag: (\S+)/.exec(readme)[1], version);
    for (const name of ["Requires at least", "Requires PHP", "License"]) {
      const [one, other] = [main, readme].map((paper) => new RegExp(`${name}: +(.+)`).exec(paper)[1]);
      assert.equal(one, other, name);
    }
  });

  it("have a short description that WordPress's directory takes", () => {
    const [, short] = /\n\n([^\n]+)\n\n== Description ==/.exec(text("integrations/wordpress/readme.txt"));
    assert.ok(short.length <= 150, `${short.length} letters`);
  });
});

describe("the plugin on a real WordPress", { concurrency: false, skip: missing }, () => {
  let site, browser, admin, editor;

  before(async () => {
    assert.ok(existsSync(ZIP), "there is no build in dist/; run: cargo xtask build");
    [site, browser] = await Promise.all([startWordpress(), launchQuickChromium("webgl2")]);
    editor = await browser.visitor({ viewport: { width: 1200, height: 900 } });
    editor.setDefaultTimeout(GIVE_UP_MS);
    admin = await editor.newPage();
    await admin.goto(`${site.url}/wp-login.php`);
    await admin.fill("#user_login", ADMIN.name);
    await admin.fill("#user_pass", ADMIN.password);
    await Promise.all([admin.waitForURL(/wp-admin/), admin.click("#wp-submit")]);
  });

  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const goTo = (path) => admin.goto(`${site.url}${path}`);

  /** Saves the settings' form; gives what WordPress says above it. */
  async function save(given) {
    await goTo(SETTINGS);
    for (const [name, text] of Object.entries(given)) {
      const field = admin.locator(`[name="smp_simulator[${name}]"]`);
      if (await field.evaluate((element) => element.localName === "select")) await field.selectOption(text);
      else await field.fill(text);
    }
    await Promise.all([admin.waitForNavigation(), admin.click("#submit")]);
    return admin.locator(".notice, .settings-error").allTextContents();
  }
  /** What breaks a rule of axe's in a part of the page. */
  async function audited(selector) {
    await admin.evaluate(auditScript());
    return admin.evaluate(async (selector) => {
      const { violations } = await axe.run(selector);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`);
    }, selector);
  }
  const kept = () => {
    const [[text]] = site.rows("SELECT option_value FROM wp_options WHERE option_name = 'smp_simulator'");
    return Object.fromEntries(
      [...text.matchAll(/s:\d+:"([^"]*)";s:\d+:"([^"]*)";/g)].map(([, name, value]) => [name, value]),
    );
  };

  /** Publishes a page with that content, as the editor's own requests do; gives its address. */
  async function published(content) {
    if (!(await admin.evaluate(() => Boolean(window.wp?.apiFetch))))
      await goTo("/wp-admin/post-new.php?post_type=page");
    const { link } = await admin.evaluate(
      (content) =>
        wp.apiFetch({ path: "/wp/v2/pages", method: "POST", data: { title: "A head", content, status: "publish" } }),
      content,
    );
    return link;
  }

  /** Opens a page as a visitor, who may be somebody: `{ page, told, asked }`, what its console says and what it asks for. */
  async function visited(url, context) {
    const own = context ?? (await browser.visitor({ viewport: { width: 480, height: 900 } }));
    const page = await own.newPage();
    page.setDefaultTimeout(GIVE_UP_MS);
    const [told, asked] = [[], []];
    page.on("console", (message) => message.type() === "error" && told.push(message.text()));
    page.on("pageerror", (error) => told.push(String(error)));
    page.on("response", (response) => asked.push(response));
    await page.goto(url);
    return { page, told, asked, leave: () => (context ? page.close() : own.close()) };
  }
  /** Waits for an element's picture, wherever it is: its facts, or what it says it failed by. */
  async function drawn(element) {
    const look = (element) => (element.failure ? { failed: element.failure.message } : element.facts);
    // A page that is still coming has nothing to ask yet.
    let last;
    const found = await until(() => element.evaluate(look).catch((error) => void (last = error)));
    assert.ok(found, `no picture came; last: ${last}`);
    assert.equal(found.failed, undefined);
    return found;
  }
  const elements = (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("smp-simulator, smp-consultation")].map((element) => ({
        name: element.localName,
        ...Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      })),
    );

  it("is taken by the page for uploads and activated there", async () => {
    await goTo("/wp-admin/plugin-install.php?tab=upload");
    await admin.setInputFiles("#pluginzip", ZIP);
    await Promise.all([admin.waitForURL(/update\.php/), admin.click("#install-plugin-submit")]);
    const [text, activate] = [admin.locator("#wpbody-content"), admin.locator("a[href*='action=activate']")];
    await activate.waitFor();
    assert.match(await text.textContent(), /Plugin installed successfully/);
    await Promise.all([admin.waitForURL(/plugins\.php/), activate.click()]);
    assert.match(await admin.locator("#message, .notice").first().textContent(), /activated/);
    assert.deepEqual(site.faults(), []);
  });

  it("keeps what is right of the settings, and says of what is wrong which it is and what it may be", async () => {
    const said = await save({
      clinic: `Köpfe & "Söhne"`,
      jurisdiction: "uk",
      price_fixed: "1.200",
      price_per_session: "450,50",
      currency: "eur",
      "lead-endpoint": "http://post.example/in",
    });
    assert.equal(said.length, 2, said.join("\n"));
    assert.match(said.join("\n"), /Price whatever the extent is “1\.200”.*as 450/);
    assert.match(said.join("\n"), /http:\/\/post\.example\/in”.*https:\/\//);
    assert.deepEqual(await audited("#wpbody-content .wrap"), []);
    const first = { clinic: `Köpfe & \\"Söhne\\"`, jurisdiction: "uk", price_per_session: "450.50", currency: "EUR" };
    assert.equal(await admin.inputValue("#smp-clinic"), `Köpfe & "Söhne"`);
    await save({ "lead-endpoint": "/wp-json/clinic/requests", clinic: "Köpfe & Söhne" });
    assert.deepEqual(kept(), { ...first, clinic: "Köpfe & Söhne", "lead-endpoint": "/wp-json/clinic/requests" });
    assert.deepEqual(site.faults(), []);
  });

  it("lets nobody set anything without the form's nonce, or without a login", async () => {
    const send = (context) =>
      context.request.post(`${site.url}/wp-admin/options.php`, {
        form: { option_page: "smp-simulator", action: "update", "smp_simulator[clinic]": "Another" },
        maxRedirects: 0,
      });
    const stranger = await browser.visitor();
    assert.equal((await send(editor)).status(), 403);
    assert.equal((await send(stranger)).status(), 302, "to the login");
    await stranger.close();
    assert.equal(kept().clinic, "Köpfe & Söhne");
  });

  it("has a block whose options are set in the editor, and which shows the head to visitors", async (t) => {
    await goTo("/wp-admin/post-new.php?post_type=page");
    // An editor that gets its page later would take away what was put there before.
    await admin.waitForFunction(() => window.wp?.data?.select("core/editor")?.__unstableIsEditorReady());
    await admin.evaluate(async () => {
      wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false);
      wp.data.dispatch("core/editor").editPost({ title: "Our simulator" });
      const block = wp.blocks.createBlock("smp-simulator/simulator");
      await wp.data.dispatch("core/block-editor").insertBlocks(block);
      await wp.data.dispatch("core/block-editor").selectBlock(block.clientId);
      await wp.data.dispatch("core/edit-post").openGeneralSidebar("edit-post/block");
    });
    const panel = (title) => admin.locator(".components-panel__body-toggle", { hasText: title });
    await admin.getByRole("radio", { name: "The picture alone" }).check();
    await admin.getByRole("textbox", { name: "Height in pixels" }).fill("420");
    await panel("The picture").click();
    await admin.getByRole("combobox", { name: "View" }).selectOption("top");
    await admin.getByRole("textbox", { name: "Accent colour" }).fill("greenish");
    const fault = admin.locator(".smp-fault");
    assert.match(await fault.textContent(), /colour of CSS/);
    await admin.getByRole("textbox", { name: "Accent colour" }).fill("#0b6b63");
    await fault.waitFor({ state: "detached" });
    await admin.getByRole("textbox", { name: "Design at first" }).fill("case=1;loss.stage=V");
    await admin.getByRole("combobox", { name: "Quality" }).selectOption("plain");
    const block = admin.locator('[data-type="smp-simulator/simulator"]');
    assert.ok(await block.locator("img").evaluate((image) => image.decode().then(() => image.naturalWidth > 0)));
    assert.deepEqual(await audited('[data-type="smp-simulator/simulator"]'), []);
    assert.deepEqual(await audited(".block-editor-block-inspector"), []);
    await block.getByRole("button", { name: "Show it live" }).click();
    await drawn(admin.frameLocator(`iframe[src*="embed.html"]`).locator("smp-simulator"));
    await block.getByRole("button", { name: "Show a still" }).click();
    const link = await admin.evaluate(async () => {
      wp.data.dispatch("core/editor").editPost({ status: "publish" });
      await wp.data.dispatch("core/editor").savePost();
      if (!wp.data.select("core/editor").didPostSaveRequestSucceed()) throw new Error("the page was not saved");
      return wp.data.select("core/editor").getPermalink();
    });
    await admin.reload();
    const valid = await admin.waitForFunction(() => {
      const [block] = window.wp?.data?.select("core/block-editor")?.getBlocks() ?? [];
      return block && { name: block.name, isValid: block.isValid };
    });
    assert.deepEqual(await valid.jsonValue(), { name: "smp-simulator/simulator", isValid: true });

    const { page, told, asked, leave } = await visited(link);
    const element = page.locator("smp-simulator");
    await element.scrollIntoViewIfNeeded();
    const facts = await drawn(element);
    assert.ok(facts.hairs > 1000, `${facts.hairs} hairs`);
    const [shown] = await elements(page);
    assert.deepEqual(
      [shown.case, shown.view, shown.loading, shown.style],
      ["case=1;loss.stage=V", "top", "lazy", "height: 420px; --smp-accent: #0b6b63"],
    );
    const skin = skinShare(decodePng(await element.screenshot()));
    t.diagnostic(`skin in ${(100 * skin).toFixed(0)} % of the picture`);
    assert.ok(skin > 0.1, `there is skin in ${skin} of the picture`);
    assert.deepEqual(told, [], "the console says nothing");
    assert.deepEqual(
      asked.map((each) => each.url()).filter((url) => !url.startsWith(site.url) && !/^(data|blob):/.test(url)),
      [],
    );
    const files = asked.filter((each) => /\/files-\w+\//.test(each.url()) && each.status() === 200);
    const of = (end) => files.find((each) => each.url().endsWith(end)) ?? assert.fail(`no ${end} came`);
    for (const [end, type] of [
      [".wasm", "application/wasm"],
      ["/smp-simulator.js", "text/javascript"],
    ]) {
      const headers = await of(end).allHeaders();
      assert.equal(headers["content-type"].split(";")[0], type);
      assert.match(headers["cache-control"], /max-age=31536000, immutable/);
      assert.equal(headers["content-encoding"], "gzip");
    }
    assert.equal((await of(".bin").allHeaders())["content-encoding"], "gzip", "the head is packed on its way");
    await leave();
    assert.deepEqual(site.faults(), []);
  });

  it("loads nothing on a page without it", async () => {
    const { asked, leave } = await visited(await published("<!-- wp:paragraph --><p>Hello</p><!-- /wp:paragraph -->"));
    assert.deepEqual(
      asked.map((each) => each.url()).filter((url) => url.includes("smp-simulator")),
      [],
    );
    await leave();
  });

  it("reads a shortcode whatever an editor has made of its quotes, spaces and lines", async () => {
    const wanted = {
      name: "smp-simulator",
      view: "crown",
      reveal: "interaction",
      case: '{"version":1,"loss":{"stage":"V"}}',
    };
    const json = '{"version":1,"loss":{"stage":"V"}}';
    const inside = [
      `view="crown" reveal="interaction" case='${json}'`,
      `view=“crown” reveal=”interaction” case=‘${json}’`,
      `view=„crown“ reveal=«interaction» case=’${json}’`,
      `view=&#8220;crown&#8221; reveal=&#8221;interaction&#8243; case=&#8216;${json}&#8217;`,
      `view=&quot;crown&quot; reveal=&quot;interaction&quot; case="${json.replaceAll('"', "&quot;")}"`,
      `view="crown"\n\nreveal="interaction"\ncase='${json}'`,
      `view="crown"<br />\nreveal="interaction"&nbsp;case='${json}'`,
      `view=crown\u00a0reveal=interaction\u00a0case='${json}'`,
    ];
    const tags = inside.map((each) => `[smp_simulator ${each}]`);
    const contents = {
      "a classic page": tags.join("\n\n"),
      paragraphs: tags.map((tag) => `<!-- wp:paragraph --><p>See ${tag} here</p><!-- /wp:paragraph -->`).join("\n\n"),
      "shortcode blocks": tags.map((tag) => `<!-- wp:shortcode -->${tag}<!-- /wp:shortcode -->`).join("\n\n"),
      "HTML blocks": tags
        .map((tag) => `<!-- wp:html --><div class="builder">${tag}</div><!-- /wp:html -->`)
        .join("\n\n"),
    };
    for (const [place, content] of Object.entries(contents)) {
      const { page, told, leave } = await visited(await published(content));
      const found = await elements(page);
      assert.equal(found.length, inside.length, place);
      for (const [at, { loading, ...attributes }] of found.entries()) {
        assert.equal(loading, "lazy");
        assert.deepEqual(attributes, wanted, `in ${place}: ${inside[at]}`);
      }
      const around = await page.evaluate(() => ({
        text: document.querySelector(".entry-content").textContent,
        upgraded: [...document.querySelectorAll("smp-simulator")].every((each) => each.shadowRoot),
        inParagraph: [...document.querySelectorAll("smp-simulator")].filter((each) => each.closest("p")).length,
      }));
      assert.ok(around.upgraded, place);
      assert.doesNotMatch(around.text, /[[\]]|smp_/, `${place}: nothing of the shortcode is left`);
      if (place === "paragraphs") assert.equal(around.inParagraph, inside.length, "its paragraph goes on round it");
      assert.deepEqual(told, [], place);
      await leave();
    }
    assert.deepEqual(site.faults(), []);
  });

  it("reads the builder's shortcodes as they were meant", async () => {
    const values = {
      case: '{"version":1,"loss":{"stage":"V"}}',
      looks: '[{"version":1,"loss":{"stage":"V"}},{"version":1,"treatment":{"goal":"none"}}]',
      divider: "0.25",
      compare: "side-by-side",
      reveal: "interaction",
      accent: "rgb(1 2 3)",
    };
    const plan = { ...FIRST, mode: "simulator", platform: "wordpress-plugin", height: "300" };
    const { code } = snippetOf({ ...plan, values: new Map(Object.entries(values)) }, site.url, "");
    const clinic = `Köpfe & "Söhne" <b> {{ shop }} [gallery] a="b" c=“d” it's`;
    const other = snippetOf(
      {
        ...plan,
        mode: "consultation",
        values: new Map([
          ["clinic", clinic],
          ["address", "true"],
        ]),
      },
      site.url,
      "",
    );
    const { page, leave } = await visited(await published(`${code}\n\nand ${other.code}`));
    const [simulator, consultation] = await elements(page);
    const { accent, ...attributes } = values;
    const style = `height: 300px; --smp-accent: ${accent}`;
    assert.deepEqual(simulator, { name: "smp-simulator", loading: "lazy", ...attributes, style });
    assert.deepEqual([consultation.clinic, consultation.address, consultation.style], [clinic, "", "height: 300px"]);
    await leave();
    assert.deepEqual(site.faults(), []);
  });

  it("tells of what it can't understand those who can edit the page, and nobody else", async () => {
    const link = await published(
      `[smp_simulator view="topp" accent="red;position:fixed" glow="1" height="9" reveal="interaction" lead-endpoint="https://evil.example"]`,
    );
    const stranger = await visited(link);
    assert.deepEqual(await elements(stranger.page), [
      { name: "smp-simulator", loading: "lazy", reveal: "interaction" },
    ]);
    assert.equal(await stranger.page.locator(".smp-simulator-fault").count(), 0);
    await stranger.leave();
    const author = await visited(link, editor);
    const notes = (await author.page.locator(".smp-simulator-fault").allTextContents()).join("\n");
    for (const told of [
      /view is “topp”.*crown/,
      /accent is .*colour/,
      /glow is no option/,
      /height may be/,
      /lead-endpoint is set by administrators/,
    ])
      assert.match(notes, told);
    await author.leave();
  });

  it("gives a consultation the clinic, the prices and the address for requests, which no page can change", async () => {
    const link = await published(
      `[smp_consultation quality="plain" case="case=1;hair.units_per_cm2=60" lead-endpoint="https://evil.example" hand_over]`,
    );
    const { page, told, leave } = await visited(link);
    const [{ style, ...shown }] = await elements(page);
    assert.equal(style, undefined);
    assert.deepEqual(shown, {
      name: "smp-consultation",
      quality: "plain",
      case: "case=1;hair.units_per_cm2=60",
      prices: "per_session=450.50;currency=EUR",
      "hand-over": "",
      clinic: "Köpfe & Söhne",
      jurisdiction: "uk",
      "lead-endpoint": "/wp-json/clinic/requests",
    });
    const priced = await page.waitForFunction(() => {
      const plan = document.querySelector("smp-consultation").simulator.shownCase?.plan;
      return plan?.currency && [plan.price_per_session, plan.currency];
    });
    assert.deepEqual(await priced.jsonValue(), [450.5, "EUR"]);
    assert.deepEqual(told, []);
    await leave();
    assert.deepEqual(site.faults(), []);
  });

  it("leaves its settings when it is deactivated, and nothing when it is deleted", async () => {
    const link = await published("[smp_simulator]");
    await goTo("/wp-admin/plugins.php");
    await Promise.all([admin.waitForNavigation(), admin.click("#deactivate-smp-simulator")]);
    const { page, leave } = await visited(link);
    assert.deepEqual(await elements(page), []);
    await leave();
    assert.equal(kept().clinic, "Köpfe & Söhne");
    admin.once("dialog", (dialog) => dialog.accept());
    await admin.click("#delete-smp-simulator");
    await admin.locator("tr.plugin-deleted-tr, tr.deleted").first().waitFor();
    const rows = (table, column) => site.rows(`SELECT ${column} FROM wp_${table} WHERE ${column} LIKE '%smp%'`);
    assert.deepEqual(
      [...rows("options", "option_name"), ...rows("usermeta", "meta_key"), ...rows("postmeta", "meta_key")],
      [],
    );
    assert.deepEqual(site.faults(), []);
  });
});
