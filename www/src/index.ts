/** The entry: loading it defines `<smp-simulator>`, once however often it is loaded, and does nothing else. */
import { SmpSimulator } from "./element.js";

if (!customElements.get("smp-simulator")) customElements.define("smp-simulator", SmpSimulator);

declare global {
  interface HTMLElementTagNameMap {
    "smp-simulator": SmpSimulator;
  }
}

export { SmpSimulator };
export type { Backend, BackendChoice } from "./backend.js";
export type * from "./case.js";
export type { Look, NamedLook } from "./compares.js";
export type { Comparison } from "./comparing.js";
export type { ErrorCode } from "./errors.js";
export type * from "./events.js";
export type { HairlineHandle, Place, Point } from "./handles.js";
export type { SceneFacts } from "./protocol.js";
export type * from "./report.js";
export type * from "./screening.js";
