import { key } from "../../../element/language/msg.js";
import { PLAIN, type Profile } from "../profile.js";

export const france: Profile = {
  ...PLAIN,
  name: "france",
  code: "fr",
  title: "France",
  sources: [
    {
      title:
        "Code de la santé publique, R. 1311-1 to R. 1311-13 (décret 2008-149): tattooing by breaking the skin, permanent make-up included; risks are told beforehand, minors need a parent's consent",
      url: "https://www.normandie.ars.sante.fr/professionnels-du-tatouage-y-compris-le-maquillage-permanent-et-du-percage-corporel-0",
      date: "2008-02-19",
    },
    {
      title: "Loi 2023-451, article 5: what influencers show as made by a machine is marked “Images virtuelles”",
      url: "https://www.atessia.fr/fr/influenceurs-et-reseaux-sociaux-que-dit-la-reglementation",
      date: "2023-06-09",
    },
  ],
  readOn: "2026-11-30",
  known:
    "Scalp micropigmentation is tattooing by breaking the skin, whoever does it. The mark “Images virtuelles” is asked of influencers; it stands on every picture here, for it is what the public knows. Physicians have rules of their own for what they publish (R. 4127-19-1).",
  duties: [
    "Tell risks and aftercare in writing beforehand, and show them where you work.",
    "Treat no minor without a parent’s written consent.",
    "If a physician works with you, follow the rules of their order.",
  ],
  stamp: key("Image virtuelle, simulated, no patient"),
  stampAlways: true,
};
