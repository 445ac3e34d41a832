import type { Condition } from "../condition.ts";
import { attachment } from "./attachment.ts";
import { author } from "./author.ts";
import { channel } from "./channel.ts";
import { differentWords } from "./different-words.ts";
import { firstMessage } from "./first-message.ts";
import { invisibleText } from "./invisible-text.ts";
import { invite } from "./invite.ts";
import { joins } from "./joins.ts";
import { label } from "./label.ts";
import { length } from "./length.ts";
import { link } from "./link.ts";
import { meaning } from "./meaning.ts";
import { native } from "./native.ts";
import { account, member } from "./people.ts";
import { personalData } from "./personal-data.ts";
import { phrase } from "./phrase.ts";
import { proximity } from "./proximity.ts";
import { raid } from "./raid.ts";
import { rate } from "./rate.ts";
import { regex } from "./regex.ts";
import { repetition } from "./repetition.ts";
import { reported } from "./reported.ts";
import { reputation } from "./reputation.ts";
import { sameFiles } from "./same-files.ts";
import { sameText } from "./same-text.ts";
import { sentiment } from "./sentiment.ts";
import { caps, emoji, mentions } from "./shape.ts";
import { spoiler } from "./spoiler.ts";
import { state } from "./state.ts";
import { time } from "./time.ts";
import { topic } from "./topic.ts";
import { word } from "./word.ts";
import { zalgo } from "./zalgo.ts";

/** Every condition that a rulebook may name. One line each. */
export const conditions: readonly Condition[] = [
  phrase,
  word,
  proximity,
  regex,
  link,
  length,
  differentWords,
  invite,
  caps,
  mentions,
  emoji,
  repetition,
  invisibleText,
  zalgo,
  spoiler,
  rate,
  sameText,
  attachment,
  sameFiles,
  raid,
  joins,
  account,
  member,
  author,
  firstMessage,
  reputation,
  reported,
  channel,
  time,
  state,
  native,
  personalData,
  label,
  sentiment,
  meaning,
  topic,
];
