import { key } from "../../../element/language/msg.js";
import { PLAIN, type Profile } from "../profile.js";

export const turkey: Profile = {
  ...PLAIN,
  name: "turkey",
  code: "tr",
  title: "Türkiye",
  sources: [
    {
      title:
        "Regulation on promotion and information in health services, Resmî Gazete no. 33075, in place of that of 29 July 2023 (no. 32263)",
      url: "https://www.mondaq.com/turkey/healthcare/1705684/yeni-sa%C4%9Fl%C4%B1k-hizmetlerinde-tan%C4%B1t%C4%B1m-y%C3%B6netmeli%C4%9Fi-yay%C4%B1mland%C4%B1-doktorlar%C4%B1n-sosyal-medya-payla%C5%9F%C4%B1mlar%C4%B1na-%C4%B0li%C5%9Fkin-yeni-kurallar-ve-hasta-haklar%C4%B1",
      date: "2025-11-12",
    },
    {
      title: "TGRT Haber on the sentence that every information has to carry",
      url: "https://www.tgrthaber.com/saglik/sosyal-medyada-doktor-paylasimlarina-yeni-sinirlama-resmi-gazetede-yayimlandi-3262974",
      date: "2025-11-12",
    },
  ],
  readOn: "2026-11-30",
  known:
    "Advertising health services is forbidden, informing about them is allowed. Photographs of before and after need consent, the same conditions and a date, and no change; a simulation is no such photograph. Embellished images are forbidden. Whether scalp micropigmentation that no physician performs is a health service is not said there.",
  duties: [
    "Show no prices, discounts or campaigns to people in Türkiye.",
    "Publish nothing from here as the picture of a patient.",
    "Show no thanks and no praise of patients.",
  ],
  stamp: key("Simulated, no patient, results differ"),
  stampAlways: true,
  namesBest: true,
  note: key(
    "Results of every surgical or interventional procedure may differ from person to person. It is advised to ask your physician in detail before it.",
  ),
};
