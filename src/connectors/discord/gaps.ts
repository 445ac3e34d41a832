import { type Fields, idOf } from "./fields.ts";
import { isNewer } from "./snowflake.ts";

/** Servers that have something to be read again, each from a message on. */
export type Gap = { readonly guildId: string; readonly since: string };

/**
 * Knows since when which server was not listened to: while the connection was away and the session could not be resumed, while Discord had an
 * outage there, or while the queue was full.
 */
export class Gaps {
  /** The newest message that was heard, in whatever server: ids count time. */
  #newest: string | undefined;
  /** By server: the last message before nobody listened to it. */
  readonly #unheard = new Map<string, string>();
  readonly #overflow = new Map<string, string>();
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
  overflowed({ guild_id, id }: Fields): void {
    this.#dropped++;
    const [guildId, message] = [idOf(guild_id), idOf(id)];
    if (guildId !== undefined && message !== undefined && !this.#overflow.has(guildId))
      this.#overflow.set(guildId, String(BigInt(message) - 1n));
  }

  /** The queue has room again. What it did not take, to be read again; nothing: `dropped` is 0. */
  drained(): { readonly dropped: number; readonly gaps: readonly Gap[] } {
    const gaps = [...this.#overflow].map(([guildId, since]) => ({ guildId, since }));
    const dropped = this.#dropped;
    this.#overflow.clear();
    this.#dropped = 0;
    return { dropped, gaps };
  }
}
