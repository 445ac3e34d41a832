import { afterFinds, BUSINESS, type Cue, isBusiness, isThing, MAYBE_OTHER, OTHER, OWN, wordAt } from "./owner-cue.ts";
import type { Token } from "./whose-tokens.ts";
import * as say from "./whose-words.ts";
import { words } from "./whose-words.ts";

/** Between a name and the data stand at most so many labels: `Ann Bell, phone: ...`. */
const MOST_LABELS = 2;
/** So far before a name the writer may be named as its bearer: `i'm Ann Bell`. */
const BEFORE_NAME = 4;

/**
 * What a person who is named says of the data at `at`: `the number of ann is`, `text ann at`, `Ann Bell, 12 Elm Street`, `... <- ann`.
 *
 * Gives: certain only where words tie the person to the data (`the number of @ann`); a name that stands beside them is a guess.
 * Limits: a full name is two words with capitals of which none is a word of talk, of places or of businesses.
 */
export const namedCue = (tokens: readonly Token[], at: number): Cue | undefined =>
  ofSomebody(tokens, at) ??
  reachedAt(tokens, at) ??
  usedBy(tokens, at) ??
  fullName(tokens, at) ??
  nameAfter(tokens, at) ??
  pointedAt(tokens, at);

const PHRASE = 9;
/** With finds and marks, at most. */
const TOKENS = 16;

/** `the number of the streamer's mum is`: a thing, *of*, and who. */
const ofSomebody = (tokens: readonly Token[], at: number): Cue | undefined => {
  for (let k = at - 1; k > 0 && at - k <= PHRASE; k--) {
    if (endsSentence(tokens[k]!)) return undefined;
    const word = wordAt(tokens, k);
    const last = wordAt(tokens, k - 1);
    const isOf = say.OF.has(word) && (isThing(last) || say.FILES.has(last));
    if (!isOf && !(say.ABOUT.has(word) && say.FILES.has(last))) continue;
    return whoIs(tokens, k + 1, at);
  }
  return undefined;
};

/** Whom the words from `from` to `to` mean: the first that tells. */
const whoIs = (tokens: readonly Token[], from: number, to: number): Cue | undefined => {
  for (let k = from; k < to; k++) {
    const word = wordAt(tokens, k).replace(/'s$/, "");
    const next = wordAt(tokens, k + 1).replace(/'s$/, "");
    if (say.MINE.has(word)) return say.PERSONS.has(next) ? OTHER : OWN;
    if (word === "me" || word === "mine" || word === "mir") return OWN;
    if (word === "us" || word === "our" || isBusiness(word)) return BUSINESS;
    if (say.SOMEBODY.has(word) || say.FIGURES.has(word) || say.PERSONS.has(word) || isAccount(word)) return OTHER;
    if (isName(tokens, k)) return isBusiness(next) ? BUSINESS : OTHER;
  }
  // `card of pelle`, and nothing else: a name in small letters, or a thing.
  const only = wordAt(tokens, from);
  return only !== "" && !say.NO_NAMES.has(only) && isShort(tokens, from, to) ? MAYBE_OTHER : undefined;
};

/** One word, and at most a verb: `von ann ist`. */
const isShort = (tokens: readonly Token[], from: number, to: number): boolean => {
  let words = 0;
  for (let k = from + 1; k < to; k++) if (tokens[k]!.kind === "word" && !IS.has(tokens[k]!.text)) words++;
  return words === 0;
};
const IS = words("is ist es est e lautet was c'est");

/** `Dana uses ...` */
const usedBy = (tokens: readonly Token[], at: number): Cue | undefined => {
  if (wordAt(tokens, at - 1) !== "uses") return undefined;
  const isWho = isAccount(wordAt(tokens, at - 2)) || isName(tokens, at - 2);
  return isWho ? MAYBE_OTHER : undefined;
};

/** `text ann_b at ...`: somebody else is to be reached there. */
const reachedAt = (tokens: readonly Token[], at: number): Cue | undefined => {
  const lead = wordAt(tokens, at - 1);
  if (!say.WITH.has(lead) && !say.AT.has(lead)) return undefined;
  for (let k = at - 2; k > 0 && at - k <= PHRASE; k--) {
    if (tokens[k]!.kind !== "word") return undefined;
    const word = wordAt(tokens, k);
    if (isBusiness(word)) return undefined;
    const isWho = isAccount(word) || say.FIGURES.has(word) || say.PERSONS.has(word) || isName(tokens, k);
    if (isWho && say.REACH.has(wordAt(tokens, k - 1))) return MAYBE_OTHER;
    if (say.FIGURES.has(word) && say.REACH.has(wordAt(tokens, k - 2))) return MAYBE_OTHER;
    // A firm is called, and only people are sent texts.
    if (k === at - 2 && TEXTS.has(wordAt(tokens, k - 1)) && !ANYBODY.has(word)) return MAYBE_OTHER;
  }
  return undefined;
};

const TEXTS = words("text dm whatsapp harass annoy bother sms");
const ANYBODY = words("me us it now you back them him her home in support anyone someone somebody everyone people");

/** `Ann Bell, 12 Elm Street`; `name: Ann Bell / address: ...`. */
const fullName = (tokens: readonly Token[], at: number): Cue | undefined => {
  let k = at - 1;
  for (let labels = 0; k > 0 && at - k <= TOKENS; k--) {
    const { kind, text } = tokens[k]!;
    if (kind === "find") continue;
    if (kind === "mark") {
      if (endsSentence(tokens[k]!) && text !== "\n") return undefined;
      continue;
    }
    if (!isThing(text) && text !== "is" && text !== "ssn") break;
    if (++labels > MOST_LABELS) return undefined;
  }
  if (!isName(tokens, k) || !isName(tokens, k - 1)) return undefined;
  for (let i = k - 2; i >= 0 && k - 1 - i <= BEFORE_NAME; i--) {
    const word = wordAt(tokens, i);
    if (word === "my" || say.I.has(word) || (word === "me" && LEADS_TO_ME.has(wordAt(tokens, i - 1)))) return OWN;
    if (say.SIGNED.has(word) || say.REACH.has(word) || isBusiness(word)) return undefined;
  }
  return MAYBE_OTHER;
};

/** `it's me, Ann Bell`, `write to me, Ann Bell`; not `who banned me`. */
const LEADS_TO_ME = words("is it's its to reach call text mail");

/** `..., name: Ann Bell`, `..., Ann Bell` */
const nameAfter = (tokens: readonly Token[], at: number): Cue | undefined => {
  let k = afterFinds(tokens, at);
  for (; tokens[k] !== undefined && k - at <= AFTER_DATA; k++) {
    const token = tokens[k]!;
    if (endsSentence(token)) return undefined;
    if (token.kind === "word" && token.text !== "name") break;
  }
  return isName(tokens, k) && isName(tokens, k + 1) ? MAYBE_OTHER : undefined;
};
/** Marks and a label. */
const AFTER_DATA = 4;

/** `... <- ann` */
const pointedAt = (tokens: readonly Token[], at: number): Cue | undefined => {
  const k = afterFinds(tokens, at);
  if (tokens[k]?.kind !== "mark" || !tokens[k]!.text.startsWith("<")) return undefined;
  const who = wordAt(tokens, k + 1);
  return who === "" || say.I.has(who) || say.MINE.has(who) || who === "me" || isBusiness(who) || isThing(who)
    ? undefined
    : MAYBE_OTHER;
};

/** A mention, or a name as only accounts have them. */
const isAccount = (word: string): boolean => isMention(word) || isNick(word);
const isMention = (word: string): boolean => /^<?@/.test(word);
const isNick = (word: string): boolean => /^[\p{L}]+(?:_[\p{L}\d_]+|\d{2,})$/u.test(word);
const isName = (tokens: readonly Token[], k: number): boolean => {
  const token = tokens[k];
  return (
    token?.kind === "word" &&
    token.capital &&
    token.text.length > 1 &&
    /^[\p{L}'-]+$/u.test(token.text) &&
    !say.NO_NAMES.has(token.text) &&
    !say.I.has(token.text) &&
    !isThing(token.text) &&
    !isBusiness(token.text)
  );
};

const endsSentence = ({ kind, text }: Token): boolean => kind === "mark" && /[.!?\n]/.test(text);
