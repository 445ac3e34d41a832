import type { Histogram, StrikeAccount, StrikeLine } from "../../engine/discipline/account.ts";
import { rungText } from "../../engine/discipline/ladder.ts";
import { accountText, isSameAccount } from "../../engine/identity/identity.ts";
import type { Person } from "../../engine/ports.ts";
import { inShort } from "../../tui/effect-words.ts";
import { safe } from "../../tui/safe-text.ts";
import { outlookText, stepsTo } from "../../tui/sanction-words.ts";
import { counted } from "../../tui/time-words.ts";
import type { Context } from "../context.ts";
import { paintFor } from "../paint.ts";

type Screen = Pick<Context, "color">;

/** One account for people: the total and the next rung, then each strike, then what the ladder has asked for. */
export const accountLines = (account: StrikeAccount, ctx: Screen, now: number): readonly string[] => {
  const { person, total, next, strikes, sanctions } = account;
  const paint = paintFor(ctx.color);
  const where = [person.platform, ...(person.community === undefined ? [] : [person.community])].map((part) =>
    safe(part, 60),
  );
  return [
    `${paint.bold(safe(person.author, 80))}  ${paint.dim(where.join(" "))}  ${counted(total, "strike")}${next ? `; next: ${stepsTo(next, total)}` : ""}`,
    ...strikes.map((line) => `  ${strikeText(line)}${elsewhere(line, person)}`),
    ...sanctions.map(
      ({ caseId, effect, outlook }) =>
        `  ${paint.bold(inShort([effect])[0] ?? effect.action)} by ${caseId} at ${counted(effect.ladder?.strikes ?? 0, "strike")}: ${outlookText(outlook, now)}`,
    ),
  ];
};

/** Of what another account of the person has brought: which. */
const elsewhere = ({ strike }: StrikeLine, person: Person): string =>
  isSameAccount(strike.person, person) ? "" : `  as ${safe(accountText(strike.person), 120)}`;

const strikeText = ({ strike, now, until }: StrikeLine): string => {
  const faded = now === strike.weight ? "" : now === 0 ? " (0: its burst has a heavier one)" : ` (${now} now)`;
  const end = until === undefined ? "" : ` until ${day(until)}`;
  return `${strike.weight}${faded} since ${day(strike.at)}${end}  ${strike.caseId}  ${strike.rules.map((rule) => safe(rule, 60)).join(", ")}`;
};

/** The longest bar, in columns. */
const LONGEST = 40;

/** How many people have how many strikes, as bars, and how many each rung has reached. */
export const histogramLines = ({ people, bars, rungs }: Histogram, ctx: Screen): readonly string[] => {
  if (people === 0) return ["Nothing counts against anybody."];
  const paint = paintFor(ctx.color);
  const most = Math.max(...bars.map((bar) => bar.people));
  const width = String(most).length;
  return [
    `Strikes count against ${people === 1 ? "1 person" : `${people} people`}.`,
    ...bars.map(({ strikes, people: count }, index) => {
      const label = index === 20 ? "20+" : `${strikes}-${strikes + 1}`;
      const bar = "#".repeat(Math.ceil((count / most) * LONGEST));
      return `  ${label.padStart(5)}  ${String(count).padStart(width)}  ${paint.cyan(bar)}`.trimEnd();
    }),
    ...(rungs.length === 0 ? ["The rulebook has no ladder."] : []),
    ...rungs.map(({ rung, people: count }) => `  ${rungText(rung)}: ${count} have reached it and no higher one`),
  ];
};

const day = (at: number): string => new Date(at).toISOString().slice(0, 16).replace("T", " ");
