import { key } from "../../../element/language/msg.js";
import { PLAIN, type Profile } from "../profile.js";

export const uk: Profile = {
  ...PLAIN,
  name: "uk",
  code: "gb",
  title: "United Kingdom",
  sources: [
    {
      title:
        "CAP Code, sections 3 and 12, and rule 12.25: cosmetic interventions are not to be directed at those under 18",
      url: "https://www.asa.org.uk/advice-and-resources/cap-bitesize/rules-for-advertising-botox.html",
      date: "2022-05-25",
    },
    {
      title: "ASA and CAP, advice: cosmetic surgery, with the guidance on cosmetic interventions as revised in 2021",
      url: "https://www.asa.org.uk/advice-online/cosmetic-surgery.html",
      date: "2021",
    },
    {
      title: "ASA and CAP, advice: before and after photos must not exaggerate what a product does",
      url: "https://www.asa.org.uk/advice-online/before-and-after-photos.html",
      date: "2013-03-20",
    },
  ],
  readOn: "2026-11-30",
  known:
    "Pictures must not exaggerate what a treatment does, and proof of real ones is to be kept. The guidance means surgical and non-surgical interventions alike; pigment that is needled into the skin is likely one of them.",
  duties: [
    "Place nothing of this in media that are for people under 18.",
    "Show no offer that hurries people.",
    "Do not call a simulation a result.",
  ],
  stamp: key("Simulated, no patient, results differ"),
  stampAlways: true,
  namesBest: true,
  note: key(
    "Skin and healing differ from person to person. This is the result that is computed for the course named above, and no more than that is promised.",
  ),
};
