/** A point by which the drawn hairline is moved. */
export interface HairlineHandle {
  /** `middle`, `left-corner`, `right-corner`, `left-temple` or `right-temple`; left is the person's. */
  readonly handle: string;
  /** On the skin: x to the person's left, y up, z forward. */
  readonly position_mm: readonly number[];
}

/** A point of the picture, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a point of the head is in the picture. */
export interface Place extends Point {
  /** Whether nothing of the head hides it. */
  readonly seen: boolean;
}
