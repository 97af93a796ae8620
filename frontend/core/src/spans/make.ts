/** Texts that break offsets, for tests, and a source of chance that gives the same every time. */

export const TEXTS = {
  latin: "Ann met Zoë in Paris.",
  emoji: "Hi 👩‍👩‍👧 and 😀😀, flag 🇮🇳!",
  combining: "cafe\u0301 n\u0303 a\u0308\u0323",
  arabic: "وصلت ديما إلى القاهرة.",
  hebrew: "שלום עולם, אני כאן",
  devanagari: "वह कोलकाता गई।",
  thai: "ผู้ประกอบการเดินทางผิดวัน",
  chinese: "我在北京大学学习。",
  japanese: "東京へ行きました。",
  astral: "𝒳 is 𠮷 in 𝔄",
  crlf: "one\r\ntwo\r\n\r\nthree",
  control: "a\u0000b\u202ec\u200bd\ufeffe",
};

/** Numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
