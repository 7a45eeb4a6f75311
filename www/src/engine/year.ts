/** Days of a year, on average. */
export const YEAR_DAYS = 365.25;
