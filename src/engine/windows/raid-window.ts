import { ACT, type Answer, NONE, QUEUE, UNKNOWN } from "../answer.ts";
import type { Counter, Earlier, TermGroup } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { Acquaintance, type Ages, KIND, kindOf } from "./acquaintance.ts";
import { isNewcomer, type Said } from "./crowd.ts";
import { laterOf } from "./later-of.ts";
import { isPleasantry, isWarm } from "./pleasantry.ts";
import { isOver, type Place, Places, type Raid, type Score } from "./raid-place.ts";
import { type RaidScore, scoreOf } from "./raid-score.ts";
import { countedAt } from "./rate-log.ts";
import type { TextMemory } from "./text-memory.ts";
import { TRICKLE_MS, type Trickle, trickleOf } from "./trickle.ts";

export type RaidSettings = Ages & {
  readonly withinMs: number;
  readonly accounts: number;
  readonly likeness: number;
  readonly queueAt: number;
  readonly actAt: number;
  /** A raid is over when no part of it came for so long. */
  readonly calmMs: number;
  readonly abusive: readonly TermGroup[];
};

/** Texts of fewer letters are not compared, and those of so many tell all that a text can. */
export const FEWEST_LETTERS = 8;
/** Texts of one raid that are remembered with it. */
const MOST_TEXTS = 1024;
const TELLING_LETTERS = { young: 14, others: 20 };
/** A bot that has watched for less than this, or seen fewer people, takes nobody for a stranger. */
const WATCHED_MS = 600_000;
const WATCHED_AUTHORS = 20;

/** A crowd that was asked about, and whose score is below this share of what one is asked about for, is none any more. */
const UNLIKELY = 0.6;

/** Communities of which is remembered when they last saw a raid; the one silent for longest makes room. */
const MOST_SEEN = 2_000;

/** However little is new, a crowd is looked at anew after so long. */
const RESCORED_MS = 1_000;

/**
 * Watches each community for raids: newcomers who write in concert, more of them than is usual there.
 *
 * Reads: `sentAt`, author with ages and roles, channel, text. A message without time or author, an edit and a join are not counted.
 * Limits: memory is fixed for authors and texts, and at most 2,000 communities with 384 messages each, as numbers. A crowd is looked at only while
 * newcomers come fast enough, at most 384 messages at a time; and a large one not at every message.
 */
export class RaidWindow implements Counter {
  readonly #how: RaidSettings;
  readonly #memoryOf: (reading: Reading) => TextMemory;
  readonly #authors = new Acquaintance();
  readonly #places = new Places();
  #level = -1;
  #place: Place | undefined;
  #said: Said | undefined;
  #answer: Answer = NONE;
  #score: Score | undefined;
  #trickle: Trickle | undefined;
  #number = -1;
  /** When each community last saw a sign of a probable raid, and of a clear one. */
  readonly #seen = new Map<number, { probableAt: number; clearAt: number }>();

  constructor(memoryOf: (reading: Reading) => TextMemory, how: RaidSettings) {
    this.#memoryOf = memoryOf;
    this.#how = how;
  }

  observe(reading: Reading): void {
    this.#said = undefined;
    this.#score = undefined;
    this.#trickle = undefined;
    this.#answer = UNKNOWN;
    const { message } = reading;
    const at = countedAt(message);
    if (at === undefined || message.author === undefined) return;
    this.#answer = NONE;
    const place = this.#placeOf(reading.who.place, at);
    const said = this.#read(reading, at, place);
    this.#said = said;
    if (place.raid && isOver(place.raid, at, this.#how.calmMs)) place.raid = undefined;
    if (!isNewcomer(said.kind)) {
      if (said.kind === KIND.known) place.others.add(said);
      return;
    }
    place.newcomers.add(said);
    if (place.raid === undefined) place.arrivals.add(at);
    if (place.raid !== undefined || place.newcomers.hasWithin(this.#how.accounts - 1, this.#how.withinMs, at))
      this.#judge(place, said, at);
    if (this.#answer !== NONE || this.#memoryOf(reading).isFirst(this.#level)) return;
    this.#trickle = trickleOf(said, place.newcomers, place.others);
    if (this.#trickle === undefined) return;
    this.#answer = QUEUE;
    this.#note(this.#number, at);
  }

  /** Where it is a raid that comes one by one: what was seen of it. */
  get trickle(): Trickle | undefined {
    return this.#trickle;
  }

  get answer(): Answer {
    return this.#answer;
  }

  /** When a community last saw a sign of a raid that was at least probable (1), or clear (2). */
  lastSeen(place: number, level: 1 | 2): number | undefined {
    const seen = this.#seen.get(place);
    return level === 2 ? seen?.clearAt : seen && Math.max(seen.probableAt, seen.clearAt);
  }

  #note(place: number, at: number): void {
    const seen = this.#seen.get(place) ?? { probableAt: Number.NEGATIVE_INFINITY, clearAt: Number.NEGATIVE_INFINITY };
    // Last in the map is the latest.
    this.#seen.delete(place);
    this.#seen.set(place, seen);
    if (this.#answer === ACT) seen.clearAt = laterOf(seen.clearAt, at);
    else seen.probableAt = laterOf(seen.probableAt, at);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MOST_SEEN && oldest !== undefined) this.#seen.delete(oldest);
  }

  /**
   * What the crowd looks like, and what the author of the message of this turn is to it: the present one, or an earlier one of the crowd.
   * `undefined` while it is too small to be looked at.
   */
  scoreAt(turn: number): (RaidScore & { readonly kind: Said["kind"]; readonly concerted: boolean }) | undefined {
    const score = this.#score;
    const said = this.#said?.turn === turn ? this.#said : this.#place?.newcomers.all.find((one) => one.turn === turn);
    return score && said && { ...score, kind: said.kind, concerted: score.isConcerted(said) };
  }

  /** The newcomers' messages that the raid has brought so far, the present one among them. Between two looks at the crowd it is the present one alone. */
  get wave(): readonly Earlier[] {
    if (this.#trickle) return this.#trickle.parts.map(({ turn }) => ({ turn, answer: QUEUE }));
    const { newcomers, raid, last } = this.#place ?? {};
    if (newcomers === undefined || raid === undefined || this.#said === undefined) return [];
    if (last && last.fresh > 0) return [{ turn: this.#said.turn, answer: this.#answer }];
    return newcomers.all.flatMap((said) => {
      const answer = raid.since - said.at > this.#how.withinMs ? NONE : this.#answerTo(said, raid);
      return answer === NONE ? [] : [{ turn: said.turn, answer }];
    });
  }

  #read(reading: Reading, at: number, place: Place): Said {
    const { message, scan, who, turn } = reading;
    const seenMs = this.#authors.meet(who.author, who.place, at);
    if (seenMs < 0) place.met++;
    const watched = place.met >= WATCHED_AUTHORS && at - place.since >= WATCHED_MS;
    const kind = kindOf(message, seenMs, watched, this.#how);
    if (isNewcomer(kind)) place.newcomerAt = at;
    // Among themselves, people who have been here for a while may say what they like.
    const matters = kind !== KIND.unknown && Math.abs(at - place.newcomerAt) <= TRICKLE_MS;
    const memory = this.#memoryOf(reading);
    const text = matters ? this.#textOf(memory, kind, message.text) : -1;
    const isGuest = kind === KIND.joined || kind === KIND.stranger;
    return {
      at,
      author: who.author,
      channel: who.channel,
      kind,
      text,
      telling:
        text < 0
          ? 0
          : Math.min(1, memory.size / (kind === KIND.young ? TELLING_LETTERS.young : TELLING_LETTERS.others)),
      warm: isGuest && text >= 0 && !memory.isFirst(this.#level) && isWarm(message.text),
      // A guess is no abuse: whoever quotes or masks a word to report it is not to be acted on for it.
      abusive: !scan.quiet && this.#how.abusive.some((group) => scan.strength(group) === 2),
      turn,
    };
  }

  /** Whether a newcomer only greets is asked when somebody has said the same before: the first one shares it with nobody. */
  #textOf(memory: TextMemory, kind: Said["kind"], text: string): number {
    if (memory.size < FEWEST_LETTERS) return -1;
    if (this.#level < 0) this.#level = memory.levelOf(this.#how.likeness);
    const isNew = memory.isFirst(this.#level);
    if ((isNewcomer(kind) || !isNew) && memory.chant) return -1;
    return !isNew && isNewcomer(kind) && isPleasantry(text) ? -1 : memory.family(this.#level);
  }

  #judge(place: Place, said: Said, at: number): void {
    const { queueAt, actAt } = this.#how;
    const before = place.raid;
    const score = this.#scoreOf(place, said, at);
    this.#score = score;
    const level = score.score >= actAt && score.certain ? 2 : score.score >= queueAt ? 1 : 0;
    if (before === undefined && score.isConcerted(said)) place.concerted.add(at);
    if (level > 0 && before === undefined)
      place.raid = { since: at, lastAt: at, level: level === 2 ? 2 : 1, wide: score.wide, texts: new Set() };
    else if (before && level > before.level) before.level = 2;
    // What was asked about and goes on as an ordinary crowd was none.
    if (place.raid?.level === 1 && score.newcomers >= this.#how.accounts && score.score < UNLIKELY * queueAt)
      place.raid = undefined;
    const { raid } = place;
    if (raid === undefined) return;
    raid.wide ||= level > 0 && score.wide;
    this.#answer = this.#answerTo(said, raid);
    if (this.#answer === NONE) return;
    this.#note(this.#number, at);
    raid.lastAt = Math.max(raid.lastAt, at);
    if (said.text >= 0 && raid.texts.size < MOST_TEXTS && score.isConcerted(said)) raid.texts.add(said.text);
  }

  /** A large crowd does not change with every message: it is looked at anew when an eighth of it is new, or when a second has passed. */
  #scoreOf(place: Place, said: Said, at: number): Score {
    const { withinMs, accounts } = this.#how;
    const { last } = place;
    if (last && ++last.fresh < last.score.newcomers / 8 && Math.abs(at - last.at) < RESCORED_MS) return last.score;
    const score = scoreOf(place.newcomers, place.others, {
      now: at,
      withinMs,
      channel: said.channel,
      accounts,
      usual: {
        newcomers: place.arrivals.expected(withinMs, at),
        inConcert: place.concerted.expected(withinMs, at),
      },
      isWave: (text) => place.raid?.texts.has(text) === true,
    });
    place.last = { score, at, fresh: 0 };
    return score;
  }

  /**
   * What the raid means for one newcomer's message. In concert: what the raid is, but a stranger whose only fault is to be one is at most asked about.
   * Not in concert: people are asked about those who have just come, where the raid is one of new accounts rather than of one text.
   */
  #answerTo(said: Said, raid: Raid): Answer {
    const level = raid.level === 2 ? ACT : QUEUE;
    if (this.#score?.isConcerted(said)) return said.kind === KIND.stranger && !said.abusive ? QUEUE : level;
    return raid.wide && said.kind !== KIND.stranger && said.text >= 0 ? QUEUE : NONE;
  }

  /** One message after the other comes from the same community, mostly. */
  #placeOf(number: number, at: number): Place {
    if (this.#place === undefined || number !== this.#number) this.#place = this.#places.at(number, at);
    this.#number = number;
    return this.#place;
  }
}
