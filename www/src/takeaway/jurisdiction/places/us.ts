import { PLAIN, type Profile } from "../profile.js";

export const us: Profile = {
  ...PLAIN,
  name: "us",
  code: "us",
  title: "United States",
  sources: [
    {
      title: "Federal Trade Commission, Health Products Compliance Guidance",
      url: "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance",
      date: "2022-12-20",
    },
    {
      title:
        "16 CFR Part 255, Guides concerning the use of endorsements and testimonials: what is shown is taken for what is typical",
      url: "https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255",
      date: "2023-07-26",
    },
  ],
  readOn: "2026-11-30",
  known:
    "Claims must be truthful and have evidence, and what is shown is taken for what people can generally expect. States have rules of their own for tattooing and permanent cosmetics.",
  duties: ["Find out what your state asks of permanent cosmetics.", "Promise no more than is typical."],
  namesBest: true,
};
