// All that the tablet's page says, by what it is about.

import { msg } from "../../element/language/spoken.js";

export const words = {
  bar: { unnamed: msg("Consultation"), menu: msg("Menu"), controls: msg("Show the controls") },
  menu: {
    title: msg("This tablet"),
    close: msg("Close"),
    next: msg("Clear for the next person"),
    reallyNext: msg("Forget all of this design, and begin anew?"),
    yes: msg("Forget it"),
    no: msg("Keep it"),
    large: msg("Large controls"),
    picture: msg("Picture only"),
    full: msg("Full screen"),
    leaveFull: msg("Leave full screen"),
    install: msg("Install on this device"),
    settings: msg("Settings"),
    licences: msg("Licences"),
    version: (mark: string) => msg("Version {mark}", { mark }),
  },
  offline: {
    preparing: msg("Getting ready to work without a network…"),
    ready: msg("Works without a network."),
    insecure: msg(
      "This works as long as there is a network. To work without one, the page has to be opened by an address that begins with https.",
    ),
    unsupported: msg(
      "This works as long as there is a network. This browser keeps no page for later: a private window and some settings forbid it.",
    ),
    denied: msg(
      "This works as long as there is a network. The browser's settings forbid this page to be kept for later.",
    ),
    full: msg(
      "This works as long as there is a network. There is no room on this device to keep it for later: free about 15 MB and open the page again.",
    ),
    failed: msg(
      "This works as long as there is a network. Not all of it could be kept for later; opening the page again tries once more.",
    ),
  },
  update: {
    ready: msg(
      "A new version is ready. Taking it starts this page anew: the design stays, answers about health and drawings do not.",
    ),
    take: msg("Take the new version"),
    later: msg("Later"),
    held: msg("Other windows show this consultation, too. Close them, and take the new version then."),
  },
  still: {
    title: msg("Still there?"),
    told: msg("All that was chosen is about to be forgotten, so that the next person begins anew."),
    seconds: (seconds: number) => (seconds === 1 ? msg("1 second left") : msg("{seconds} seconds left", { seconds })),
    keep: msg("I am still here"),
  },
  wiped: {
    held: msg("What was kept on this device is gone. Close other windows with this page, too."),
    failed: msg(
      "This browser could not forget what it keeps on this device. Clear the data of this site in its settings.",
    ),
  },
  kept: {
    link: msg("On this tablet no link leads away."),
    download: msg("On this tablet nothing is saved as a file. The code takes the design along on a phone."),
    file: msg("On this tablet no file is opened."),
  },
  settings: {
    title: msg("Settings"),
    clinic: msg("Clinic's name"),
    logo: msg("Clinic's logo"),
    logoNote: msg("PNG, JPEG, WebP or SVG, 200 kB at most. It is printed on the summary."),
    noLogo: msg("Remove the logo"),
    jurisdiction: msg("Jurisdiction"),
    jurisdictionNote: msg("As uk, germany, or a country's two letters; empty for the default."),
    kiosk: msg("Kiosk: forget all when nobody touches it, follow no links, ask for the PIN before settings"),
    idle: msg("Minutes without a touch"),
    large: msg("Large controls"),
    pin: msg("New PIN"),
    pinNote: msg("4 to 12 digits. Empty: the PIN stays as it is."),
    noPin: msg("There is no PIN. The kiosk needs one."),
    noCrypto: msg("A PIN needs an address that begins with https: this browser keeps no secret on this page."),
    save: msg("Save"),
    cancel: msg("Cancel"),
    unkept: msg("The settings hold until this page is closed: this browser keeps nothing on this device."),
    unread: msg("Some settings that were kept could not be read and are as at first. Look through them and save."),
  },
  faults: {
    clinic: msg("The name may have 80 characters at most."),
    "logo-kind": msg("The logo has to be a PNG, JPEG, WebP or SVG picture."),
    "logo-size": msg("The logo may have 200 kB at most. Save it smaller and choose it again."),
    jurisdiction: msg("The jurisdiction has to be a name as germany, or a country's two letters."),
    idle: msg("Minutes have to be a whole number from 1 to 60."),
    "pin-digits": msg("The PIN has to have 4 to 12 digits and nothing else."),
    "pin-missing": msg("The kiosk needs a PIN: choose one of 4 to 12 digits."),
    "pin-crypto": msg("The kiosk needs a PIN, and a PIN an address that begins with https."),
  },
  pin: {
    title: "PIN",
    label: msg("The PIN of this tablet"),
    open: msg("Open the settings"),
    cancel: msg("Cancel"),
    wrong: msg("That is not the PIN."),
    wait: (seconds: number) => msg("Too many tries. Try again in {seconds} s.", { seconds }),
    none: msg("No PIN is set. Open this page without ?kiosk behind its address, and set one in the settings."),
    noCrypto: msg("The PIN cannot be checked here: open this page by an address that begins with https."),
  },
} as const;

export type Fault = keyof typeof words.faults;
