import type { Message } from "../message.ts";
import type { Scored } from "../scorers/classifier.ts";
import type { CommunityModel } from "./community-model.ts";
import type { ScoreCounts } from "./community-model-store.ts";

const TENTHS = 10;

/** Counts what models of communities score, each message once however often it is judged. Bounded: ten numbers a label. */
export class ScoreTally {
  #heard = new WeakSet<Message>();
  #counts = new Map<number, Map<string, number[]>>();

  hear(model: CommunityModel, message: Message, scored: Scored | undefined): void {
    if (this.#heard.has(message)) return;
    this.#heard.add(message);
    const own = this.#counts.get(model.id) ?? new Map<string, number[]>();
    this.#counts.set(model.id, own);
    for (const { label } of model.labels) {
      const tenths = own.get(label) ?? new Array<number>(TENTHS).fill(0);
      own.set(label, tenths);
      tenths[Math.min(TENTHS - 1, Math.floor((scored?.[label] ?? 0) * TENTHS))]! += 1;
    }
  }

  /** What was counted since the last time, by model. */
  take(): ReadonlyMap<number, ScoreCounts> {
    const taken = new Map([...this.#counts].map(([id, own]) => [id, Object.fromEntries(own)]));
    this.#counts = new Map();
    return taken;
  }
}
