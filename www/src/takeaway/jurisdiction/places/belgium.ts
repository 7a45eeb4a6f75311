import { PLAIN, type Profile } from "../profile.js";

export const belgium: Profile = {
  ...PLAIN,
  name: "belgium",
  code: "be",
  title: "Belgium",
  sources: [
    {
      title:
        "Law of 23 May 2013 on aesthetic medicine, as changed by that of 10 April 2014: no advertising to the public; Cour constitutionnelle, 1/2016, which upheld it",
      url: "https://etaamb.openjustice.be/fr/arret_n2016200427",
      date: "2016-01-14",
    },
    {
      title: "Equal Partners on that judgment, and on what aesthetic medicine is",
      url: "https://equal-partners.eu/actualites/cour-constitutionnelle-linterdiction-publicite-medecine-esthetique",
      date: "2016-01-14",
    },
  ],
  readOn: "2026-11-30",
  known:
    "Acts that pass through the skin to change how a body looks may not be advertised to the public; professional information is allowed. The law means technical medical acts; whether tattooing the scalp is one is not said there. Nothing is shown in pairs here, to be on the safe side.",
  duties: [
    "Ask a lawyer whether this page is information or advertising in your case.",
    "Promise no result, and compare with no one else’s.",
  ],
  stampAlways: true,
  pairs: false,
};
