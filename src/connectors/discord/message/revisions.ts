import { hash } from "node:crypto";
import type { Author, MessageKey, UserId } from "../../../engine/message.ts";
import { dropOldest } from "../../../engine/oldest.ts";
import { madeAt } from "../snowflake.ts";
import type { Part } from "./parts.ts";

/** A part that is to be judged, with the revision under which. */
export type Revised = { readonly part: Part; readonly revision: number };

/** What is known of a message that came by. */
export type KnownMessage = {
  readonly authorId?: UserId;
  /** The last revision that was given. */
  readonly last: number;
  /** Has it been seen as it was first sent? */
  readonly original: boolean;
  /** It was deleted. An event that comes late must not bring it back. */
  readonly gone?: true;
  /** What its parts said: the mark of each. One string, for 20,000 of these are kept. */
  readonly said: string;
};

/** Messages whose parts are remembered. */
const REMEMBERED = 20_000;
/** A message that did not change lately is told of again for another reason: it was pinned, or a thread begins at it. */
const LATELY_MS = 15 * 60_000;
/** Revisions that are looked for of a message from before this run. */
const LOOKED_FOR = 32;

/** What a part says on its surface, as a hash that nobody can meet with another text on purpose. */
const markOf = ({ surface, text, attachments }: Part): string => {
  const files = attachments.map(({ name, size }) => `\0${name} ${size ?? ""}`).join("");
  return `${surface}:${hash("sha1", files === "" ? text : text + files, "base64")} `;
};

/** The marks of a message, with this one in the place of the one that its surface had: all are equally long. */
const withMark = (said: string, mark: string): string => {
  const at = said.indexOf(mark.slice(0, mark.indexOf(":") + 1));
  return at < 0 ? said + mark : said.slice(0, at) + mark + said.slice(at + mark.length);
};

export type Told = {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly author: Author | undefined;
  /** When its author changed it last, epoch ms. */
  readonly editedAt: number | undefined;
};

/**
 * Numbers what is new in messages: 0 for what came first, and the next number for each part that really changed. A link that unfolds afterwards is
 * a part that comes later, and no edit by the author. What says the same as before is not given again.
 *
 * Reads: parts of the last 20,000 messages; of others, which revisions were judged in an earlier run.
 */
export class Revisions {
  readonly #known = new Map<string, KnownMessage>();
  readonly #judged: (keys: readonly MessageKey[]) => Promise<readonly boolean[]>;

  constructor(judged: (keys: readonly MessageKey[]) => Promise<readonly boolean[]>) {
    this.#judged = judged;
  }

  of(id: string): KnownMessage | undefined {
    return this.#known.get(id);
  }

  /** A message as it was first sent. Told twice, the second time gives nothing. */
  created(told: Told): readonly Revised[] {
    const known = this.#known.get(told.id);
    if (known === undefined) return this.#give(told, told.parts, 0, true);
    if (known.original) return [];
    // Its edit came first: what was there before it is judged too, under the number that waited for it.
    this.#known.set(told.id, { ...known, original: true });
    const [first] = told.parts;
    return first === undefined || known.said.includes(markOf(first)) ? [] : [{ part: first, revision: 0 }];
  }

  /** A message that the platform says has changed. */
  async updated(told: Told, now: number): Promise<readonly Revised[]> {
    const known = this.#known.get(told.id);
    if (known !== undefined) return this.#changed(told, known);
    const { id, editedAt, parts } = told;
    if (now - (editedAt ?? madeAt(id)) > LATELY_MS) return [];
    const last = await this.#lastJudged(id);
    // In the meantime another event may have told of it.
    const meanwhile = this.#known.get(id);
    if (meanwhile !== undefined) return this.#changed(told, meanwhile);
    if (editedAt === undefined)
      return last === undefined
        ? this.#give(told, parts, 0, true)
        : this.#give(
            told,
            parts.filter(({ surface }) => surface === "embeds"),
            last + 1,
            true,
          );
    return this.#give(told, parts, (last ?? 0) + 1, last !== undefined);
  }

  /** A message that was read again after a gap that began at `since`. */
  async caughtUp(told: Told, since: number): Promise<readonly Revised[]> {
    if (this.#known.has(told.id)) return this.updated(told, since);
    const last = await this.#lastJudged(told.id);
    if (last === undefined) return this.#give(told, told.parts, 0, true);
    const { editedAt } = told;
    return editedAt === undefined || editedAt < since ? [] : this.#give(told, told.parts, last + 1, true);
  }

  /** The next number for a message that is to be judged once more although it says the same. */
  again(id: string): number {
    const known = this.#known.get(id);
    const last = (known?.last ?? 0) + 1;
    this.#known.set(id, { original: false, said: "", ...known, last });
    return last;
  }

  /** It was deleted. */
  removed(id: string): void {
    const known = this.#known.get(id);
    if (known !== undefined) this.#known.set(id, { ...known, gone: true });
  }

  #changed(told: Told, known: KnownMessage): readonly Revised[] {
    if (known.gone) return [];
    const fresh = told.parts.filter((part) => part.text !== "" && !known.said.includes(markOf(part)));
    return this.#give(told, fresh, known.last + 1, known.original);
  }

  #give(told: Told, fresh: readonly Part[], from: number, original: boolean): readonly Revised[] {
    const known = this.#known.get(told.id);
    const said = told.parts.map(markOf).reduce(withMark, known?.said ?? "");
    const authorId = told.author?.id ?? known?.authorId;
    this.#known.set(told.id, {
      ...(authorId === undefined ? {} : { authorId }),
      last: Math.max(known?.last ?? 0, from + fresh.length - 1),
      original,
      said,
    });
    dropOldest(this.#known, REMEMBERED);
    return fresh.map((part, i) => ({ part, revision: from + i }));
  }

  async #lastJudged(id: string): Promise<number | undefined> {
    const keys = Array.from({ length: LOOKED_FOR }, (_, revision) => ({ platform: "discord", id, revision }));
    const last = (await this.#judged(keys)).lastIndexOf(true);
    return last === -1 ? undefined : last;
  }
}
