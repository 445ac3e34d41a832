import type { AuthorRecord } from "./author-record.ts";
import type { Counter, TermGroup } from "./condition.ts";
import type { Message } from "./message.ts";
import type { Report } from "./reports/report.ts";
import type { Classifier, Scored } from "./scorers/classifier.ts";
import type { Embedder } from "./scorers/embedder.ts";
import type { SlowScores } from "./scorers/slow-scores.ts";
import { emoteNames } from "./text/emote-names.ts";
import type { FoldedText } from "./text/folded-text.ts";
import { findHandles, type Handle } from "./text/handles.ts";
import type { Lexicon, Scan, TermHit } from "./text/lexicon.ts";
import { type LinkTargets, withTargets } from "./text/link-targets.ts";
import { meantText } from "./text/meant-text.ts";
import { findSums, type Sum } from "./text/money.ts";
import { type OwnedFind, personalIn } from "./text/personal/whose.ts";
import { wordsOf } from "./text/proximity.ts";
import { shapeOf } from "./text/shape.ts";
import { type FoundUrl, findUrls } from "./text/urls.ts";
import { RecentLines } from "./windows/recent-lines.ts";
import { Sketch } from "./windows/sketch.ts";
import { Who } from "./windows/who.ts";

/**
 * Everything that conditions may look at: the message and its views, each built at most once and shared by all rules.
 * Valid only until the next message is read: the scan is a scratch buffer that is used again.
 */
export type Reading = {
  readonly message: Message;
  /** The how manieth message that was read: what counters remember of a message, in the place of the message itself. */
  readonly turn: number;
  /** What the shared automaton found in the text. */
  readonly scan: Scan;
  /** The finds of a group, looked up once however many conditions ask. */
  readonly hits: (group: TermGroup) => readonly TermHit[];
  /** The number of the word that stands at a place of the text. */
  readonly wordAt: (at: number) => number;
  /** The text with disguises undone, offsets kept. */
  readonly folded: FoldedText;
  /** Links, also bare and disguised ones. */
  readonly urls: readonly FoundUrl[];
  /** Sums of money, and names of accounts. */
  readonly sums: readonly Sum[];
  readonly handles: readonly Handle[];
  /** Letters, capitals, emoji, mentions: counted once. */
  readonly shape: TextShape;
  /** Personal data, each with its owner as far as the words around tell. */
  readonly personal: readonly OwnedFind[];
  /** What is compared of the text when messages are looked at for likeness. */
  readonly sketch: Sketch;
  /** Author, channel and community, as numbers to remember them by. */
  readonly who: Who;
  readonly counters: readonly Counter[];
  /** What the store knows of the author. Absent where nobody has looked it up. */
  readonly record: AuthorRecord | undefined;
  /** What people have reported of the message. Absent for nearly all. */
  readonly reports: readonly Report[] | undefined;
  /** What slow models have said of it. Absent where none was asked. */
  readonly slow: SlowScores | undefined;
  /** What this classifier says of it: asked at most once. A rulebook has one. */
  readonly scoredBy: (classifier: Classifier) => Scored;
  /** What it has said, if it was asked. */
  readonly scored: Scored | undefined;
  /** Where it lies for this embedder: asked at most once. A rulebook has one. */
  readonly vectorBy: (embedder: Embedder) => Float32Array;
};

/** What is known of a message beyond what it says itself, as far as conditions look at it. */
export type Beyond = {
  /** Where its short links lead, if somebody knows. */
  readonly leadsTo?: LinkTargets | undefined;
  /** What the store knows of its author. Asked of the store only where the rulebook needs it. */
  readonly record?: AuthorRecord | undefined;
  /** What people have reported of it. */
  readonly reports?: readonly Report[] | undefined;
  /** What slow models have said of it. */
  readonly slow?: SlowScores | undefined;
};

const NOTHING: Beyond = {};

/** Counts over the raw text. Letters are Unicode letters with case; custom emoji and emote codes of a platform are not letters. */
export type TextShape = {
  readonly letters: number;
  readonly capitals: number;
  readonly emoji: number;
  readonly mentions: number;
  readonly massMention: boolean;
};

/** Reads one message after the other: the scan at once, the other views when a condition first asks. One object serves all messages. */
export class MessageReader implements Reading {
  readonly counters: readonly Counter[];
  readonly sketch = new Sketch();
  readonly who = new Who();
  turn = 0;
  record: AuthorRecord | undefined;
  reports: readonly Report[] | undefined;
  slow: SlowScores | undefined;
  scored: Scored | undefined;
  #vector: Float32Array | undefined;
  readonly #lexicon: Lexicon;
  readonly #lines = new RecentLines();
  readonly #hits = new Map<TermGroup, readonly TermHit[]>();
  #message: Message | undefined;
  #scan: Scan | undefined;
  #wordAt: ((at: number) => number) | undefined;
  #leadsTo: LinkTargets | undefined;
  #folded: FoldedText | undefined;
  #urls: readonly FoundUrl[] | undefined;
  #sums: readonly Sum[] | undefined;
  #handles: readonly Handle[] | undefined;
  #shape: TextShape | undefined;
  #personal: readonly OwnedFind[] | undefined;

  constructor(lexicon: Lexicon, counters: readonly Counter[]) {
    this.#lexicon = lexicon;
    this.counters = counters;
  }

  /** Turns to the next message; what was read of the last one is gone. */
  read(message: Message, { leadsTo, record, reports, slow }: Beyond = NOTHING): this {
    this.#message = message;
    this.record = record;
    this.reports = reports;
    this.slow = slow;
    this.scored = undefined;
    this.#vector = undefined;
    this.who.about(message);
    this.#scan = this.#lexicon.scan(message.text, this.#lines.before(message, this.who));
    if (this.#hits.size > 0) this.#hits.clear();
    this.#wordAt = undefined;
    this.#leadsTo = leadsTo;
    this.sketch.about(message, this.#scan);
    this.turn++;
    this.#folded = undefined;
    this.#urls = undefined;
    this.#sums = undefined;
    this.#handles = undefined;
    this.#shape = undefined;
    this.#personal = undefined;
    return this;
  }

  get message(): Message {
    return this.#message!;
  }

  get scan(): Scan {
    return this.#scan!;
  }

  hits(group: TermGroup): readonly TermHit[] {
    const known = this.#hits.get(group);
    if (known) return known;
    const found = this.scan.hits(group);
    this.#hits.set(group, found);
    return found;
  }

  scoredBy(classifier: Classifier): Scored {
    this.scored ??= classifier.score(this);
    return this.scored;
  }

  vectorBy(embedder: Embedder): Float32Array {
    this.#vector ??= embedder.embed(this.message.text);
    return this.#vector;
  }

  get wordAt(): (at: number) => number {
    this.#wordAt ??= wordsOf(this.message.text);
    return this.#wordAt;
  }

  get folded(): FoldedText {
    this.#folded ??= meantText(this.message.text);
    return this.#folded;
  }

  get urls(): readonly FoundUrl[] {
    if (this.#urls === undefined) {
      const urls = findUrls(this.message.text);
      this.#urls = this.#leadsTo === undefined ? urls : withTargets(urls, this.#leadsTo);
    }
    return this.#urls;
  }

  get sums(): readonly Sum[] {
    this.#sums ??= findSums(this.message.text);
    return this.#sums;
  }

  get handles(): readonly Handle[] {
    this.#handles ??= findHandles(this.message.text);
    return this.#handles;
  }

  get shape(): TextShape {
    this.#shape ??= shapeOf(this.message.text, emoteNames(this.message));
    return this.#shape;
  }

  get personal(): readonly OwnedFind[] {
    this.#personal ??= personalIn(this.message.text);
    return this.#personal;
  }
}
