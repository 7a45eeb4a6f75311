import { html, nothing, type TemplateResult } from "lit-html";
import { words } from "./words.js";
import type { OfflineState } from "./offline.js";

/** What the menu shows, and what each of its buttons does. */
export interface Menu {
  readonly kiosk: boolean;
  readonly large: boolean;
  readonly offline: OfflineState;
  /** Of the build; empty where there is none. */
  readonly mark: string;
  /** Whether it is asked if all is really to be forgotten. */
  readonly sure: boolean;
  readonly isFull: boolean;
  /** There where the browser installs pages. */
  readonly install: (() => void) | undefined;
  /** There where the browser gives a page the whole screen. */
  readonly full: (() => void) | undefined;
  next(step: "ask" | "do" | "no"): void;
  largeToggled(): void;
  picture(): void;
  settings(): void;
  close(): void;
}

const said = words.menu;

export function menu(at: Menu): TemplateResult {
  return html`
    <header>
      <h2 id="menu-title">${said.title}</h2>
      <button type="button" data-menu="close" @click=${() => at.close()}>${said.close}</button>
    </header>
    <div class="rows">
      ${
        at.sure
          ? html`<div class="sure" role="group" aria-label=${said.reallyNext}>
              <p>${said.reallyNext}</p>
              <button type="button" class="strong" data-menu="yes" @click=${() => at.next("do")}>${said.yes}</button>
              <button type="button" data-menu="no" @click=${() => at.next("no")}>${said.no}</button>
            </div>`
          : row("next", said.next, () => at.next("ask"))
      }
      <button type="button" data-menu="large" aria-pressed=${at.large} @click=${() => at.largeToggled()}>
        ${said.large}
      </button>
      ${row("picture", said.picture, () => at.picture())}
      ${at.full ? row("full", at.isFull ? said.leaveFull : said.full, at.full) : nothing}
      ${at.install ? row("install", said.install, at.install) : nothing}
      ${row("settings", `${said.settings}…`, () => at.settings())}
    </div>
    <p class="note" role="status" data-offline=${at.offline}>${words.offline[at.offline]}</p>
    <p class="note">
      ${at.mark ? said.version(at.mark) : nothing}
      ${at.kiosk ? nothing : html`<a href="licences/third-party.txt">${said.licences}</a>`}
    </p>
  `;
}

function row(name: string, label: string, does: () => void): TemplateResult {
  return html`<button type="button" data-menu=${name} @click=${does}>${label}</button>`;
}
