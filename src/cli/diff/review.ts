import { type DiffDesk, diffItems, openDiffDesk } from "../../engine/diff-desk.ts";
import { UsageError } from "../../engine/errors.ts";
import type { Message } from "../../engine/message.ts";
import type { RulesDiff } from "../../engine/rules-diff.ts";
import { openStore } from "../../store/open-store.ts";
import { counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { moderatorName } from "../moderator-name.ts";
import { shown } from "../places.ts";
import type { Judged } from "./judge-row.ts";
import { openLabelFile } from "./label-file.ts";
import type { MessageSource } from "./messages.ts";

export type ReviewAsked = {
  readonly json: boolean;
  readonly out: string | undefined;
  readonly isCorpus: boolean;
};

/** Refuses what `--review` cannot do, before anything is judged. Errors: `UsageError`. */
export const refuseReview = (ctx: Context, { json, out, isCorpus }: ReviewAsked): void => {
  const hint = "Without --review the differences are printed, with --json for programs.";
  if (json) throw new UsageError("--review and --json exclude each other.", { hint });
  if (ctx.stdin.isTTY !== true || ctx.stdout.isTTY !== true)
    throw new UsageError("--review needs a terminal.", { hint });
  if (ctx.env.TERM === "dumb")
    throw new UsageError("--review draws on the whole terminal, and this one cannot (TERM=dumb).", { hint });
  if (isCorpus && out === undefined)
    throw new UsageError("--review of a corpus needs a file for the labels.", { hint: "Name one: --out labels.jsonl" });
  if (!isCorpus && out !== undefined)
    throw new UsageError("--out is for --corpus: what is said of kept messages goes to the database.", {
      hint: "Leave it out.",
    });
};

/** Where the labels go, open: what is wrong with it shows before anything is judged. */
export type Labels = {
  readonly desk: DiffDesk;
  readonly moderator: string;
  /** For people. */
  readonly where: string;
  readonly close: () => Promise<void>;
};

/** Errors: as those of the database, or of the file that `--out` names. */
export const openLabels = async (
  ctx: Context,
  source: MessageSource,
  { out = "", as }: { readonly out: string | undefined; readonly as: string | undefined },
): Promise<Labels> => {
  const moderator = moderatorName(as);
  if (source.kind === "corpus") {
    const desk = openLabelFile(ctx.cwd, out, { corpus: source.files, by: moderator });
    return { desk, moderator, where: out, close: async () => {} };
  }
  const store = await openStore(source.database, { create: false });
  return {
    desk: openDiffDesk({ store, by: { kind: "moderator", name: moderator }, clock: ctx.now }),
    moderator,
    where: shown(ctx, source.database),
    close: () => store.close(),
  };
};

/** A person walks through the differences and says of each message what it is. */
export const reviewDiff = async (
  ctx: Context,
  { desk, moderator, where }: Labels,
  {
    both: [before, after],
    diff,
    messages,
  }: {
    readonly both: readonly [Judged, Judged];
    readonly diff: RulesDiff;
    readonly messages: ReadonlyMap<number, Message>;
  },
): Promise<void> => {
  const items = diffItems(diff, [before.row, after.row], messages);
  if (items.length === 0) {
    ctx.say(`${counted(diff.messages, "message")}, all judged alike: there is nothing to review.`);
    return;
  }
  const { runDiffReview } = await import("../../tui/diff/app.tsx");
  const { fine, violations } = await runDiffReview({
    desk,
    items,
    names: { before: before.file, after: after.file },
    moderator,
    stdin: ctx.stdin,
    stdout: ctx.stdout,
    color: ctx.color,
    signal: ctx.signal,
  });
  const place = fine + violations > 0 ? `; they are in ${where}` : "";
  ctx.say(`${fine + violations} labelled: ${fine} fine, ${counted(violations, "violation")}${place}.`);
};
