import type { CommunityModel } from "../../engine/community-models/community-model.ts";
import { UsageError } from "../../engine/errors.ts";
import { safe } from "../../tui/safe-text.ts";

/** `m3` or `3`. Errors: `UsageError` for one that there is not. */
export const modelNamed = (typed: string, models: readonly CommunityModel[]): CommunityModel => {
  const number = /^m?(\d{1,9})$/.exec(typed)?.[1];
  const found = models.find(({ id }) => String(id) === number);
  if (found !== undefined) return found;
  throw new UsageError(`there is no model ${safe(typed, 60)} of a community.`, { hint: hintFor(models) });
};

const hintFor = (models: readonly CommunityModel[]): string =>
  models.length === 0 ? "None was learnt yet: modbot train --from-decisions" : "`modbot models community` lists them.";

/** The newest that has never judged. Errors: `UsageError` where there is none. */
export const newestCandidate = (models: readonly CommunityModel[], community: string | undefined): CommunityModel => {
  const found = models
    .filter((model) => model.state === "candidate" && (community === undefined || model.community === community))
    .at(-1);
  if (found !== undefined) return found;
  throw new UsageError(
    `no model of ${community === undefined ? "a community" : `community ${safe(community, 60)}`} waits to be promoted.`,
    { hint: models.length === 0 ? hintFor(models) : "Name one that has judged before: modbot models promote m1" },
  );
};

/** The one that judges. Errors: `UsageError` where none does, or several do and nobody says which. */
export const liveModel = (models: readonly CommunityModel[], community: string | undefined): CommunityModel => {
  const live = models.filter(
    (model) => model.state === "live" && (community === undefined || model.community === community),
  );
  const [first, second] = live;
  if (first === undefined)
    throw new UsageError("there is nothing to go back from: the default judges.", {
      hint: "`modbot models community` shows what was learnt.",
    });
  if (second !== undefined)
    throw new UsageError("models judge in several communities: which one?", {
      hint: `Name it with --community: ${live.map((model) => safe(model.community, 60)).join(", ")}.`,
    });
  return first;
};
