/** Authors or channels remembered of one rule; the one it acted on longest ago makes room. */
const MOST = 10_000;

/** When one rule last acted, by author or by channel, so that it can leave them alone for a while. Bounded memory; time is that of the messages. */
export class Cooldowns {
  readonly #lastAt = new Map<string, number>();
  readonly #forMs: number;

  constructor(forMs: number) {
    this.#forMs = forMs;
  }

  /** Has it acted on this one within the time? What is delivered late counts by when it was said. */
  isCooling(key: string, at: number): boolean {
    const lastAt = this.#lastAt.get(key);
    return lastAt !== undefined && Math.abs(at - lastAt) < this.#forMs;
  }

  /** It acts on this one now. */
  start(key: string, at: number): void {
    const known = this.#lastAt.get(key) ?? at;
    // It has just acted, so a time that far ahead was wrong.
    const lastAt = known - at < this.#forMs ? Math.max(at, known) : at;
    this.#lastAt.delete(key);
    this.#lastAt.set(key, lastAt);
    const [oldest] = this.#lastAt.keys();
    if (this.#lastAt.size > MOST && oldest !== undefined) this.#lastAt.delete(oldest);
  }
}
