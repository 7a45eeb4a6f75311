import { svg } from "lit";

/** A drawing of a head from the side, shown while loading and where nothing can be computed. Not a simulation. */
export const poster = svg`
  <svg viewBox="0 0 240 280" fill="none" stroke-linecap="round" stroke-linejoin="round" role="img"
    aria-label="A drawing of a head in profile">
    <path fill="#d9d5d0" d="M70 262c6-22 8-38 2-54C50 190 34 160 34 124 34 70 76 30 128 30c46 0 80 30 84 72 1 10 0 17-1
      24l17 30c2 4 0 7-4 8l-10 3 2 14-6 5 4 6-4 7c2 8 2 17-4 22-8 6-26 2-40 0-3 12-2 26 4 41z"/>
    <path stroke="#8f8a84" stroke-width="2" d="M70 262c6-22 8-38 2-54C50 190 34 160 34 124 34 70 76 30 128 30c46 0 80 30
      84 72 1 10 0 17-1 24l17 30c2 4 0 7-4 8l-10 3 2 14-6 5 4 6-4 7c2 8 2 17-4 22-8 6-26 2-40 0-3 12-2 26 4 41"/>
    <path stroke="#8f8a84" stroke-width="2" d="M122 136c-8-12-26-8-26 8 0 10 6 14 8 22 2 9 8 14 14 10 5-3 4-10 6-16
      2-8 4-16-2-24M108 146c6-4 10 2 6 10"/>
    <path stroke="#8f8a84" stroke-width="2" d="M182 128c6-4 14-4 20 0M186 142c5-3 10-3 14 0"/>
    <path stroke="#6d6862" stroke-width="1.6" stroke-dasharray="0.1 5.5" d="M46 104c14-40 46-62 84-62 34 0 58 18 68
      44M44 116c22-44 54-62 90-60 26 2 46 16 56 36M44 130c18-40 50-62 88-60 22 2 40 12 50 28M46 144c16-36 44-58 80-58 18
      0 36 8 48 20M50 158c10-30 36-56 70-58M56 170c6-20 18-40 36-52M62 182c2-14 10-30 22-42"/>
  </svg>
`;
