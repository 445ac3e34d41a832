import type { CaseFile } from "../../engine/review-desk.ts";
import { inShort } from "../effect-words.ts";
import { type Line, piece, wrapped } from "../line.ts";
import { safe } from "../safe-text.ts";
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
    ...wrapped([piece(`   ${record(file)}`)], width, 5),
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
  const total = Math.round(strikes * 100) / 100;
  const rung = nextRung && inShort([{ ...nextRung, target: { platform: "" }, reason: "" }])[0];
  return [earlier, counted(total, "strike"), ...(nextRung ? [`next at ${nextRung.strikes}: ${rung}`] : [])].join(" · ");
};
