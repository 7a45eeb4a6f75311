import { svg, type TemplateResult } from "lit";
import type { Msg } from "./language/msg.js";

const profile =
  "M70 262C77 236 76 222 67 205 47 184 36 156 36 124 36 70 76 32 126 32 168 32 197 55 205 91 208 104 206 111 206 119 " +
  "206 126 210 131 213 137L221 156C223 161 221 164 215 166 211 167 210 169 211 173 212 177 216 178 215 182 214 185 209 " +
  "185 209 188 209 191 214 191 213 195 212 199 207 199 206 203 206 208 210 213 206 219 199 228 184 226 168 223 160 234 " +
  "162 250 168 262";

/** A drawing of a head from the side, shown while loading and where nothing can be computed. Not a simulation. */
export const poster = (msg: Msg): TemplateResult<2> => svg`
  <svg viewBox="0 0 256 270" fill="none" stroke="#a19b95" stroke-width="1.4" stroke-linecap="round" role="img"
    aria-label=${msg("A drawing of a head in profile")}>
    <path fill="#e6e2de" d=${profile} />
    <path d="M121 137C113 125 96 129 96 145 96 155 102 159 104 167 106 176 112 181 118 177 123 174 122 167 124 161
      126 153 128 146 121 137M106 152C112 144 119 149 114 158" />
    <path d="M181 131C187 135 194 136 201 134M178 117C185 112 194 112 202 116M196 189C200 187 205 187 209 188" />
    <path stroke="#6f6a65" stroke-width="1.7" stroke-dasharray="0.1 5.2" d="M47 104C60 66 92 44 130 44 160 44 184 60 194
      86M45 117C58 72 92 54 132 56 156 58 176 70 186 90M46 131C60 82 94 66 132 68 152 70 168 78 177 93M49 145C62 94 96 78
      130 80 146 81 158 87 167 97M54 159C66 108 94 90 124 92M60 172C68 126 86 106 108 103M66 186C70 148 80 128 94 117" />
  </svg>
`;
