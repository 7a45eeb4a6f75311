// What is sent to each kind of sink.

import type { Lead } from "./lead.js";
import type { HubspotSink, PostSink } from "./sinks.js";

/** A POST: where to, with which headers of its own, and what. */
export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The request that carries a lead. An endpoint of a clinic's own is given the lead as it is, and its key. */
export function postOf(sink: PostSink, lead: Lead): Post {
  const json = { "Content-Type": "application/json" };
  if (sink.kind === "hubspot") return { url: sink.url, headers: json, body: JSON.stringify(hubspotBody(sink, lead)) };
  return { url: sink.url, headers: { ...json, "Idempotency-Key": lead.id }, body: JSON.stringify(lead) };
}

/** What HubSpot calls a contact, in its fields. */
const CONTACT = "0-1";

/**
 * The body of a submission to HubSpot's forms API, version 3. Of the page it says nothing: an address may tell what a
 * visitor looked at.
 */
export function hubspotBody({ subscription, designField }: HubspotSink, { askedAt, contact, consents, design }: Lead) {
  const { name, email, phone, message } = contact;
  const values = [
    ["firstname", name],
    ["email", email],
    ["phone", phone],
    ["message", message],
    [designField, design?.link],
  ];
  const asked = consents.find(({ purpose }) => purpose === "contact");
  const [value, text] = [asked?.given ?? false, asked?.text ?? ""];
  return {
    submittedAt: Date.parse(askedAt),
    fields: values.flatMap(([name, value]) => (name && value ? [{ objectTypeId: CONTACT, name, value }] : [])),
    legalConsentOptions: {
      consent: {
        consentToProcess: value,
        text,
        communications: subscription === undefined ? [] : [{ value, subscriptionTypeId: subscription, text }],
      },
    },
  };
}
