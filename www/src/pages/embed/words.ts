/** All that a visitor reads of the frame itself. */
export const words = {
  unreachable: "The simulator could not be loaded. Please try again later.",
} as const;
