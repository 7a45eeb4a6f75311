import { msg } from "../../element/language/spoken.js";
import { html, nothing, type TemplateResult } from "lit";
import { COLOURS, type Colour, type Tool } from "./mark.js";
import type { Drawing } from "./marks.js";
import { COLOUR_WORDS, TOOL_WORDS } from "./words.js";

/** Told of what is chosen and pressed above the picture. */
export interface ToolbarHost {
  choose(tool: Tool): void;
  colour(colour: Colour): void;
  undo(): void;
  redo(): void;
  clear(): void;
}

export interface ToolbarState {
  readonly tool: Tool;
  readonly colour: Colour;
  readonly drawing: Drawing;
  /** Whether something is begun that can be undone. */
  readonly busy: boolean;
}

/** What one draws with. */
export function toolbar({ tool, colour, drawing, busy }: ToolbarState, host: ToolbarHost): TemplateResult {
  return html`
    <div class="tools" role="group" aria-label=${msg("Drawing tools")}>
      <fieldset class="segments">
        <legend class="quiet">${msg("Tool")}</legend>
        ${keysOf(TOOL_WORDS).map((each) =>
          radio("tool", each, TOOL_WORDS[each], each === tool, () => host.choose(each)),
        )}
      </fieldset>
      <fieldset class="swatches">
        <legend class="quiet">${msg("Colour")}</legend>
        ${keysOf(COLOURS).map((each) =>
          radio("colour", each, COLOUR_WORDS[each], each === colour, () => host.colour(each)),
        )}
      </fieldset>
      ${sign("↶", msg("Undo"), busy || drawing.canUndo, () => host.undo())}
      ${sign("↷", msg("Redo"), drawing.canRedo, () => host.redo())}
      <button type="button" aria-disabled=${drawing.marks.length === 0} @click=${() => host.clear()}>
        ${msg("Clear")}
      </button>
    </div>
  `;
}

function radio(group: string, value: string, word: string, chosen: boolean, choose: () => void): TemplateResult {
  const face = group === "colour" ? html`<span class="ink" data-colour=${value}></span>` : html`<span>${word}</span>`;
  return html`
    <label title=${group === "colour" ? word : nothing}>
      <input type="radio" name=${group} value=${value} aria-label=${word} .checked=${chosen} @change=${choose} />${face}
    </label>
  `;
}

/** A button that keeps the focus though it has nothing to do. */
function sign(face: string, word: string, can: boolean, does: () => void): TemplateResult {
  return html`
    <button type="button" class="sign" aria-label=${word} title=${word} aria-disabled=${!can} @click=${does}>
      ${face}
    </button>
  `;
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}
