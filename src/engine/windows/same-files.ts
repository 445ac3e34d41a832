import type { Attachment } from "../attachment.ts";
import type { Counter } from "../condition.ts";
import { joined, type Message } from "../message.ts";
import type { Reading } from "../reading.ts";

/** Messages with files remembered at once, in all communities together; the oldest makes room. */
const MOST = 1024;

type Sent = { readonly files: string; readonly author: string; readonly channel: string; readonly at: number };

/**
 * Remembers which files were sent of late, by whom and where, and how often the present ones were among them.
 *
 * Reads: `sentAt`, author, channel and attachments. Without time, author or attachments, and for an edit, the answer is unknown;
 * no files, or one of which neither hash nor size is known, count for nothing.
 * Limits: all files of a message must be the same; the last 1,024 messages with files are remembered, and looked through for each further one.
 */
export class SameFiles implements Counter {
  readonly #sent: Sent[] = [];
  #next = 0;
  #present: Sent | undefined;
  /** Is anything known about the present message's sender, time and files? */
  known = false;

  observe({ message }: Reading): void {
    this.#present = undefined;
    const { sentAt: at, author, revision, attachments } = message;
    this.known = at !== undefined && author !== undefined && revision === 0 && attachments !== undefined;
    if (at === undefined || author === undefined || !this.known) return;
    const files = signatureOf(message);
    if (files === undefined) return;
    this.#present = { files, author: author.id, channel: message.channel?.id ?? "", at };
    this.#sent[this.#next] = this.#present;
    this.#next = (this.#next + 1) % MOST;
  }

  /** Authors who sent these files within the window, the present one included. */
  authors(withinMs: number): number {
    return new Set(this.#alike(withinMs).map(({ author }) => author)).size;
  }

  /** Channels in which the present author sent these files within the window. */
  channels(withinMs: number): number {
    const own = this.#alike(withinMs).filter(({ author }) => author === this.#present?.author);
    return new Set(own.map(({ channel }) => channel)).size;
  }

  #alike(withinMs: number): readonly Sent[] {
    const present = this.#present;
    if (present === undefined) return [];
    return this.#sent.filter(({ files, at }) => files === present.files && Math.abs(present.at - at) <= withinMs);
  }
}

/** One text for the files of a message in their community, whatever their order. */
const signatureOf = ({ platform, community, attachments = [] }: Message): string | undefined => {
  const files = attachments.map(fileText);
  if (files.length === 0 || !files.every((file) => file !== undefined)) return undefined;
  return joined(platform, community ?? "", ...files.toSorted());
};

/** Platforms rename what they are sent; a hash says it for certain. */
const fileText = ({ hash, name, size }: Attachment): string | undefined =>
  hash ?? (size === undefined ? undefined : joined(name, String(size)));
