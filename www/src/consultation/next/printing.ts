import { fetchWords } from "../../element/language/speak.js";
import { msg, spoken, spokenTag } from "../../element/language/spoken.js";
import { dateText } from "../../takeaway/phrases.js";
import { showSheets } from "../../takeaway/sheets.js";
import { viewStills } from "../../takeaway/stills.js";
import { summary, summaryStyles } from "../../takeaway/summary.js";
import { guideStyles, placementGuide } from "../../takeaway/guide.js";
import { qrCanvas } from "../../takeaway/qr.js";
import type { Flow } from "../flow.js";
import { keptStills } from "./kept-stills.js";
import { logoAt } from "./logo.js";
import { paperOf } from "./paper-of.js";

const TITLE = msg("Scalp micropigmentation: a simulated design");
/** Some four hundred pixels to the inch at its size on paper. */
const CODE_PIXELS = 600;

/** Shows the printed summary of the design; says whether there was anything to print. */
export async function showSummary(flow: Flow): Promise<boolean> {
  const { simulator, shown, host, health, away, sketch, ask, rules } = flow;
  const { facts } = simulator;
  const kept = await keptStills(flow);
  const views = await viewStills(simulator, rules.pairs);
  if (!facts || views.length === 0) return false;
  const plan = await ask("plan").catch(() => undefined);
  const contrast = await ask("contrast").catch(() => undefined);
  const logo = await logoAt(host.logo);
  if (host.logo && !logo) flow.away.say(msg("The clinic’s logo could not be loaded; the summary is without it."));
  const code = qrCanvas(away.link, CODE_PIXELS);
  const { review } = health;
  const drawn = sketch.picture;
  showSheets({
    title: TITLE,
    paper: paperOf(navigator.language),
    styles: [summaryStyles],
    sheets: summary({
      ...((host.clinic || logo) && { clinic: { name: host.clinic, ...(logo && { logo }) } }),
      date: today(),
      case: shown,
      facts,
      views,
      stamp: simulator.wording,
      looks: kept,
      ...(plan && { plan }),
      ...(contrast && { contrast }),
      ...(review && { review }),
      ...(drawn && { drawing: drawn }),
      link: { text: away.link, ...(code && { code }) },
    }),
  });
  return true;
}

/** Shows the placement guide of the design, for who does the work; says whether there was one. */
export async function showGuide({ host, ask }: Flow): Promise<boolean> {
  const map = await ask("map").catch(() => undefined);
  if (!map) return false;
  // Its words are a piece of their own: few visitors print it.
  if (spoken() && !(await fetchWords(spokenTag(), "guide"))) return false;
  const paper = paperOf(navigator.language);
  const sheets = placementGuide(map, { paper, clinic: host.clinic, date: dateText(today()) });
  showSheets({ title: msg("Placement guide"), paper, styles: [guideStyles], sheets });
  return true;
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
