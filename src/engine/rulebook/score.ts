import { z } from "zod";
import { rounded } from "./evaluate.ts";
import type { Bench } from "./expression.ts";
import { mapEntries } from "./lists.ts";
import type { Expression, ScoreGroup } from "./rule.ts";
import { check } from "./schema-problems.ts";
import { childOf, type YamlEntry, type YamlNode } from "./yaml-tree.ts";

const points = z.number().gt(0).max(1000);
/** Negative: it speaks for the author. */
export const weight = z
  .number()
  .min(-1000)
  .max(1000)
  .refine((n) => n !== 0, { error: "a signal that adds 0 says nothing" });
export const head = z
  .strictObject({ queue_at: points, act_at: points, groups: z.unknown() })
  .refine((s) => s.queue_at <= s.act_at, { error: "queue_at must not be above act_at", path: ["queue_at"] });
export const group = z.strictObject({ cap: points, signals: z.array(z.unknown()).min(1) });

type Read = (node: YamlNode, bench: Bench, beside: readonly string[]) => Expression | undefined;

/** `score: { queue_at, act_at, groups: { name: { cap, signals: [ { <condition>, adds } ] } } }`. */
export const readScore = ({ place, value }: YamlEntry, bench: Bench, read: Read): Expression | undefined => {
  const written = check(head, value, bench.report);
  const groupsNode = childOf(value, "groups");
  const groups = mapEntries(groupsNode, "groups", bench.report).map((entry) => readGroup(entry, bench, read));
  if (groupsNode?.kind === "map" && groups.length === 0) {
    const hint = "Write groups: { name: { cap: 3, signals: [ ... ] } }";
    bench.report.problem(groupsNode.place, "groups needs at least one group", hint);
  }
  if (written === undefined || groups.length === 0 || !groups.every((g) => g !== undefined)) return undefined;
  const reach = rounded(groups.reduce((sum, g) => sum + reachOf(g), 0));
  const queuePlace = childOf(value, "queue_at")?.place ?? place;
  if (reach < written.queue_at) {
    bench.report.problem(
      queuePlace,
      `this can never be reached: all groups together add ${reach} at most`,
      "Lower it, or raise the caps",
    );
    return undefined;
  }
  if (reach < written.act_at) {
    bench.report.warning(
      childOf(value, "act_at")?.place ?? place,
      `this can never be reached: all groups together add ${reach} at most`,
      "Lower it, raise the caps, or set mode: queue",
      "out-of-reach",
    );
  }
  return { kind: "score", queueAt: written.queue_at, actAt: written.act_at, groups, place };
};

const readGroup = ({ key, value }: YamlEntry, bench: Bench, read: Read): ScoreGroup | undefined => {
  const written = check(group, value, bench.report);
  const list = childOf(value, "signals");
  const signals = list?.kind === "list" ? list.items.map((item) => readSignal(item, bench, read)) : [];
  return written && signals.every((s) => s !== undefined) ? { name: key, cap: written.cap, signals } : undefined;
};

const readSignal = (node: YamlNode, bench: Bench, read: Read): ScoreGroup["signals"][number] | undefined => {
  const when = read(node, bench, ["adds"]);
  const written = childOf(node, "adds");
  if (written === undefined) {
    if (node.kind === "map")
      bench.report.problem(
        node.place,
        '"adds" is missing',
        "Write how much this signal adds: { link: { any: true }, adds: 2 }",
      );
    return undefined;
  }
  const adds = check(weight, written, bench.report);
  return when && adds !== undefined ? { when, adds } : undefined;
};

/** The most that a group can add. */
export const reachOf = ({ cap, signals }: ScoreGroup): number =>
  Math.min(
    cap,
    signals.reduce((sum, s) => sum + Math.max(0, s.adds), 0),
  );
