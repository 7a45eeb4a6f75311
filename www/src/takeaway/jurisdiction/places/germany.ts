import { key } from "../../../element/language/msg.js";
import { PLAIN, type Profile } from "../profile.js";

export const germany: Profile = {
  ...PLAIN,
  name: "germany",
  code: "de",
  title: "Germany",
  sources: [
    {
      title:
        "Heilmittelwerbegesetz, § 11 (1) sentence 3 no. 1: no comparison of how a body looks before and after an operative plastic-surgical procedure",
      url: "https://www.gesetze-im-internet.de/heilmwerbg/__11.html",
      date: "1994-10-19",
    },
    {
      title:
        "Bundesgerichtshof, I ZR 170/24, Hyaluron-Nasenkorrektur: to bring a substance in by a needle so that a shape changes is such a procedure",
      url: "https://www.vzbv.de/urteile/zur-werbung-mit-vorher-nachher-bildern-fuer-plastisch-chirurgische-eingriffe",
      date: "2025-07-31",
    },
  ],
  readOn: "2026-11-30",
  known:
    "The judgment is of injections that change a shape. Pigment changes a colour and no shape; no judgment is known that says which of both counts for scalp micropigmentation. Until there is one, nothing is shown in pairs here.",
  duties: [
    "Ask a lawyer before you show before and after in any other place of your page.",
    "Check that links to this page say nothing that compares before and after.",
  ],
  stamp: key("Simulation"),
  stampAlways: true,
  pairs: false,
};
