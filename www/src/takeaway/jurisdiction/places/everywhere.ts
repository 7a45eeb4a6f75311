import { PLAIN, type Profile } from "../profile.js";

export const everywhere: Profile = {
  ...PLAIN,
  name: "default",
  code: "",
  title: "Anywhere else",
  sources: [
    {
      title:
        "Directive 2005/29/EC on unfair commercial practices, articles 6 and 7: no misleading action, no misleading omission",
      url: "https://eur-lex.europa.eu/eli/dir/2005/29/oj",
      date: "2005-05-11",
    },
    {
      title: "Regulation (EU) 2016/679, article 9: data concerning health need explicit consent",
      url: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
      date: "2016-04-27",
    },
  ],
  readOn: "2026-11-30",
  known:
    "Advertising may nowhere mislead. That a picture is simulated is said on every one. Whether scalp micropigmentation is a medical act differs from place to place.",
  duties: ["Find out what your place asks of advertising for cosmetic treatments, and of those who give them."],
};
