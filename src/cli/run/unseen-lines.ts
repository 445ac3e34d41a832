import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { Sampling } from "../../engine/trust/sample.ts";
import { counted } from "../../tui/time-words.ts";

/** What to tell at a start of rules that promise how often they are wrong, where the configuration lets nobody look at what they do. A rule that says so itself is told of by `rules check`. */
export const unseenLines = ({ rules }: Pick<Rulebook, "rules">, { acted }: Sampling): readonly string[] => {
  const blind = rules.filter(
    ({ mode, maxWrong, sample }) => mode === "act" && maxWrong !== undefined && sample === undefined,
  );
  if (acted !== 0 || blind.length === 0) return [];
  return [
    `warning: nobody looks at what ${counted(blind.length, "rule")} with max_wrong may do, so that their errors show in complaints alone; leave review.sample in modbot.yaml out, or write more than 0%`,
  ];
};
