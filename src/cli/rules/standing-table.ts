import type { Standing } from "../../engine/trust/standings.ts";
import { safe } from "../../tui/safe-text.ts";
import { ageText } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { columns, paintFor } from "../paint.ts";

/** Narrow enough for 80 columns. Of what follows from the verdicts only rules with `max_wrong` have something to say. */
const HEAD = ["rule", "mode", "hits", "acted", "upheld", "wrong", "budget", "last", "stands"];
const PROOF = ["error", "bound"];
const PROOF_AT = HEAD.indexOf("budget");

/** How rules stand, for people: a line each, and under the table why those that are paused are. */
export const standingLines = (
  standings: readonly Standing[],
  { file, since }: { readonly file: string; readonly since: string },
  ctx: Pick<Context, "color" | "now">,
): readonly string[] => {
  const paint = paintFor(ctx.color);
  const now = ctx.now();
  const proves = standings.some(({ rule }) => rule.maxWrong !== undefined);
  const withProof = (cells: readonly string[], proof: readonly string[]): readonly string[] =>
    proves ? cells.toSpliced(PROOF_AT, 0, ...proof) : cells;
  const table = [
    withProof(HEAD, PROOF),
    ...standings.map((standing) => withProof(cellsOf(standing, now), proofCells(standing))),
  ];
  const numbers = withProof(HEAD, PROOF)
    .map((_, i) => i)
    .slice(2, -1);
  const [head = "", ...rows] = columns(table, numbers);
  return [
    `${file}: hits and verdicts of the last ${since}`,
    "",
    paint.bold(head),
    ...rows.map((row, i) => (standings[i]?.heldBy === undefined ? row : paint.yellow(row))),
    ...standings.flatMap(({ rule, paused }) =>
      paused === undefined
        ? []
        : [
            "",
            `${rule.id} was paused by ${safe(paused.by, 64)} ${ageText(now - paused.at)} ago${paused.until === undefined ? "" : `, for ${ageText(paused.until - now)} more`}: ${safe(paused.why, 300)}`,
            paint.dim(`  modbot rules resume ${rule.id}`),
          ],
    ),
  ];
};

const cellsOf = (standing: Standing, now: number): readonly string[] => {
  const { rule, hits, found, used, lastAt } = standing;
  return [
    rule.id,
    rule.mode,
    number(hits.shadow + hits.queued + hits.acted),
    number(hits.acted),
    number(found.upheld),
    number(found.wrong),
    used === undefined ? "-" : `${used.count}/${used.of.count}`,
    lastAt === undefined ? "never" : ageText(now - lastAt),
    standsAs(standing),
  ];
};

const proofCells = ({ certificate: { looked, wrong, bound } }: Standing): readonly string[] =>
  looked === 0 ? ["-", "-"] : [percent(wrong / looked), percent(bound)];
const NEW_ELSEWHERE = "new in some places: waits there for modbot rules resume";

/** In words: whether it acts, and if not, what is missing. */
export const standsAs = (standing: Standing): string => {
  const { rule, graded, certificate, paused, unconfirmed, unconfirmedElsewhere, heldBy } = standing;
  if (rule.mode !== "act" && unconfirmedElsewhere !== undefined) return NEW_ELSEWHERE;
  if (rule.mode !== "act") return rule.maxWrong === undefined ? "" : proofText(rule.maxWrong, certificate);
  if (paused) return "paused";
  if (unconfirmed) return "new: waits for modbot rules resume";
  if (rule.maxWrong === undefined)
    return unconfirmedElsewhere === undefined
      ? "acts"
      : "acts; new in some places: waits there for modbot rules resume";
  if (certificate.proven) return `acts, certified at ${percent(rule.maxWrong)}`;
  if (heldBy === undefined) return `acts, ${proofText(rule.maxWrong, certificate)}`;
  return `${graded && certificate.alarmAt === undefined ? "asks" : "demoted"}, ${proofText(rule.maxWrong, certificate)}`;
};

const proofText = (maxWrong: number, { proven, missing, looked }: Standing["certificate"]): string => {
  if (proven) return `${percent(maxWrong)} is proven`;
  if (missing === undefined) return `wrong too often for ${percent(maxWrong)}`;
  return `${number(missing)} ${looked === 0 ? "cases" : "more cases"} missing for ${percent(maxWrong)}`;
};

const number = (count: number): string => count.toLocaleString("en-US");
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** What `modbot rules --json` prints of each rule. */
export const standingJson = (standing: Standing) => {
  const { rule, graded, hits, found, certificate, used, paused, unconfirmed, unconfirmedElsewhere, heldBy, lastAt } =
    standing;
  const { looked, wrong, bound, proven, missing, alarmAt } = certificate;
  return {
    id: rule.id,
    says: rule.says,
    mode: rule.mode,
    fingerprint: rule.fingerprint,
    graded,
    max_wrong: rule.maxWrong,
    hits: { all: hits.shadow + hits.queued + hits.acted, ...hits },
    found,
    proof: {
      looked_at: looked,
      wrong,
      error: looked === 0 ? null : wrong / looked,
      bound,
      proven: rule.maxWrong === undefined ? null : proven,
      missing: rule.maxWrong === undefined ? undefined : missing,
      alarm_at: alarmAt,
    },
    budget: used && { used: used.count, count: used.of.count, within_ms: used.of.withinMs },
    paused,
    unconfirmed,
    unconfirmed_elsewhere: unconfirmedElsewhere,
    acts: rule.mode === "act" && heldBy === undefined,
    held_by: heldBy,
    last_at: lastAt,
  };
};
