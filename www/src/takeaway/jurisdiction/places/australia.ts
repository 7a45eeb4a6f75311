import { key } from "../../../element/language/msg.js";
import { PLAIN, type Profile } from "../profile.js";

export const australia: Profile = {
  ...PLAIN,
  name: "australia",
  code: "au",
  title: "Australia",
  sources: [
    {
      title: "Ahpra and National Boards, Guidelines for advertising higher risk non-surgical cosmetic procedures",
      url: "https://www.ahpra.gov.au/Resources/Cosmetic-surgery-hub/Cosmetic-procedure-advertising-guidelines.aspx",
      date: "2025-09-02",
    },
    {
      title: "Burke Lawyers on these guidelines and section 133 of the National Law",
      url: "https://www.burkelawyers.com.au/?p=3400",
      date: "2025-09-02",
    },
  ],
  readOn: "2026-11-30",
  known:
    "The guidelines are for procedures that registered health practitioners perform, hair transplants among them. Scalp micropigmentation is not named; where a practitioner performs it, or it is offered beside transplants, they may apply. They keep such advertising from people under 18, and forbid inducements and images that are made or changed to mislead.",
  duties: [
    "Make no offer that ends at a time, and none for more people or more treatments.",
    "Show no testimonials of what the treatment did.",
    "Do not use a picture from here as if it were of a patient.",
  ],
  stamp: key("Simulated, no photograph, results differ"),
  stampAlways: true,
  namesBest: true,
  leastAge: 18,
  note: key(
    "This is computed and shows no patient. Results differ from person to person, and every procedure has risks: ask for them before you decide. You may take your time.",
  ),
};
