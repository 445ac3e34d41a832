import { accountText } from "../../engine/identity/identity.ts";
import { reputationText } from "../../engine/reputation.ts";
import type { CaseFile } from "../../engine/review-desk.ts";
import { inShort } from "../effect-words.ts";
import { type Line, piece, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
import { outlookText, rungWords, stepsTo } from "../sanction-words.ts";
import { ageText, agoText, counted } from "../time-words.ts";
import { STATUS } from "./case-words.ts";
import { authorName } from "./names.ts";

const RECENT_SHOWN = 5;
const NAMES_SHOWN = 12;

/** Who wrote it, and what that person has been through here. Ages are as of the message. */
export const authorLines = (file: CaseFile, width: number, now: number): readonly Line[] => {
  const { case: opened, history } = file;
  const { author, sentAt } = opened.entries[0]!.message;
  const at = sentAt ?? opened.openedAt;
  const others = new Set(opened.entries.map(({ message }) => authorName(message.author)));
  const facts = [
    author?.createdAt === undefined
      ? "account age unknown"
      : `account ${ageText(Math.max(0, at - author.createdAt))} old`,
    author?.joinedAt === undefined ? "" : `joined ${ageText(Math.max(0, at - author.joinedAt))} before`,
    author?.roles === undefined
      ? "roles unknown"
      : author.roles.length > 0
        ? `roles ${author.roles
            .slice(0, 8)
            .map((r) => safe(r, 30))
            .join(", ")}`
        : "no roles",
  ].filter(Boolean);
  return [
    [piece(" Author", "accent")],
    ...wrapped(
      [
        piece("   "),
        piece(authorName(author), "strong"),
        piece(author ? ` (${safe(author.id, 40)})` : "", "dim"),
        piece(` · ${facts.join(" · ")}`),
      ],
      width,
      5,
    ),
    ...[record(file), linkedLine(file), reputationLine(file), afterBlockLine(file), ...sanctionLines(file, now)]
      .filter((line) => line !== undefined)
      .flatMap((line) => wrapped([piece(`   ${line}`)], width, 5)),
    ...(others.size > 1
      ? wrapped(
          [
            piece(
              `   ${others.size} authors in this case: ${[...others].slice(0, NAMES_SHOWN).join(", ")}${others.size > NAMES_SHOWN ? ", …" : ""}`,
            ),
          ],
          width,
          5,
        )
      : []),
    ...history.recent
      .filter((c) => c.id !== opened.id)
      .slice(0, RECENT_SHOWN)
      .flatMap((c) =>
        wrapped(
          [
            piece(
              `   ${c.id}  ${STATUS[c.status]}  ${agoText(now - c.openedAt)}  ${c.rules.map((r) => safe(r)).join(", ")}  `,
              "dim",
            ),
            piece(safe(c.text, 200), "dim"),
          ],
          width,
          5,
          1,
        ),
      ),
  ];
};

const record = ({ history, strikes, nextRung }: CaseFile): string => {
  const earlier =
    history.cases <= 1
      ? "no other case"
      : `${counted(history.cases, "case")}: ${history.upheld} upheld, ${history.overturned} overturned`;
  return [earlier, counted(strikes, "strike"), ...(nextRung ? [`next: ${stepsTo(nextRung, strikes)}`] : [])].join(
    " · ",
  );
};

/** Other accounts of the same person, whose strikes are among those that are counted. */
const linkedLine = ({ linked = [] }: CaseFile): string | undefined =>
  linked.length === 0 ? undefined : `also ${linked.map((account) => safe(accountText(account), 60)).join(", ")}`;

/** What people's decisions say of somebody, with every part of it; nothing where nobody has decided. */
const reputationLine = ({ reputation }: CaseFile): string | undefined =>
  reputation === undefined || reputation.upheld + reputation.overturned === 0 ? undefined : reputationText(reputation);

/** Where Block would lead on the ladder, said before anybody presses it. */
const afterBlockLine = ({ strikes, afterBlock }: CaseFile): string | undefined => {
  if (afterBlock === undefined || afterBlock.total === strikes) return undefined;
  const { total, rung, next } = afterBlock;
  const reaches = rung ? `, which reaches ${rungWords(rung)} at ${rung.strikes}` : "";
  return `Block makes it ${counted(total, "strike")}${reaches}${next ? ` · then ${stepsTo(next, total)}` : ""}`;
};

/** What the ladder has asked for against the author and still runs. */
const sanctionLines = ({ sanctions }: CaseFile, now: number): readonly string[] =>
  sanctions.map(({ caseId, effect, outlook }) => `${inShort([effect])[0]} by ${caseId}: ${outlookText(outlook, now)}`);
