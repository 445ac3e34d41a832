import type { Condition } from "../condition.ts";
import { attachment } from "./attachment.ts";
import { invite } from "./invite.ts";
import { length } from "./length.ts";
import { link } from "./link.ts";
import { account, author, channel, member } from "./people.ts";
import { personalData } from "./personal-data.ts";
import { phrase } from "./phrase.ts";
import { proximity } from "./proximity.ts";
import { regex } from "./regex.ts";
import { repetition } from "./repetition.ts";
import { caps, emoji, mentions } from "./shape.ts";
import { rate, sameFiles, sameText } from "./windows.ts";
import { word } from "./word.ts";

/** Every condition that a rulebook may name. One line each. */
export const conditions: readonly Condition[] = [
  phrase,
  word,
  proximity,
  regex,
  link,
  length,
  invite,
  caps,
  mentions,
  emoji,
  repetition,
  rate,
  sameText,
  attachment,
  sameFiles,
  account,
  member,
  author,
  channel,
  personalData,
];
