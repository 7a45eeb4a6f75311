import { html, nothing, type TemplateResult } from "lit-html";
import { IDLE_MINUTES, type Faults, type Settings } from "./settings.js";
import { words } from "./words.js";

/** What the form shows: settings that are not saved yet, and what is wrong with them. */
export interface SettingsForm {
  readonly draft: Settings;
  readonly pin: string;
  readonly faults: Faults;
  readonly hasPin: boolean;
  /** Whether the browser can keep a PIN. */
  readonly canPin: boolean;
  change(part: Partial<Settings>): void;
  pinTyped(pin: string): void;
  logoChosen(file: File | undefined): void;
  save(): void;
  cancel(): void;
}

const said = words.settings;

export function settingsForm(form: SettingsForm): TemplateResult {
  const { draft, faults, canPin, hasPin } = form;
  return html`
    <form
      method="dialog"
      novalidate
      autocomplete="off"
      @submit=${(event: Event) => (event.preventDefault(), form.save())}
    >
      <h2 id="settings-title">${said.title}</h2>
      ${text("clinic", said.clinic, draft.clinic, faults, (clinic) => form.change({ clinic }))}
      <div class="field">
        <label for="set-logo">${said.logo}</label>
        ${draft.logo ? html`<img class="logo" src=${draft.logo} alt="" />` : nothing}
        <input
          id="set-logo"
          type="file"
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          aria-describedby="logo-note logo-fault"
          @change=${({ target }: Event) => form.logoChosen((target as HTMLInputElement).files?.[0])}
        />
        <p class="note" id="logo-note">${said.logoNote}</p>
        ${fault("logo", faults)}
        ${
          draft.logo
            ? html`<button type="button" @click=${() => form.change({ logo: "" })}>${said.noLogo}</button>`
            : nothing
        }
      </div>
      ${text(
        "jurisdiction",
        said.jurisdiction,
        draft.jurisdiction,
        faults,
        (jurisdiction) => form.change({ jurisdiction: jurisdiction.trim().toLowerCase() }),
        said.jurisdictionNote,
      )}
      ${box("large", said.large, draft.large, (large) => form.change({ large }))}
      ${box("kiosk", said.kiosk, draft.kiosk, (kiosk) => form.change({ kiosk }))}
      ${text(
        "idleMinutes",
        said.idle,
        Number.isNaN(draft.idleMinutes) ? "" : String(draft.idleMinutes),
        faults,
        (minutes) => form.change({ idleMinutes: minutes.trim() === "" ? NaN : Number(minutes) }),
        `${IDLE_MINUTES.least}–${IDLE_MINUTES.most}`,
        "numeric",
      )}
      ${
        canPin
          ? text(
              "pin",
              said.pin,
              form.pin,
              faults,
              (pin) => form.pinTyped(pin),
              hasPin ? said.pinNote : said.noPin,
              "numeric",
            )
          : html`<p class="note">${said.noCrypto}</p>
              ${fault("pin", faults)}`
      }
      <div class="ends">
        <button type="submit" class="strong" data-settings="save">${said.save}</button>
        <button type="button" data-settings="cancel" @click=${() => form.cancel()}>${said.cancel}</button>
      </div>
    </form>
  `;
}

function text(
  name: keyof Faults,
  label: string,
  value: string,
  faults: Faults,
  typed: (value: string) => void,
  note = "",
  inputmode = "text",
): TemplateResult {
  return html`
    <div class="field">
      <label for="set-${name}">${label}</label>
      <input
        id="set-${name}"
        type=${name === "pin" ? "password" : "text"}
        autocomplete=${name === "pin" ? "new-password" : "off"}
        inputmode=${inputmode}
        .value=${value}
        aria-invalid=${faults[name] ? "true" : "false"}
        aria-describedby="${name}-note ${name}-fault"
        @change=${({ target }: Event) => typed((target as HTMLInputElement).value)}
      />
      <p class="note" id="${name}-note">${note}</p>
      ${fault(name, faults)}
    </div>
  `;
}

function box(name: string, label: string, checked: boolean, chosen: (checked: boolean) => void): TemplateResult {
  return html`
    <label class="box">
      <input
        id="set-${name}"
        type="checkbox"
        .checked=${checked}
        @change=${({ target }: Event) => chosen((target as HTMLInputElement).checked)}
      />
      ${label}
    </label>
  `;
}

function fault(name: keyof Faults, faults: Faults): TemplateResult {
  const found = faults[name];
  return html`<p class="fault" id="${name}-fault" role="alert">${found ? words.faults[found] : ""}</p>`;
}
