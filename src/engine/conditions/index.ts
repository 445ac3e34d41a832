import type { Condition } from "../condition.ts";
import { invite } from "./invite.ts";
import { link } from "./link.ts";
import { account, author, channel, member } from "./people.ts";
import { phrase } from "./phrase.ts";
import { regex } from "./regex.ts";
import { repetition } from "./repetition.ts";
import { caps, emoji, mentions } from "./shape.ts";
import { rate, sameText } from "./windows.ts";
import { word } from "./word.ts";

/** Every condition that a rulebook may name. One line each. */
export const conditions: readonly Condition[] = [
  phrase,
  word,
  regex,
  link,
  invite,
  caps,
  mentions,
  emoji,
  repetition,
  rate,
  sameText,
  account,
  member,
  author,
  channel,
];
