import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { builtInRules } from "../assets.ts";
import type { Context } from "../context.ts";
import { compiledWith, type LiveParts, rulebookSource, textOrNone } from "../rulebook.ts";
import { changedAt, isOurs, keptName, openRecorder } from "./kept-texts.ts";

/** A rulebook from a file, with all that it was made of. */
export type FileRules = {
  readonly rulebook: Rulebook;
  readonly whole: WholeRulebook;
  /** For people. */
  readonly file: string;
  /** Every file that it was made of or could have been, and how it looked just before it was read. */
  readonly looks: ReadonlyMap<string, string>;
  /** When the newest of these was last written or moved, epoch ms. What modbot brings along does not count: nobody changes rules by an update. */
  readonly changedAt: number;
};

/**
 * Reads and compiles a rulebook so that it can be kept whole. Without a path the built-in one.
 * Errors: as `loadRulebook`.
 */
export const readyRules = (
  ctx: Pick<Context, "cwd">,
  path = builtInRules(),
  live?: LiveParts,
  recorder = openRecorder(textOrNone),
): FileRules => {
  const source = rulebookSource(ctx, path, live, recorder.read);
  const rulebook = compiledWith(source, live);
  const looks = recorder.looks();
  return {
    rulebook,
    whole: recorder.whole(rulebook, path),
    file: source.file,
    looks,
    changedAt: Math.max(0, ...[...looks.keys()].filter((file) => !isOurs(keptName(file))).map(changedAt)),
  };
};
