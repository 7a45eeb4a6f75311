// All that the tablet's page says, by what it is about.

export const words = {
  bar: { unnamed: "Consultation", menu: "Menu", controls: "Show the controls" },
  menu: {
    title: "This tablet",
    close: "Close",
    next: "Clear for the next person",
    reallyNext: "Forget all of this design, and begin anew?",
    yes: "Forget it",
    no: "Keep it",
    large: "Large controls",
    picture: "Picture only",
    full: "Full screen",
    leaveFull: "Leave full screen",
    install: "Install on this device",
    settings: "Settings",
    licences: "Licences",
    version: (mark: string) => `Version ${mark}`,
  },
  offline: {
    preparing: "Getting ready to work without a network…",
    ready: "Works without a network.",
    insecure:
      "This works as long as there is a network. To work without one, the page has to be opened by an address that begins with https.",
    unsupported:
      "This works as long as there is a network. This browser keeps no page for later: a private window and some settings forbid it.",
    denied: "This works as long as there is a network. The browser's settings forbid this page to be kept for later.",
    full: "This works as long as there is a network. There is no room on this device to keep it for later: free about 15 MB and open the page again.",
    failed:
      "This works as long as there is a network. Not all of it could be kept for later; opening the page again tries once more.",
  },
  update: {
    ready:
      "A new version is ready. Taking it starts this page anew: the design stays, answers about health and drawings do not.",
    take: "Take the new version",
    later: "Later",
    held: "Other windows show this consultation, too. Close them, and take the new version then.",
  },
  still: {
    title: "Still there?",
    told: "All that was chosen is about to be forgotten, so that the next person begins anew.",
    seconds: (seconds: number) => (seconds === 1 ? "1 second left" : `${seconds} seconds left`),
    keep: "I am still here",
  },
  wiped: {
    held: "What was kept on this device is gone. Close other windows with this page, too.",
    failed: "This browser could not forget what it keeps on this device. Clear the data of this site in its settings.",
  },
  kept: {
    link: "On this tablet no link leads away.",
    download: "On this tablet nothing is saved as a file. The code takes the design along on a phone.",
    file: "On this tablet no file is opened.",
  },
  settings: {
    title: "Settings",
    clinic: "Clinic's name",
    logo: "Clinic's logo",
    logoNote: "PNG, JPEG, WebP or SVG, 200 kB at most. It is printed on the summary.",
    noLogo: "Remove the logo",
    jurisdiction: "Jurisdiction",
    jurisdictionNote: "As uk, germany, or a country's two letters; empty for the default.",
    kiosk: "Kiosk: forget all when nobody touches it, follow no links, ask for the PIN before settings",
    idle: "Minutes without a touch",
    large: "Large controls",
    pin: "New PIN",
    pinNote: "4 to 12 digits. Empty: the PIN stays as it is.",
    noPin: "There is no PIN. The kiosk needs one.",
    noCrypto: "A PIN needs an address that begins with https: this browser keeps no secret on this page.",
    save: "Save",
    cancel: "Cancel",
    unkept: "The settings hold until this page is closed: this browser keeps nothing on this device.",
    unread: "Some settings that were kept could not be read and are as at first. Look through them and save.",
  },
  faults: {
    clinic: "The name may have 80 characters at most.",
    "logo-kind": "The logo has to be a PNG, JPEG, WebP or SVG picture.",
    "logo-size": "The logo may have 200 kB at most. Save it smaller and choose it again.",
    jurisdiction: "The jurisdiction has to be a name as germany, or a country's two letters.",
    idle: "Minutes have to be a whole number from 1 to 60.",
    "pin-digits": "The PIN has to have 4 to 12 digits and nothing else.",
    "pin-missing": "The kiosk needs a PIN: choose one of 4 to 12 digits.",
    "pin-crypto": "The kiosk needs a PIN, and a PIN an address that begins with https.",
  },
  pin: {
    title: "PIN",
    label: "The PIN of this tablet",
    open: "Open the settings",
    cancel: "Cancel",
    wrong: "That is not the PIN.",
    wait: (seconds: number) => `Too many tries. Try again in ${seconds} s.`,
    none: "No PIN is set. Open this page without ?kiosk behind its address, and set one in the settings.",
    noCrypto: "The PIN cannot be checked here: open this page by an address that begins with https.",
  },
} as const;

export type Fault = keyof typeof words.faults;
