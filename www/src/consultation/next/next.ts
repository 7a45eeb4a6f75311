import { msg } from "../../element/language/spoken.js";
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
    <h2 tabindex="-1">${msg("What comes next")}</h2>
    <section aria-label=${msg("Before any date")}>
      <h3>${msg("Before any date: your health")}</h3>
      ${health.drawn()}
    </section>
    <section aria-label=${msg("Plan")}>
      <h3>${msg("Plan")}</h3>
      ${flow.plan.drawn(flow.shown, (figures) => plan(figures, health.paused))}
    </section>
    <section aria-label=${msg("What to ask the clinic")}>
      <h3>${msg("What to ask the clinic")}</h3>
      <ul class="tell">
        ${QUESTIONS.map((question) => html`<li>${question}</li>`)}
      </ul>
    </section>
    <section aria-label=${msg("Take it with you")}>
      <h3>${msg("Take it with you")}</h3>
      <div class="actions">
        <button type="button" class="plain strong" data-away="link" @click=${() => away.copyLink()}>
          ${msg("Copy link")}
        </button>
        <button
          type="button"
          class="plain"
          data-away="qr"
          aria-pressed=${Boolean(away.qr)}
          @click=${() => away.toggleQr()}
        >
          ${msg("Show code")}
        </button>
        <button type="button" class="plain" data-away="print" @click=${() => away.print()}>
          ${msg("Print summary")}
        </button>
        <button type="button" class="plain" data-away="guide" @click=${() => away.printGuide()}>
          ${msg("Placement guide")}
        </button>
        <button type="button" class="plain" data-away="picture" @click=${() => away.savePicture()}>
          ${msg("Save picture")}
        </button>
        <button type="button" class="plain" data-away="file" @click=${() => away.saveFile()}>
          ${msg("Save as file")}
        </button>
        <button type="button" class="plain" data-away="open" @click=${chooseFile}>${msg("Open a file")}</button>
        <input type="file" hidden accept=".json,application/json" @change=${opened(flow)} />
        <button type="button" class="plain" data-away="draw" @click=${() => sketch.open()}>
          ${sketch.isThere ? msg("Change the drawing") : msg("Draw on the picture")}
        </button>
        ${
          sketch.isThere
            ? html`<button type="button" class="plain" data-away="no-drawing" @click=${() => sketch.remove()}>
                ${msg("Remove the drawing")}
              </button>`
            : nothing
        }
      </div>
      <p class="said" role="status">${away.said}</p>
      ${away.qr ?? nothing}
      <p class="note">
        ${msg("Looks of the shortlist go with it. Answers about your health stay here: they are in no link, file or picture.")}
      </p>
    </section>
    <section aria-label=${msg("On this device")}>
      <h3>${msg("On this device")}</h3>
      ${
        device.found
          ? html`<p>${msg("There is a design from an earlier visit.")}</p>
              <div class="actions">
                <button type="button" class="plain" @click=${() => device.settle(true)}>${msg("Open it")}</button>
                <button type="button" class="plain" @click=${() => device.settle(false)}>
                  ${msg("Keep this one instead")}
                </button>
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
        ${msg("Keep my design and my shortlist on this device")}
      </label>
      <button type="button" class="plain" data-device="forget" @click=${() => device.forgetEverything()}>
        ${msg("Forget everything")}
      </button>
      <p class="said" role="status">${device.said}</p>
    </section>
    ${leadSection(flow)}
    ${
      host.handOver
        ? html`<button type="button" class="plain strong" data-away="hand-over" @click=${() => handOver(flow)}>
            ${msg("Send the design to {clinic}", { clinic: host.clinic || msg("the clinic") })}
          </button>`
        : nothing
    }
    <button type="button" class="plain" data-away="start-over" @click=${() => flow.startOver()}>
      ${msg("Start over")}
    </button>
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
