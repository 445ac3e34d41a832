import type { Config } from "./load.ts";

/** Keys of modbot.yaml where a configuration calls them otherwise. */
const WRITTEN: Readonly<Partial<Record<string, string>>> = {
  resolve: "links",
  inputs: "connectors",
  sampling: "review",
  seen: "review",
  confirmNew: "confirm_new_rules",
};
/** What counts at once, or has nothing to do with a run. */
const NO_MATTER: readonly string[] = ["file", "rules", "moderator"];

/** The keys of modbot.yaml in which two configurations differ, as far as a run that goes on cannot take them over. */
export const changedKeys = (before: Config, now: Config): readonly string[] => {
  const [a, b] = [textsOf(before), textsOf(now)];
  const keys = new Set([...a.keys(), ...b.keys()]);
  const changed = [...keys].filter((key) => !NO_MATTER.includes(key) && a.get(key) !== b.get(key));
  return [...new Set(changed.map((key) => WRITTEN[key] ?? key))].sort();
};

const textsOf = ({ inputs, ...config }: Config): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ ...config, inputs: inputs.map(({ kind, settings }) => [kind.name, settings]) }).map(
      ([key, value]) => [key, JSON.stringify(value, plainly)],
    ),
  );

/** Sets and maps have no JSON of their own. */
const plainly = (_: string, value: unknown): unknown =>
  value instanceof Set ? [...value] : value instanceof Map ? [...value] : value;
