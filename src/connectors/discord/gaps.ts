import { type Fields, idOf } from "./fields.ts";
import { isNewer } from "./snowflake.ts";

/** Servers that have something to be read again, each from a message on. */
export type Gap = {
  readonly guildId: string;
  readonly since: string;
  /** Where it was written. Absent: wherever there is something newer. */
  readonly channels?: ReadonlySet<string>;
};

/**
 * Knows since when which server was not listened to: while the connection was away and the session could not be resumed, while Discord had an
 * outage there, or while the queue was full.
 */
export class Gaps {
  /** The newest message that was heard, in whatever server: ids count time. */
  #newest: string | undefined;
  /** By server: the last message before nobody listened to it. */
  readonly #unheard = new Map<string, string>();
  readonly #overflow = new Map<string, { readonly since: string; readonly channels: Set<string> }>();
  #dropped = 0;

  /** `newest`: from an earlier run. */
  constructor(newest?: string) {
    this.#newest = newest;
  }

  heard(id: string): void {
    if (this.#newest === undefined || isNewer(id, this.#newest)) this.#newest = id;
  }

  /** A new session has begun, with these servers: what came between the last message and now was missed in them. */
  newSession(guildIds: readonly string[]): void {
    for (const id of guildIds) this.outage(id);
  }

  /** Nobody listens to a server any more, for now. */
  outage(guildId: string): void {
    if (this.#newest !== undefined && !this.#unheard.has(guildId)) this.#unheard.set(guildId, this.#newest);
  }

  /** A server is there: what was missed in it, if anything. Nothing was missed in one that the bot has only now been put into. */
  opened(guildId: string): Gap | undefined {
    const since = this.#unheard.get(guildId);
    this.#unheard.delete(guildId);
    return since === undefined ? undefined : { guildId, since };
  }

  /** Is there any that has not been asked for yet? */
  any(): boolean {
    return this.#unheard.size + this.#overflow.size > 0;
  }

  /** The queue did not take a message. */
  overflowed(data: Fields): void {
    this.#dropped++;
    const [guildId, channel, message] = [idOf(data.guild_id), idOf(data.channel_id), idOf(data.id)];
    if (guildId === undefined || channel === undefined || message === undefined) return;
    const known = this.#overflow.get(guildId) ?? { since: String(BigInt(message) - 1n), channels: new Set() };
    known.channels.add(channel);
    this.#overflow.set(guildId, known);
  }

  /** The queue has room again. What it did not take, to be read again; nothing: `dropped` is 0. */
  drained(): { readonly dropped: number; readonly gaps: readonly Gap[] } {
    const gaps = [...this.#overflow].map(([guildId, gap]) => ({ guildId, ...gap }));
    const dropped = this.#dropped;
    this.#overflow.clear();
    this.#dropped = 0;
    return { dropped, gaps };
  }
}
