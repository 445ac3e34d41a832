import type { CaseId } from "./case.ts";
import { MOST_EARLIER } from "./look-back.ts";
import { joined } from "./message.ts";
import { dropOldest } from "./oldest.ts";

/** A wave can show no more messages in another light than are looked back at; one may stand in a few cases. */
const MOST_DOUBTS = 4 * MOST_EARLIER;

/**
 * Which messages people are asked about, and in which case.
 *
 * Limits: the last 16,384. One that is forgotten counts as not covered by any wave, so its case stays with people.
 */
export class Doubts {
  readonly #entries = new Set<string>();

  has(caseId: CaseId, key: string): boolean {
    return this.#entries.has(joined(caseId, key));
  }

  /** Gives whether it is a new one. */
  add(caseId: CaseId, key: string): boolean {
    const before = this.#entries.size;
    this.#entries.add(joined(caseId, key));
    const isNew = this.#entries.size > before;
    dropOldest(this.#entries, MOST_DOUBTS);
    return isNew;
  }

  /** Gives whether there was one. */
  delete(caseId: CaseId, key: string): boolean {
    return this.#entries.delete(joined(caseId, key));
  }

  /** How many of these messages are among those of the case. */
  among(caseId: CaseId, keys: ReadonlySet<string>): number {
    let count = 0;
    for (const key of keys) if (this.has(caseId, key)) count++;
    return count;
  }
}
