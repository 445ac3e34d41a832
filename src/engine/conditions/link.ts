import { z } from "zod";
import { ACT, type Answer, NONE, stronger } from "../answer.ts";
import { condition, type Sign, type Workshop } from "../condition.ts";
import type { Reading } from "../reading.ts";
import { listOrEntries } from "../units.ts";
import {
  type Look,
  lookAtAddress,
  lookAtAny,
  lookForDeceit,
  lookForLikeness,
  lookInto,
  lookOutside,
} from "./link-looks.ts";

/** Places that evidence lists at most, and links that it names. */
const SHOWN = 50;
const NAMED = 5;

const params = z
  .strictObject({
    in: listOrEntries.optional(),
    not_in: listOrEntries.optional(),
    any: z.literal(true).optional(),
    look_alike: listOrEntries.optional(),
    label_deceives: z.union([z.literal(true), listOrEntries]).optional(),
    address: z.literal(true).optional(),
  })
  .refine((p) => Object.values(p).filter((v) => v !== undefined).length === 1, {
    message: "Write exactly one of in, not_in, any: true, look_alike, label_deceives, address: true.",
  });

/**
 * Holds for a link to a listed domain (`in`), to an unlisted one (`not_in`), for any link (`any`), for one to a host that is made to be
 * taken for a brand's (`look_alike`), for one whose label shows another domain (`label_deceives`), or for one to a bare address (`address`).
 * Each link is judged by itself: one allowed link never shields another.
 *
 * Reads: links with and without scheme, in mark-up, spelled out, with a name before the host, in other scripts.
 * Gives: *act*; `look_alike` and `label_deceives` answer *queue* where they are not sure. Value is the number of links that count.
 * Limits: a bare name that may be a word or a file (`end.it`, `main.rs`) counts only for `in`, and for `look_alike` where it is certain.
 */
export const link = condition({
  name: "link",
  summary: "A link to a listed domain, to an unlisted or imitated one, with a false label, or any link.",
  params,
  compile(p, workshop) {
    const look = lookFor(p, workshop);
    return {
      sign: LINKS,
      answer: (reading) => (reading.urls.length === 0 ? NONE : answerOf(look, reading)),
      evidence(reading) {
        const { text } = reading.message;
        const found = reading.urls.filter((url, i) => look.answer(url, text, i) !== NONE);
        const words = [...new Set(found.map((url) => look.says(url, reading.urls.indexOf(url))))];
        return {
          says: found.length === 0 ? "no such link" : words.slice(0, NAMED).join(", "),
          value: found.length,
          spans: found.slice(0, SHOWN).map((url) => url.span),
        };
      },
    };
  },
});

/** The sign of links, whatever they are. */
export const LINKS: Sign = { key: "links", shows: ({ urls }) => urls.length > 0 };

const lookFor = (p: z.output<typeof params>, workshop: Workshop): Look => {
  if (p.in !== undefined) return lookInto(workshop.domains(p.in));
  if (p.not_in !== undefined) return lookOutside(workshop.domains(p.not_in));
  if (p.look_alike !== undefined) return lookForLikeness(workshop.brands(p.look_alike));
  if (p.label_deceives === true) return lookForDeceit(undefined);
  if (p.label_deceives !== undefined) return lookForDeceit(workshop.brands(p.label_deceives));
  return p.address ? lookAtAddress : lookAtAny;
};

const answerOf = (look: Look, { urls, message }: Reading): Answer => {
  let answer = NONE;
  for (let i = 0; i < urls.length; i++) {
    answer = stronger(answer, look.answer(urls[i]!, message.text, i));
    if (answer === ACT) break;
  }
  return answer;
};
