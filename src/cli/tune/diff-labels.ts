import type { CaseEntry } from "../../engine/case.ts";
import { isDiffLabel } from "../../engine/diff-labels.ts";
import { keyText, type Message } from "../../engine/message.ts";
import type { Label, Store } from "../../engine/ports.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { openAgainst, type Tunable } from "../../engine/tune/decision-trials.ts";
import type { GradedTrial } from "../../engine/tune/trial.ts";

const PAGE = 500;

/**
 * Adds what labels of `rules diff --review` say against rules to the trials of these. A message that people have decided in a case as well counts there.
 *
 * Gives: how many such labels say nothing because their message is no longer kept.
 */
export const addDiffLabels = async (
  store: Pick<Store, "recent">,
  rulebook: Rulebook,
  tunable: readonly Tunable[],
  labels: readonly Label[],
  trials: ReadonlyMap<string, GradedTrial[]>,
  isHere: (entry: Pick<CaseEntry, "message">) => boolean,
): Promise<number> => {
  const inCases = new Set(labels.flatMap(({ caseId, key }) => (caseId === undefined ? [] : [keyText(key)])));
  const ids = new Set(tunable.map(({ rule }) => rule.id));
  const against = new Map<string, Label>();
  for (const label of labels) {
    const key = keyText(label.key);
    if (!isDiffLabel(label) || label.violation || inCases.has(key)) continue;
    if ((label.fired ?? []).some(({ id }) => ids.has(id))) against.set(key, label);
  }
  if (against.size === 0) return 0;
  const messages = await keptMessages(store, against);
  const ask = openAgainst(rulebook);
  for (const [key, label] of against) {
    const message = messages.get(key);
    if (message === undefined || !isHere({ message })) continue;
    for (const one of tunable) {
      const trial = ask(one, message, label);
      if (trial) trials.get(one.rule.id)?.push(trial);
    }
  }
  return against.size - messages.size;
};

const keptMessages = async (
  store: Pick<Store, "recent">,
  wanted: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, Message>> => {
  const found = new Map<string, Message>();
  for (let after = 0; found.size < wanted.size; ) {
    const page = await store.recent(after, PAGE);
    for (const { message } of page) if (wanted.has(keyText(message))) found.set(keyText(message), message);
    if (page.length < PAGE) break;
    after = page.at(-1)!.seq;
  }
  return found;
};
