// The tablet's page, `consult.html`. Of all pages it alone has a service worker.
import { Tablet } from "./tablet.js";
import { keepWorkersInScope } from "./worker-in-scope.js";

// Before the consultation starts any.
keepWorkersInScope();
void customElements.whenDefined("smp-consultation").then(() => {
  const [consultation, bar, notices] = ["smp-consultation", "#bar", "#notices"].map((selector) =>
    document.querySelector(selector),
  ) as [HTMLElementTagNameMap["smp-consultation"], HTMLElement, HTMLElement];
  return new Tablet(consultation, bar, notices).start();
});
