// The tablet's page, `consult.html`. Of all pages it alone has a service worker.
import { fetchWords, isEnglish } from "../../element/language/speak.js";
import { msg, speakAs } from "../../element/language/spoken.js";
import { keepWorkersInScope } from "./worker-in-scope.js";

// Before the consultation starts any, and before it reads what the page speaks: the language behind `?lang=`, else that of
// the device.
keepWorkersInScope();
const root = document.documentElement;
const language = new URLSearchParams(location.search).get("lang") || navigator.language;
if (!isEnglish(language)) root.lang = language;
void start();

async function start(): Promise<void> {
  if (!isEnglish(language)) {
    const words = await fetchWords(language, "element", "consultation", "places", "tablet");
    speakAs(words, words?.language);
    root.lang = words?.language ?? "en";
    root.dir = words?.direction ?? "ltr";
    document.title = msg("Consultation on a tablet");
    document.querySelector("h1")?.replaceChildren(msg("Scalp micropigmentation consultation"));
  }
  // Its words are said in that language from the first on.
  const { Tablet } = await import("./tablet.js");
  await customElements.whenDefined("smp-consultation");
  const [consultation, bar, notices] = ["smp-consultation", "#bar", "#notices"].map((selector) =>
    document.querySelector(selector),
  ) as [HTMLElementTagNameMap["smp-consultation"], HTMLElement, HTMLElement];
  await new Tablet(consultation, bar, notices).start();
}
