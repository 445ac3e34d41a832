import { joined, keptMessage, keyText, type Message } from "./message.ts";

/** Messages of a channel that are kept for context. */
const KEPT = 8;
/** Channels remembered; the one silent for longest makes room. */
const CHANNELS = 2000;
/** Characters kept of one message: context is to be glanced at. */
const LONGEST = 500;

/** The last few messages of each channel, so that a case can show what was said before. Bounded memory; nothing is stored. */
export class ContextRing {
  readonly #channels = new Map<string, Message[]>();

  /** What was said in the channel of this message before it, oldest first. */
  before(message: Message): readonly Message[] {
    return [...(this.#channels.get(channelKey(message)) ?? [])];
  }

  /** The same, of a message that has been added since, and has not been pushed out yet; else nothing. */
  upTo(message: Message): readonly Message[] {
    const all = this.before(message);
    return all.slice(
      0,
      Math.max(
        0,
        all.findLastIndex((one) => keyText(one) === keyText(message)),
      ),
    );
  }

  add(message: Message): void {
    const key = channelKey(message);
    const kept = this.#channels.get(key) ?? [];
    if (kept.length === KEPT) kept.shift();
    kept.push(keptMessage(message, LONGEST));
    this.#channels.delete(key);
    this.#channels.set(key, kept);
    if (this.#channels.size > CHANNELS) {
      const [oldest] = this.#channels.keys();
      if (oldest !== undefined) this.#channels.delete(oldest);
    }
  }
}

const channelKey = ({ platform, community, channel }: Message): string =>
  joined(platform, community ?? "", channel?.id ?? "");
