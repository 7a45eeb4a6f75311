// The consultation's page, `consultation.html`: it asks for the language behind `?lang=`, else for that of the device, and is
// itself in the one that is spoken.
import { msg } from "../element/language/spoken.js";

const root = document.documentElement;
root.lang = new URLSearchParams(location.search).get("lang") || navigator.language;
document.querySelector("smp-consultation")?.addEventListener("language", (event) => {
  const { language, direction } = (event as CustomEvent<{ language: string; direction: string }>).detail;
  root.lang = language;
  root.dir = direction;
  const title = msg("Scalp micropigmentation consultation");
  document.title = title;
  document.querySelector("h1")?.replaceChildren(title);
});
