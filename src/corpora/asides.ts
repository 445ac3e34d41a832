import type { Chance } from "./chance.ts";

/** Around a sentence that has been used before. What it says stays the same, and nothing touches its ends. */
const TAILS = [
  "",
  " lol",
  " :)",
  " KEKW",
  " haha",
  " tbh",
  " xd",
  " 😂",
  " ngl",
  " o7",
  " btw",
  " <3",
  " imo",
  " though",
  " fr",
];
const HEADS = [
  "",
  "ok ",
  "wait ",
  "chat ",
  "so ",
  "btw ",
  "hm ",
  "@orrinfell ",
  "and ",
  "yeah ",
  "> ",
  "honestly ",
  "lol ",
  "oh ",
];

export const withAside = (text: string, chance: Chance): string => `${chance.pick(HEADS)}${text}${chance.pick(TAILS)}`;

/** Each thing in turn, for ever; from the second round on it is said that it comes again. */
export function* rounds<T>(things: Iterator<T, never>, count: number): Generator<readonly [T, boolean], never> {
  for (let i = 0; ; i++) yield [things.next().value, i >= count];
}
