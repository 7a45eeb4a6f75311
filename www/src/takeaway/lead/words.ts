// All that a visitor reads of the form for a request, in one place.

import { msg } from "../../element/language/spoken.js";

const whom = (clinic: string): string => clinic || msg("the clinic");

/** The form, and what it says of what became of a request. */
export const FORM = {
  title: (clinic: string) => msg("Ask {clinic}", { clinic: whom(clinic) }),
  optional: msg("If you like. Everything here works without it."),
  fields: { name: msg("Name"), email: msg("Email"), phone: msg("Phone"), message: msg("Message") },
  hints: {
    reach: msg("An email address or a phone number is enough."),
    message: msg("What you would like to ask. Leave out what is about your health."),
  },
  agreeing: msg("What you agree to"),
  noConsent: msg("Each is your choice. Only the first is needed for an answer."),
  trap: msg("Leave this box empty"),
  send: (clinic: string) => msg("Send to {clinic}", { clinic: whom(clinic) }),
  again: msg("Try again"),
  letter: msg("Write a mail instead"),
  openLetter: msg("Open the letter"),
  sendNow: msg("Send now"),
  deleteThem: msg("Delete"),

  problems: (count: number) =>
    count === 1 ? msg("One thing is to be mended.") : msg("{count} things are to be mended.", { count }),

  sending: msg("Sending…"),
  sendingAgain: (attempt: number) => msg("No answer yet. Trying again ({attempt} of 3)…", { attempt }),
  sent: (clinic: string) => msg("Sent. {clinic} has your request.", { clinic: capital(whom(clinic)) }),
  taken: (clinic: string) => msg("Your request was passed on to {clinic}.", { clinic: whom(clinic) }),
  repeated: msg("This was sent already, and is not sent twice."),
  unheard: msg("Nobody takes requests on this page at the moment. What you wrote is still here."),
  letterReady: (address: string) =>
    msg("The letter to {address} is ready. It goes off when you send it in your own mail program.", { address }),
  letterTooLong: (address: string) => msg("This is too long for a link to a letter. Write to {address}.", { address }),
  limited: (minutes: number) =>
    minutes === 1
      ? msg("That were many requests. Wait 1 minute.")
      : msg("That were many requests. Wait {minutes} minutes.", { minutes }),
  failed: {
    refused: (clinic: string) => msg("It was not accepted. Ask {clinic} in another way.", { clinic: whom(clinic) }),
    moved: (clinic: string) =>
      msg("The address for requests has moved. Ask {clinic} in another way.", { clinic: whom(clinic) }),
    strange: (clinic: string) =>
      msg("The address for requests takes none. Ask {clinic} in another way.", { clinic: whom(clinic) }),
    busy: () => msg("The other side is in trouble at the moment. Try again in a few minutes."),
    late: () => msg("No answer came. Try again in a few minutes."),
    unreached: () => msg("The other side could not be reached. Look at your network, and try again."),
    offline: () => msg("This device has no network at the moment. Try again once it has."),
  },
  stillHere: msg("What you wrote is still here."),
  mayHaveArrived: msg("It may have arrived all the same: before you send it again, ask."),
  kept: msg("It is kept on this device, and is sent as soon as this page is open and can."),
  notKept: msg("It could not be kept on this device."),
  waiting: (count: number) =>
    count === 1 ? msg("One request waits on this device.") : msg("{count} requests wait on this device.", { count }),
  missing: msg("The form could not be loaded."),
} as const;

/** What the box of each purpose says; it goes with the request, as what was agreed to. */
export const CONSENTS = {
  contact: (clinic: string) => msg("{clinic} may use these details to answer me.", { clinic: capital(whom(clinic)) }),
  design: (clinic: string) =>
    msg("Send my design along, as its link. It shows {clinic} what I chose, which may tell of my health.", {
      clinic: whom(clinic),
    }),
  keep: () => msg("If it cannot be sent now, keep it on this device until it is, for 30 days at most."),
} as const;

/** What is wrong with a field, and what to do. */
export const CHECKS = {
  nameMissing: msg("Say what you are called."),
  reachMissing: msg("Give an email address or a phone number."),
  emailInvalid: msg("This is no email address: it needs an @ and a domain, as name@example.com."),
  phoneInvalid: msg("This is no phone number: it has 5 to 15 digits."),
  tooLong: (most: number, over: number) => msg("At most {most} characters: {over} are too many.", { most, over }),
  consentMissing: (clinic: string) => msg("Tick this box, or {clinic} may not answer you.", { clinic: whom(clinic) }),
  trapFilled: msg("Empty this box: it is there to keep programs away. Your browser may have filled it in."),
} as const;

/** A letter that is begun. */
export const LETTER = {
  subject: msg("A request from your page"),
  design: msg("My design:"),
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
