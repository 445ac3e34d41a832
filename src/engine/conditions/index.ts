import type { Condition } from "../condition.ts";
import { joins } from "./joins.ts";
import { link } from "./link.ts";
import { account, author, channel, member } from "./people.ts";
import { phrase } from "./phrase.ts";
import { raid } from "./raid.ts";
import { rate } from "./rate.ts";
import { regex } from "./regex.ts";
import { repetition } from "./repetition.ts";
import { sameText } from "./same-text.ts";
import { caps, emoji, mentions } from "./shape.ts";
import { word } from "./word.ts";

/** Every condition that a rulebook may name. One line each. */
export const conditions: readonly Condition[] = [
  phrase,
  word,
  regex,
  link,
  caps,
  mentions,
  emoji,
  repetition,
  rate,
  sameText,
  raid,
  joins,
  account,
  member,
  author,
  channel,
];
