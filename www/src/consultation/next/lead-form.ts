import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { PURPOSES, type Purpose } from "../../takeaway/lead/consent.js";
import { LIMITS, type ContactField } from "../../takeaway/lead/contact.js";
import type { LeadResult } from "../../takeaway/lead/leads.js";
import { CONSENTS, FORM } from "../../takeaway/lead/words.js";
import type { Flow } from "../flow.js";
import type { Leading } from "./leading.js";

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** What browsers fill in by themselves, and what keys a phone shows. */
const FIELDS: Readonly<Record<Exclude<ContactField, "message">, { type: string; fills: string }>> = {
  name: { type: "text", fills: "name" },
  email: { type: "email", fills: "email" },
  phone: { type: "tel", fills: "tel" },
};

/** The form for a request; in its place what the page has in the slot `lead`. */
export function leadSection(flow: Flow): TemplateResult {
  return html`<slot name="lead">${flow.leading.wanted ? form(flow) : nothing}</slot>`;
}

function form(flow: Flow): TemplateResult {
  const { leading, host } = flow;
  if (!leading.isReady)
    return leading.isMissing
      ? html`<p class="notice" role="alert">
          ${FORM.missing}
          <button type="button" class="plain" data-lead="again" @click=${() => leading.load()}>${FORM.again}</button>
        </p>`
      : html``;
  const busy = leading.attempt > 0;
  return html`
    <section aria-label=${FORM.title(host.clinic)}>
      <h3>${FORM.title(host.clinic)}</h3>
      <p class="note">${FORM.optional}</p>
      <form class="lead" novalidate @submit=${sent(leading)}>
        ${(Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((field) => line(leading, field))}
        <p class="note" id="lead-reach">${FORM.hints.reach}</p>
        ${message(leading)}
        <fieldset>
          <legend>${FORM.agreeing}</legend>
          ${PURPOSES.filter((purpose) => purpose !== "design" || leading.takesDesign).map((purpose) => box(flow, purpose))}
          <p class="note">${FORM.noConsent}</p>
        </fieldset>
        ${trap(leading)}
        <button type="submit" class="plain strong" data-lead="send" aria-disabled=${busy}>
          ${FORM.send(host.clinic)}
        </button>
        <div class="said" role="status" data-lead="said">${told(flow)}</div>
      </form>
      ${waiting(leading)}
    </section>
  `;
}

function line(leading: Leading, field: keyof typeof FIELDS): TemplateResult {
  const { type, fills } = FIELDS[field];
  const wrong = leading.problem(field);
  const about = [wrong && `lead-${field}-wrong`, field === "name" ? "" : "lead-reach"].filter(Boolean).join(" ");
  return html`<label class="line">
    <span>${FORM.fields[field]}</span>
    <input
      type=${type}
      autocomplete=${fills}
      maxlength=${LIMITS[field]}
      data-lead=${field}
      aria-invalid=${wrong ? "true" : nothing}
      aria-describedby=${about || nothing}
      .value=${live(leading.contact[field] ?? "")}
      @input=${typed(leading, field)}
    />
    ${mend(wrong, `lead-${field}-wrong`)}
  </label>`;
}

function message(leading: Leading): TemplateResult {
  const wrong = leading.problem("message");
  return html`<label class="line">
    <span>${FORM.fields.message}</span>
    <textarea
      rows="3"
      maxlength=${LIMITS.message}
      data-lead="message"
      aria-invalid=${wrong ? "true" : nothing}
      aria-describedby="lead-message-hint"
      .value=${live(leading.contact.message ?? "")}
      @input=${typed(leading, "message")}
    ></textarea>
    <small id="lead-message-hint">${FORM.hints.message}</small>
    ${mend(wrong, "lead-message-wrong")}
  </label>`;
}

function box(flow: Flow, purpose: Purpose): TemplateResult {
  const { leading, host } = flow;
  const wrong = purpose === "contact" ? leading.problem("consent") : undefined;
  const choose = ({ target }: Event): void => {
    leading.consents = { ...leading.consents, [purpose]: (target as HTMLInputElement).checked };
    flow.draw();
  };
  return html`<label class="agree">
      <input
        type="checkbox"
        data-lead=${purpose === "contact" ? "consent" : purpose}
        aria-invalid=${wrong ? "true" : nothing}
        aria-describedby=${wrong ? "lead-consent-wrong" : nothing}
        .checked=${live(leading.consents[purpose])}
        @change=${choose}
      />
      <span>${CONSENTS[purpose](host.clinic)}</span>
    </label>
    ${mend(wrong, "lead-consent-wrong")}`;
}

/** A box that only programs fill in; it shows itself to a person whose browser did. */
function trap(leading: Leading): TemplateResult {
  const wrong = leading.problem("trap");
  return html`<label class=${wrong ? "line" : "line trap"} aria-hidden=${wrong ? nothing : "true"}>
    <span>${FORM.trap}</span>
    <input
      type="text"
      name="more"
      autocomplete="off"
      tabindex=${wrong ? nothing : "-1"}
      data-lead="trap"
      aria-describedby=${wrong ? "lead-trap-wrong" : nothing}
      .value=${live(leading.trap)}
      @input=${({ target }: Event) => (leading.trap = (target as HTMLInputElement).value)}
    />
    ${mend(wrong, "lead-trap-wrong")}
  </label>`;
}

function mend(wrong: string | undefined, id: string): TemplateResult | typeof nothing {
  return wrong ? html`<span class="wrong" id=${id}>${wrong}</span>` : nothing;
}

function waiting(leading: Leading): TemplateResult | typeof nothing {
  if (leading.waiting === 0) return nothing;
  return html`<p class="note" role="status" data-lead="waiting">${FORM.waiting(leading.waiting)}</p>
    <div class="actions">
      <button type="button" class="plain" data-lead="flush" @click=${() => leading.flush()}>${FORM.sendNow}</button>
      <button type="button" class="plain" data-lead="delete" @click=${() => leading.forget()}>
        ${FORM.deleteThem}
      </button>
    </div>`;
}

function typed(leading: Leading, field: ContactField): (event: Event) => void {
  return ({ target }) => {
    leading.contact = { ...leading.contact, [field]: (target as Typed).value };
  };
}

function sent(leading: Leading): (event: Event) => void {
  return (event) => {
    event.preventDefault();
    void leading.submit();
  };
}

/** What became of what was sent off, and what to do. */
function told({ leading, host }: Flow): TemplateResult | string {
  const { attempt, result, mail = "" } = leading;
  if (attempt > 0) return attempt === 1 ? FORM.sending : FORM.sendingAgain(attempt);
  if (!result) return "";
  const { kind, mailto, kept, notKept, mayHaveArrived } = result;
  switch (kind) {
    case "problems":
      return FORM.problems(result.problems?.length ?? 0);
    case "limited":
      return FORM.limited(Math.ceil((result.waitMs ?? 0) / 60_000));
    case "sent":
      return FORM.sent(host.clinic);
    case "taken":
      return FORM.taken(host.clinic);
    case "repeated":
      return FORM.repeated;
    case "unheard":
      return FORM.unheard;
    case "letter":
      return html`${mailto ? FORM.letterReady(mail) : FORM.letterTooLong(mail)} ${letter(mailto, FORM.openLetter)}`;
    default: {
      const end = kept ? [FORM.kept] : [notKept ? FORM.notKept : "", FORM.stillHere];
      const all = [FORM.failed[kind](host.clinic), mayHaveArrived ? FORM.mayHaveArrived : "", ...end];
      return html`${all.filter(Boolean).join(" ")} ${letter(mailto, FORM.letter)}`;
    }
  }
}

function letter(mailto: LeadResult["mailto"], says: string): TemplateResult | typeof nothing {
  return mailto ? html`<a class="plain" data-lead="letter" href=${mailto}>${says}</a>` : nothing;
}
