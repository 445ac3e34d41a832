import { z } from "zod";
import { ACT, NONE, UNKNOWN } from "../answer.ts";
import { condition } from "../condition.ts";
import { countText, duration, durationText, share, shareText } from "../units.ts";
import { JoinWindow } from "../windows/join-window.ts";

/**
 * Holds for a join when so many people have joined the community within a time, this one included.
 *
 * Reads: messages of the surface `join`. With `younger_than` only accounts younger than that are counted, and with `share` they have to be so much of all
 * who joined within the time, as far as their age is known: an event brings new accounts too, and others with them.
 * Gives: *act*; *none* for what is no join; *unknown* for a join without time or author, or without the age that is asked for. Value is the number of people.
 */
export const joins = condition({
  name: "joins",
  summary: "So many people have joined within a time.",
  notes:
    "Looks at the surface `join`. Unknown for a join without time or author, or without the age that is asked for.",
  example: `
surfaces: [join]
when: { joins: { at_least: 5, within: 60s, younger_than: 7d } }
prove:
  catches: [ { text: "someone", surface: join, authors: 5, account_age: 1d } ]
  allows: [ { text: "someone", surface: join, authors: 5 }, { text: "someone", surface: join, authors: 4, account_age: 1d } ]`,
  params: z
    .strictObject({
      at_least: z.int().min(2).max(500).describe("So many people, this one included."),
      within: duration.describe("In such a time."),
      younger_than: duration.optional().describe("Only accounts younger than this count."),
      share: share.optional().describe("They have to be so much of all who joined."),
    })
    .refine((p) => p.share === undefined || p.younger_than !== undefined, {
      message: "share is that of the young accounts: write younger_than.",
    }),
  acrossAuthors: () => true,
  compile({ at_least, within, younger_than, share: least = 0 }, workshop) {
    const counter = workshop.counter({
      key: `joins ${at_least} ${within} ${younger_than}`,
      make: () => new JoinWindow(at_least, within, younger_than),
    });
    const who = younger_than === undefined ? "person" : `account younger than ${durationText(younger_than)}`;
    return {
      sign: { key: "join", shows: ({ message }) => message.surface === "join" },
      answer(reading) {
        if (reading.message.surface !== "join") return NONE;
        const window = counter(reading);
        return !window.known ? UNKNOWN : window.count >= at_least && window.share >= least ? ACT : NONE;
      },
      earlier: (reading) => counter(reading).recent,
      evidence(reading) {
        const { known, count, share: inAll } = counter(reading);
        const says = known
          ? `${countText(count, "join")} within ${durationText(within)}, of each ${who} one${least > 0 ? `; ${shareText(inAll)} of all who joined` : ""}`
          : "who joined when is not known";
        return { says, value: count, threshold: at_least, spans: [] };
      },
    };
  },
});
