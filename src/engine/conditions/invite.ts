import { z } from "zod";
import { ACT, type Answer, NONE, QUEUE, stronger } from "../answer.ts";
import { condition } from "../condition.ts";
import { type Invite, inviteOf } from "../text/invites.ts";
import type { FoundUrl } from "../text/urls.ts";
import { listOrEntries } from "../units.ts";
import { LINKS } from "./link.ts";

/** Places that evidence lists at most, and invitations that it names. */
const SHOWN = 50;
const NAMED = 5;

const params = z
  .strictObject({
    any: z.literal(true).optional().describe("Any invitation."),
    in: listOrEntries.optional().describe("One with such a code: a list by name, or codes or whole invitations."),
    not_in: listOrEntries.optional().describe("One with any other code."),
  })
  .refine((p) => Object.values(p).filter((v) => v !== undefined).length === 1, {
    message: "Write exactly one of any: true, in, not_in.",
  });

/**
 * Holds for an invitation to a community on Discord, Telegram, WhatsApp, Guilded, Revolt or Signal: any, one whose code is listed,
 * or one whose code is not. Each invitation is judged by itself.
 *
 * Reads: links as `link` does, also `discord . gg / code` and `.gg/code`. A listed entry is a code, or a whole invitation of which the last part counts.
 * Gives: *act*; *queue* for `.gg/code` without its site. Value is the number of invitations that count.
 * Limits: codes are compared without regard to capitals. Which community a code leads to is not asked of the platform.
 */
export const invite = condition({
  name: "invite",
  summary: "An invitation to another community: any, or by its code.",
  notes:
    "Of Discord, Telegram, WhatsApp, Guilded, Revolt and Signal. `.gg/code` without its site only asks people. Which community a code leads to is not asked.",
  example: `
when: { invite: { not_in: [ourserver] } }
prove:
  catches: ["join discord.gg/other"]
  allows: ["join discord.gg/ourserver", "discord is down", "gg everybody"]`,
  params,
  compile(p, workshop) {
    const entries = p.in ?? p.not_in;
    const listed = new Set(entries === undefined ? [] : workshop.phrases(entries).map(codeIn));
    const wanted = ({ code }: Invite): boolean =>
      p.any === true || listed.has(code.toLowerCase()) === (p.in !== undefined);
    const counts = (url: FoundUrl): Invite | undefined => {
      const found = inviteOf(url);
      return found && wanted(found) ? found : undefined;
    };
    return {
      sign: LINKS,
      answer({ urls, message }) {
        let answer = NONE;
        for (const url of urls) answer = stronger(answer, levelOf(counts(url), url, message.text));
        return answer;
      },
      evidence({ urls }) {
        const found = urls.filter((url) => counts(url) !== undefined);
        const words = [...new Set(found.map((url) => sayInvite(counts(url))))];
        return {
          says: found.length === 0 ? "no such invitation" : words.slice(0, NAMED).join(", "),
          value: found.length,
          spans: found.slice(0, SHOWN).map((url) => url.span),
        };
      },
    };
  },
});

/** `discord . gg / code` is plainly one, however doubtful it is as a link. */
const levelOf = (found: Invite | undefined, { span }: FoundUrl, text: string): Answer => {
  if (found === undefined) return NONE;
  return found.certain || text.charCodeAt(span.start) !== DOT ? ACT : QUEUE;
};
const DOT = 46;

const codeIn = (entry: string): string =>
  entry
    .replace(/[/+]+$/, "")
    .replace(/^.*[/+]/, "")
    .toLowerCase();

const sayInvite = (found: Invite | undefined): string =>
  found === undefined ? "" : `invitation to ${found.service} ${found.code}`;
