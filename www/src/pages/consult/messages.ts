// What the page and its service worker say to each other.

/** The version that waits is to take over; it answers whether another window still rests on the one before. */
export interface ToServiceWorker {
  readonly kind: "take-over";
}

export interface TakeOverAnswer {
  readonly held: boolean;
}

/** There is no room to keep it. */
export interface FromServiceWorker {
  readonly kind: "full";
}
