import { msg } from "../../element/language/spoken.js";
import { designOf, encode, type LinkParts } from "../../takeaway/link.js";
import { open, write } from "../../takeaway/file.js";
import { qrCanvas } from "../../takeaway/qr.js";
import { saveFile } from "../../takeaway/save.js";
import { kept } from "../device.js";
import type { Flow } from "../flow.js";
import { showGuide, showSummary } from "./printing.js";

/** How large the code is drawn: a phone across a table reads it. */
const QR_PIXELS = 780;

/** What is taken away: link, code, picture, file; and how it comes back. */
export class Away {
  #said = "";
  #busy = false;
  #qr: HTMLCanvasElement | undefined;
  /** The link that the code on the screen is of. */
  #coded = "";

  constructor(readonly flow: Flow) {}

  /** What was last done, or why it could not be. */
  get said(): string {
    return this.#said;
  }

  /** The design as the part of an address behind its `#`. */
  get fragment(): string | undefined {
    const { simulator, design } = this.flow;
    return encode(design, (look) => simulator.fragmentOf(look));
  }

  get link(): string {
    return `${location.href.split("#", 1)[0]}#${this.fragment ?? ""}`;
  }

  /** The link's code, while it is wanted. */
  get qr(): HTMLCanvasElement | undefined {
    if (this.#qr && this.#coded !== this.link) this.#code();
    return this.#qr;
  }

  async copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.flow.analytics.count("smp_share");
      this.say(msg("The link is copied. Whoever opens it sees this design; nothing else of you is in it."));
    } catch {
      this.say(msg("This browser lets no page copy. The link is: {link}", { link: this.link }));
    }
  }

  toggleQr(): void {
    if (this.#qr) this.#qr = undefined;
    else {
      this.#code();
      if (!this.#qr) return this.say(msg("The design is too much for a code: copy its link, or save it as a file."));
      this.flow.analytics.count("smp_share");
    }
    this.say("");
  }

  async savePicture(): Promise<void> {
    const { simulator, host } = this.flow;
    const blob = await simulator.picture(host.clinic).catch(() => undefined);
    if (!blob) return this.say(msg("There is no picture to save at this moment."));
    saveFile("simulated-scalp-micropigmentation.png", blob);
    this.flow.analytics.count("smp_share");
    this.say(msg("The picture is saved. It says in itself that it is simulated."));
  }

  /** Shows what is printed. Its pictures take a moment. */
  async print(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.say(msg("Taking the pictures for the summary…"));
    const shown = await showSummary(this.flow).catch(() => false);
    this.#busy = false;
    if (shown) this.flow.analytics.count("smp_share");
    this.say(shown ? "" : msg("There is no picture to print at this moment. Try again when the head is seen."));
  }

  /** Shows the map for who does the work, at full size. */
  async printGuide(): Promise<void> {
    const shown = await showGuide(this.flow).catch(() => false);
    this.say(shown ? "" : msg("There is no placement guide at this moment. Try again once the head is seen."));
  }

  saveFile(): void {
    const text = write(this.flow.design);
    this.flow.analytics.count("smp_share");
    saveFile("scalp-micropigmentation-design.json", new Blob([text], { type: "application/json" }));
    this.say(msg("The design is saved as a file. Open it here again, or drop it on this page."));
  }

  /** Opens a design's file; what was on the screen stays where it is none. */
  async openFile(file: Blob | undefined): Promise<void> {
    if (!file) return;
    const opened = await open(file);
    if (!opened.ok) return this.say(opened.message);
    const { simulator } = this.flow;
    const { case: own, looks } = opened.design;
    const whole = looks.map((look) => ({ name: look.name, read: simulator.caseOf(JSON.stringify(look.case)) }));
    const damaged = whole
      .filter(({ read }) => !read)
      .map(({ name }) =>
        msg("The look “{name}” holds values that this page does not know, and is left out.", { name }),
      );
    const found = simulator.caseOf(JSON.stringify(own));
    if (!found) return this.say(msg("This file holds values that this page does not know. Choose another copy of it."));
    const good = whole.flatMap(({ name, read }) => (read ? [{ name, case: read }] : []));
    this.flow.take({ case: found, looks: kept({ case: found, looks: good }) });
    this.say([msg("The design is opened."), ...opened.lost, ...damaged].join(" "));
  }

  /** Opens a file that was dropped on the consultation, whatever step that is at. */
  async drop(file: Blob | undefined): Promise<void> {
    if (!file) return;
    await this.openFile(file);
    this.flow.tell(this.#said);
  }

  /** Shows the design of a link; of what it cannot read, the element tells as of any case. */
  takeLink(parts: LinkParts): void {
    const { simulator } = this.flow;
    const { design, lost } = designOf(parts, (text) => simulator.caseOf(text));
    if (design) this.flow.take({ case: design.case, looks: kept(design) });
    else simulator.case = parts.case;
    if (lost.length > 0) this.flow.tell(lost.join(" "));
  }

  say(text: string): void {
    this.#said = text;
    this.flow.draw();
  }

  #code(): void {
    this.#coded = this.link;
    this.#qr = qrCanvas(this.#coded, QR_PIXELS);
    if (!this.#qr) return;
    this.#qr.className = "qr";
    this.#qr.role = "img";
    this.#qr.ariaLabel = msg("Code of the link to this design");
  }
}
