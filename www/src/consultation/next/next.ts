import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Flow } from "../flow.js";
import { plan } from "../panel/plan.js";
import { leadSection } from "./lead-form.js";
import { QUESTIONS } from "../../takeaway/summary/questions.js";

/** What follows: whom to ask first, the plan, and what is taken away. */
export function nextStep(flow: Flow): TemplateResult {
  const { away, device, health, host, sketch } = flow;
  return html`
    <h2 tabindex="-1">What comes next</h2>
    <section aria-label="Before any date">
      <h3>Before any date: your health</h3>
      ${health.drawn()}
    </section>
    <section aria-label="Plan">
      <h3>Plan</h3>
      ${flow.plan.drawn(flow.shown, (figures) => plan(figures, health.paused))}
    </section>
    <section aria-label="What to ask the clinic">
      <h3>What to ask the clinic</h3>
      <ul class="tell">
        ${QUESTIONS.map((question) => html`<li>${question}</li>`)}
      </ul>
    </section>
    <section aria-label="Take it with you">
      <h3>Take it with you</h3>
      <div class="actions">
        <button type="button" class="plain strong" data-away="link" @click=${() => away.copyLink()}>Copy link</button>
        <button
          type="button"
          class="plain"
          data-away="qr"
          aria-pressed=${Boolean(away.qr)}
          @click=${() => away.toggleQr()}
        >
          Show code
        </button>
        <button type="button" class="plain" data-away="print" @click=${() => away.print()}>Print summary</button>
        <button type="button" class="plain" data-away="guide" @click=${() => away.printGuide()}>Placement guide</button>
        <button type="button" class="plain" data-away="picture" @click=${() => away.savePicture()}>Save picture</button>
        <button type="button" class="plain" data-away="file" @click=${() => away.saveFile()}>Save as file</button>
        <button type="button" class="plain" data-away="open" @click=${chooseFile}>Open a file</button>
        <input type="file" hidden accept=".json,application/json" @change=${opened(flow)} />
        <button type="button" class="plain" data-away="draw" @click=${() => sketch.open()}>
          ${sketch.isThere ? "Change the drawing" : "Draw on the picture"}
        </button>
        ${
          sketch.isThere
            ? html`<button type="button" class="plain" data-away="no-drawing" @click=${() => sketch.remove()}>
                Remove the drawing
              </button>`
            : nothing
        }
      </div>
      <p class="said" role="status">${away.said}</p>
      ${away.qr ?? nothing}
      <p class="note">
        Looks of the shortlist go with it. Answers about your health stay here: they are in no link, file or picture.
      </p>
    </section>
    <section aria-label="On this device">
      <h3>On this device</h3>
      ${
        device.found
          ? html`<p>There is a design from an earlier visit.</p>
              <div class="actions">
                <button type="button" class="plain" @click=${() => device.settle(true)}>Open it</button>
                <button type="button" class="plain" @click=${() => device.settle(false)}>Keep this one instead</button>
              </div>`
          : nothing
      }
      <label class="agree">
        <input
          type="checkbox"
          data-device="agree"
          .checked=${live(device.agreed)}
          @change=${({ target }: Event) =>
            (target as HTMLInputElement).checked ? device.agree() : device.forgetEverything()}
        />
        Keep my design and my shortlist on this device
      </label>
      <button type="button" class="plain" data-device="forget" @click=${() => device.forgetEverything()}>
        Forget everything
      </button>
      <p class="said" role="status">${device.said}</p>
    </section>
    ${leadSection(flow)}
    ${
      host.handOver
        ? html`<button type="button" class="plain strong" data-away="hand-over" @click=${() => handOver(flow)}>
            Send the design to ${host.clinic || "the clinic"}
          </button>`
        : nothing
    }
    <button type="button" class="plain" data-away="start-over" @click=${() => flow.startOver()}>Start over</button>
  `;
}

function chooseFile({ target }: Event): void {
  (target as HTMLElement).parentElement?.querySelector<HTMLInputElement>('[type="file"]')?.click();
}

function opened(flow: Flow): (event: Event) => void {
  return ({ target }) => {
    const input = target as HTMLInputElement;
    void flow.away.openFile(input.files?.[0]);
    // The same file may be chosen again.
    input.value = "";
  };
}

function handOver({ host, away }: Flow): void {
  host.dispatchEvent(new CustomEvent("hand-over", { detail: { link: away.link } }));
}
