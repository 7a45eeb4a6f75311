// All that a visitor reads of the form for a request, in one place.

const whom = (clinic: string): string => clinic || "the clinic";

/** The form, and what it says of what became of a request. */
export const FORM = {
  title: (clinic: string) => `Ask ${whom(clinic)}`,
  optional: "If you like. Everything here works without it.",
  fields: { name: "Name", email: "Email", phone: "Phone", message: "Message" },
  hints: {
    reach: "An email address or a phone number is enough.",
    message: "What you would like to ask. Leave out what is about your health.",
  },
  agreeing: "What you agree to",
  noConsent: "Each is your choice. Only the first is needed for an answer.",
  trap: "Leave this box empty",
  send: (clinic: string) => `Send to ${whom(clinic)}`,
  again: "Try again",
  letter: "Write a mail instead",
  openLetter: "Open the letter",
  sendNow: "Send now",
  deleteThem: "Delete",

  problems: (count: number) => (count === 1 ? "One thing is to be mended." : `${count} things are to be mended.`),

  sending: "Sending…",
  sendingAgain: (attempt: number) => `No answer yet. Trying again (${attempt} of 3)…`,
  sent: (clinic: string) => `Sent. ${capital(whom(clinic))} has your request.`,
  taken: (clinic: string) => `Your request was passed on to ${whom(clinic)}.`,
  repeated: "This was sent already, and is not sent twice.",
  unheard: "Nobody takes requests on this page at the moment. What you wrote is still here.",
  letterReady: (address: string) =>
    `The letter to ${address} is ready. It goes off when you send it in your own mail program.`,
  letterTooLong: (address: string) => `This is too long for a link to a letter. Write to ${address}.`,
  limited: (minutes: number) => `That were many requests. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  failed: {
    refused: (clinic: string) => `It was not accepted. Ask ${whom(clinic)} in another way.`,
    moved: (clinic: string) => `The address for requests has moved. Ask ${whom(clinic)} in another way.`,
    strange: (clinic: string) => `The address for requests takes none. Ask ${whom(clinic)} in another way.`,
    busy: () => "The other side is in trouble at the moment. Try again in a few minutes.",
    late: () => "No answer came. Try again in a few minutes.",
    unreached: () => "The other side could not be reached. Look at your network, and try again.",
    offline: () => "This device has no network at the moment. Try again once it has.",
  },
  stillHere: "What you wrote is still here.",
  mayHaveArrived: "It may have arrived all the same: before you send it again, ask.",
  kept: "It is kept on this device, and is sent as soon as this page is open and can.",
  notKept: "It could not be kept on this device.",
  waiting: (count: number) =>
    count === 1 ? "One request waits on this device." : `${count} requests wait on this device.`,
  missing: "The form could not be loaded.",
} as const;

/** What the box of each purpose says; it goes with the request, as what was agreed to. */
export const CONSENTS = {
  contact: (clinic: string) => `${capital(whom(clinic))} may use these details to answer me.`,
  design: (clinic: string) =>
    `Send my design along, as its link. It shows ${whom(clinic)} what I chose, which may tell of my health.`,
  keep: () => "If it cannot be sent now, keep it on this device until it is, for 30 days at most.",
} as const;

/** What is wrong with a field, and what to do. */
export const CHECKS = {
  nameMissing: "Say what you are called.",
  reachMissing: "Give an email address or a phone number.",
  emailInvalid: "This is no email address: it needs an @ and a domain, as name@example.com.",
  phoneInvalid: "This is no phone number: it has 5 to 15 digits.",
  tooLong: (most: number, over: number) => `At most ${most} characters: ${over} are too many.`,
  consentMissing: (clinic: string) => `Tick this box, or ${whom(clinic)} may not answer you.`,
  trapFilled: "Empty this box: it is there to keep programs away. Your browser may have filled it in.",
} as const;

/** A letter that is begun. */
export const LETTER = {
  subject: "A request from your page",
  design: "My design:",
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
