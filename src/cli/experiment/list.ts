import { shareText } from "../../engine/units.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { columns, paintFor } from "../paint.ts";
import { actorName } from "../versions/actor-name.ts";
import { shortHash } from "../versions/short-hash.ts";
import { utcText } from "../versions/utc-text.ts";
import { endingText } from "./ending-text.ts";
import type { NamedExperiment } from "./read.ts";

/** A line an experiment, the newest first. */
export const listLines = (all: readonly NamedExperiment[], { color }: Pick<Context, "color">): readonly string[] => {
  if (all.length === 0) return ["no experiment has been made here: modbot experiment start new.yaml begins one"];
  const [head = "", ...lines] = columns(
    [
      ["number", "begun", "by", "A", "B", "in B", "metric", ""],
      ...all.map(({ experiment, books }) => [
        String(experiment.number),
        utcText(experiment.at),
        safe(actorName(experiment.by), 32),
        `${safe(books.a.version, 24)} ${shortHash(books.a.hash)}`,
        `${safe(books.b.version, 24)} ${shortHash(books.b.hash)}`,
        experiment.percent > 0 ? shareText(experiment.percent / 100) : "shadow",
        experiment.design.metric,
        endingText(experiment) || "goes on",
      ]),
    ],
    [0, 5],
  );
  return [paintFor(color).bold(head), ...lines];
};
