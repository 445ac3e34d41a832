const UNITS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
] as const;

/** How long ago, roughly, in at most four characters where it can: `now`, `40s`, `3m`, `5h`, `12d`, `3y`. */
export const ageText = (ms: number): string => {
  const days = ms / 86_400_000;
  if (days >= 730) return `${Math.floor(days / 365)}y`;
  for (const [unit, size] of UNITS) if (ms >= size) return `${Math.floor(ms / size)}${unit}`;
  return "now";
};

/** `3m ago`; a time that has just been, or that another clock puts ahead of ours, is `just now`. */
export const agoText = (ms: number): string => (ms < 1_000 ? "just now" : `${ageText(ms)} ago`);

/** When something was said, seen from another moment: `-40s`, `0s`, `+3m`. */
export const offsetText = (ms: number): string => {
  const size = Math.abs(ms) < 1_000 ? "0s" : ageText(Math.abs(ms));
  return size === "0s" ? size : `${ms < 0 ? "-" : "+"}${size}`;
};

/** `1 message`, `3 messages`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
