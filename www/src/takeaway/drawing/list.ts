import { lower, msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import type { Mark } from "./mark.js";
import type { Drawing } from "./marks.js";
import { COLOUR_WORDS, countOf, namesOf } from "./words.js";

/** Told which mark of the list is to be moved or removed. */
export interface ListHost {
  take(at: number): void;
  remove(at: number): void;
}

/** The marks in words, each to be moved or removed without finding it on the picture. */
export function list({ marks }: Drawing, host: ListHost): TemplateResult {
  const names = namesOf(marks);
  return html`
    <details ?hidden=${marks.length === 0}>
      <summary><bdi>${countOf(marks)}</bdi></summary>
      <ul>
        ${marks.map((mark, at) => {
          const name = names[at] ?? "";
          const called = lower(name);
          return html`
            <li>
              <span class="ink" data-colour=${mark.colour}></span>
              <span class="name">
                <bdi>${name}, ${lower(COLOUR_WORDS[mark.colour])}${written(mark)}</bdi>
              </span>
              <button type="button" aria-label=${msg("Move {called}", { called })} @click=${() => host.take(at)}>
                ${msg("Move")}
              </button>
              <button
                type="button"
                class="remove"
                aria-label=${msg("Remove {called}", { called })}
                @click=${() => host.remove(at)}
              >
                ${msg("Remove")}
              </button>
            </li>
          `;
        })}
      </ul>
    </details>
  `;
}

function written(mark: Mark): TemplateResult | typeof nothing {
  return mark.kind === "text" ? html`: <bdi>${mark.text}</bdi>` : nothing;
}
