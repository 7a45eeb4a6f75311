// What the page round a snippet must allow, and what a policy that it has lacks.
import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Builder } from "./builder.js";
import { needsOf } from "./needs.js";
import { directiveOf, lineOf, mended, missingIn, policiesOf, strangersOf, textOf, wantsNonce } from "./policy.js";
import { originOf, UNKNOWN_SITE } from "./values.js";
import { words } from "./words.js";

export function policyView(builder: Builder): TemplateResult {
  const line = lineOf(needsOf(builder.plan, builder.base));
  return html`<section aria-labelledby="policy-title">
    <h2 id="policy-title">${words.policy}</h2>
    <p class="note">${words.policyNote}</p>
    <pre class="code" dir="ltr" id="policy">${line}</pre>
    <div class="field">
      <label for="yours">${words.yours[0]}</label>
      <textarea
        id="yours"
        dir="ltr"
        rows="3"
        spellcheck="false"
        aria-describedby="yours-note"
        .value=${live(builder.policy)}
        @input=${({ target }: Event) => builder.paste((target as HTMLTextAreaElement).value)}
      ></textarea>
      <small id="yours-note">${words.yours[1]}</small>
    </div>
    <div role="status" id="judged">${builder.policy.trim() ? judged(builder) : nothing}</div>
  </section>`;
}

function judged({ plan, base, policy }: Builder): TemplateResult {
  const needs = needsOf(plan, base);
  const policies = policiesOf(policy);
  const self = originOf(plan.site) ?? UNKNOWN_SITE;
  if (policies.length === 0) return html`<p class="fault">${words.noPolicy}</p>`;
  const strangers = strangersOf(policies);
  const told = strangers.length > 0 ? html`<p class="fault">${words.strangers(strangers)}</p>` : nothing;
  const missing = missingIn(policies, needs, self);
  if (missing.length === 0)
    return html`${told}
      <p class="right">${words.enough}</p>`;
  return html`${told}
    <p class="fault">${words.missing}</p>
    <ul>
      ${missing.map(
        (need) => html`<li><code dir="ltr">${directiveOf(need)} ${need.source}</code>: ${words.needs[need.kind]}</li>`,
      )}
    </ul>
    ${wantsNonce(policies, needs, self) ? html`<p class="note">${words.nonce}</p>` : nothing}
    <p class="note">${words.mended}</p>
    <pre class="code" dir="ltr">${mended(policies, needs, self).map(textOf).join(", ")}</pre>`;
}
