// The builder's page as it is drawn.
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MODES } from "../embed/settings.js";
import type { Builder } from "./builder.js";
import { field, radios } from "./fields.js";
import { GROUPS, groupOf, optionsOf } from "./options.js";
import { wayOf } from "./plan.js";
import { PLATFORMS, platformOf, type PlatformName } from "./platforms.js";
import { policyView } from "./policy-view.js";
import { snippetOf } from "./snippet.js";
import { words } from "./words.js";

export function builderView(builder: Builder): TemplateResult {
  const { plan } = builder;
  const names = optionsOf(plan.mode);
  return html`
    ${builder.unknown.length > 0 ? html`<p class="fault">${words.unknown(builder.unknown)}</p>` : nothing}
    ${radios("mode", words.what, MODES, plan.mode, words.modes, (mode) => builder.choose({ mode }))}
    <div class="groups">
      ${GROUPS.map((group) => {
        const own = names.filter((name) => groupOf(name) === group);
        return own.length === 0
          ? nothing
          : html`<details ?open=${builder.opened.has(group)}>
              <summary>${words.groups[group]}</summary>
              ${own.map((name) => field(builder, name, words.options[name] ?? [name, ""]))}
            </details>`;
      })}
    </div>
    ${builder.fault === undefined ? nothing : html`<p class="fault" role="alert">${words.preview}: ${builder.fault}</p>`}
    ${builder.base.startsWith("https:") || platformOf(plan.platform).isShortcode ? nothing : html`<p class="note">${words.local}</p>`}
    ${where(builder)} ${pasted(builder)} ${policyView(builder)}
    <p class="said" role="status">${builder.said}</p>
  `;
}

function where(builder: Builder): TemplateResult {
  const { plan } = builder;
  const { ways, isAddress } = platformOf(plan.platform);
  const way = wayOf(plan);
  return html`<section aria-labelledby="where-title">
    <h2 id="where-title">${words.where}</h2>
    <div class="field">
      <label for="platform">${words.where}</label>
      <select
        id="platform"
        aria-describedby="platform-note"
        @change=${({ target }: Event) =>
          builder.choose({ platform: (target as HTMLSelectElement).value as PlatformName })}
      >
        ${PLATFORMS.map(
          ({ name }) =>
            html`<option value=${name} .selected=${live(name === plan.platform)}>${words.platforms[name][0]}</option>`,
        )}
      </select>
      <small id="platform-note">${words.platforms[plan.platform][1]}</small>
    </div>
    ${ways.length > 1 ? radios("way", words.way, ways, way, words.ways, (each) => builder.choose({ way: each })) : nothing}
    ${field(builder, "site", words.site)} ${isAddress ? nothing : field(builder, "height", words.height)}
    ${
      way === "frame" && !isAddress
        ? html`<div class="field">
            <label class="choice">
              <input
                type="checkbox"
                .checked=${live(plan.helper)}
                aria-describedby="helper-note"
                @change=${({ target }: Event) => builder.choose({ helper: (target as HTMLInputElement).checked })}
              />
              <span>${words.helper[0]}</span>
            </label>
            <small id="helper-note">${words.helper[1]}</small>
          </div>`
        : nothing
    }
  </section>`;
}

function pasted(builder: Builder): TemplateResult {
  const { plan, base } = builder;
  const { code, leftOut, tooMany } = snippetOf(plan, base, words.frameTitle);
  const label = platformOf(plan.platform).isAddress ? words.addressToPaste : words.code;
  const copy = (): void => void builder.copy(code, document.querySelector<HTMLTextAreaElement>("#code"));
  return html`<section>
    <div class="field">
      <label for="code">${label}</label>
      <textarea id="code" class="code" dir="ltr" rows="7" readonly spellcheck="false" .value=${code}></textarea>
    </div>
    ${
      leftOut.length > 0
        ? html`<p class="note">${words.leftOut(leftOut.map((name) => words.options[name]?.[0] ?? name))}</p>`
        : nothing
    }
    ${
      plan.mode === "consultation" && plan.values.has("lead-endpoint") && plan.values.has("lead-hubspot")
        ? html`<p class="note">${words.bothSinks}</p>`
        : nothing
    }
    ${tooMany > 0 ? html`<p class="fault">${words.tooMany(tooMany)}</p>` : nothing}
    <div class="actions">
      <button type="button" id="copy" class="first" @click=${copy}>${words.copy}</button>
      <button type="button" id="copy-link" @click=${() => void builder.copy(location.href)}>${words.copyLink}</button>
    </div>
  </section>`;
}
