import type { InForce, RulebookStore, StoredRulebook } from "../../engine/versions/rulebook-store.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { columns, paintFor } from "../paint.ts";
import { actorName } from "./actor-name.ts";
import { shortHash } from "./short-hash.ts";
import { utcText } from "./utc-text.ts";

/** A change of the rules, with what is kept of the rulebook. */
export type Change = InForce & { readonly rulebook: StoredRulebook };

/** The newest first. */
export const logOf = async (store: RulebookStore): Promise<readonly Change[]> => {
  const books = new Map((await store.rulebooks()).map((book) => [book.hash, book]));
  const history = await store.inForce();
  return history.toReversed().flatMap((entry) => {
    const rulebook = books.get(entry.hash);
    return rulebook === undefined ? [] : [{ ...entry, rulebook }];
  });
};

export const logLines = (log: readonly Change[], { color }: Pick<Context, "color">): readonly string[] => {
  const paint = paintFor(color);
  const [head = "", ...lines] = columns([
    ["since", "hash", "version", "how", "by", "why"],
    ...log.map((change) => [
      utcText(change.at),
      shortHash(change.hash),
      safe(change.rulebook.version, 32),
      howText(change),
      safe(whoOf(change), 32),
      safe(whyOf(change) ?? "", 80),
    ]),
  ]);
  return [paint.bold(head), ...lines.map((line) => line.trimEnd())];
};

/** For programs; documented in docs/output.md. */
export const logJson = (log: readonly Change[]) =>
  log.map((change) => ({
    at: change.at,
    rulebook: { version: change.rulebook.version, hash: change.hash },
    by: whoOf(change),
    ...(whyOf(change) === undefined ? {} : { why: whyOf(change) }),
    cause: change.cause,
    main: change.rulebook.main,
    files: change.rulebook.files.map(({ name, textHash }) => ({ name, sha256: textHash })),
  }));

const howText = ({ cause }: InForce): string =>
  cause.kind === "file" ? `file ${safe(cause.file, 48)}` : `${cause.as}, order ${cause.order}`;

/** Whoever ordered it; of a file whoever it names. */
const whoOf = ({ by, cause, rulebook }: Change): string =>
  cause.kind === "order" ? actorName(by) : (rulebook.changedBy ?? "-");

const whyOf = ({ cause, rulebook }: Change): string | undefined =>
  (cause.kind === "order" ? cause.why : undefined) ?? rulebook.why;
