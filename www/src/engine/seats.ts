/**
 * Live screens of all elements of a page together. Browsers keep 16 graphics contexts of a page alive, on phones 8, and
 * take the oldest away for a new one; the page may have some of its own.
 */
const MOST_SEATS = 6;

/** Who has a live screen, or wants one. */
export interface Sitter {
  /** When it was last seen or touched, ms; endless while it must keep its screen. */
  readonly wantedAtMs: number;
  readonly inView: boolean;
  /** Gives its screen up for a still of it. */
  park(): void;
}

interface Wait {
  /** Whether it is worth the screen of another that is in view. */
  urgent: boolean;
  readonly turn: Promise<boolean>;
  readonly end: (seated: boolean) => void;
}

const seated = new Set<Sitter>();
const waiting = new Map<Sitter, Wait>();

/** Gives true when there is a seat, at once or in a while, and false when it was left meanwhile. */
export function takeSeat(sitter: Sitter, urgent: boolean): Promise<boolean> {
  if (seated.has(sitter)) return Promise.resolve(true);
  let wait = waiting.get(sitter);
  if (!wait) {
    let end = (_seated: boolean): void => {};
    const turn = new Promise<boolean>((resolve) => (end = resolve));
    wait = { urgent, turn, end };
    waiting.set(sitter, wait);
  }
  wait.urgent ||= urgent;
  serveSeats();
  return wait.turn;
}

/** Ends having a seat and waiting for one. */
export function leaveSeat(sitter: Sitter): void {
  seated.delete(sitter);
  waiting.get(sitter)?.end(false);
  waiting.delete(sitter);
  serveSeats();
}

/** Hands seats to those that wait, whenever one might have come free: who was not wanted for longest makes room. */
export function serveSeats(): void {
  const inTurn = [...waiting].sort(([, a], [, b]) => Number(b.urgent) - Number(a.urgent));
  for (const [sitter, { urgent, end }] of inTurn) {
    if (seated.size >= MOST_SEATS) {
      const [last] = [...seated]
        .filter(({ wantedAtMs, inView }) => wantedAtMs < Infinity && (urgent || !inView))
        .sort((a, b) => Number(a.inView) - Number(b.inView) || a.wantedAtMs - b.wantedAtMs);
      if (!last) continue;
      seated.delete(last);
      last.park();
    }
    waiting.delete(sitter);
    seated.add(sitter);
    end(true);
  }
}
