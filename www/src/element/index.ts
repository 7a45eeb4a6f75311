/** The entry: loading it defines `<smp-simulator>`, once however often it is loaded, and does nothing else. */
import { SmpSimulator } from "./element.js";

const there = customElements.get("smp-simulator") as typeof SmpSimulator | undefined;
if (!there) customElements.define("smp-simulator", SmpSimulator);
else if (there.version !== SmpSimulator.version)
  console.warn("Two versions of smp-simulator.js are on this page: only the one that came first is used. Load one.");

declare global {
  interface HTMLElementTagNameMap {
    "smp-simulator": SmpSimulator;
  }
}

export { SmpSimulator };
export type { Backend, BackendChoice } from "../engine/backend.js";
export type * from "../engine/case.js";
export type { Capture, Look, NamedLook } from "./compares.js";
export type { Comparison } from "../engine/comparing.js";
export type { ErrorCode } from "../engine/errors.js";
export type * from "../engine/events.js";
export type { HairlineHandle, Place, Point } from "../engine/handles.js";
export type { SceneFacts } from "../engine/protocol.js";
export type * from "../engine/report.js";
export type * from "../engine/screening.js";
