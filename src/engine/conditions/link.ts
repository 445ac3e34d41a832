import { z } from "zod";
import { ACT, type Answer, NONE, stronger } from "../answer.ts";
import { condition, type Sign, type Test, type Workshop } from "../condition.ts";
import type { Reading } from "../reading.ts";
import type { DomainSet } from "../text/domain-set.ts";
import type { FoundUrl } from "../text/urls.ts";
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
    in: listOrEntries
      .optional()
      .describe("A link to one of these domains, subdomains included: a list by name, or entries."),
    not_in: listOrEntries.optional().describe("A link to any other domain."),
    only: listOrEntries
      .optional()
      .describe(
        "Links to these domains and to no other: the form for `unless`, because one allowed link must not shield another.",
      ),
    any: z.literal(true).optional().describe("Any link."),
    look_alike: listOrEntries
      .optional()
      .describe("A link to a host that is made to be taken for that of a brand: a list of brands."),
    label_deceives: z
      .union([z.literal(true), listOrEntries])
      .optional()
      .describe("A link whose label shows another site; `true`, or a list of brands."),
    address: z.literal(true).optional().describe("A link to a bare address of the public internet."),
  })
  .refine((p) => Object.values(p).filter((v) => v !== undefined).length === 1, {
    message: "Write exactly one of in, not_in, only, any: true, look_alike, label_deceives, address: true.",
  });

/**
 * Holds for a link to a listed domain (`in`), to an unlisted one (`not_in`), for any link (`any`), for one to a host that is made to be
 * taken for a brand's (`look_alike`), for one whose label shows another domain (`label_deceives`), or for one to a bare address (`address`).
 * Each link is judged by itself: one allowed link never shields another. To exempt what leads to known places alone there is `only`:
 * it holds when the message has links and all of them are listed.
 *
 * Reads: links with and without scheme, in mark-up, spelled out, with a name before the host, in other scripts.
 * Gives: *act*; `look_alike` and `label_deceives` answer *queue* where they are not sure. Value is the number of links that count.
 * Limits: a bare name that may be a word or a file (`end.it`, `main.rs`) counts only for `in`, and for `look_alike` where it is certain.
 */
export const link = condition({
  name: "link",
  summary: "A link to a listed domain, to an unlisted or imitated one, with a false label, or any link.",
  notes: "Each link is judged by itself. How links are found: [links](rulebook.md#links).",
  example: `
when: { link: { not_in: [youtube.com] } }
prove:
  catches: ["look https://a.example/x", "https://youtube.com/x https://a.example/y"]
  allows: ["look https://www.youtube.com/watch?v=abc", "at 1:15:20 he says it", "no link...and.then"]`,
  params,
  compile(p, workshop) {
    if (p.only !== undefined) return onlyTo(workshop.domains(p.only));
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

/** All links lead to listed domains. What may be a word or a file is no link here. */
const onlyTo = (listed: DomainSet): Test => {
  const isListed = ({ host, path }: FoundUrl): boolean => listed.find(host, path) !== undefined;
  return {
    sign: LINKS,
    answer: ({ urls }) => (urls.some(isListed) && urls.every((url) => !url.certain || isListed(url)) ? ACT : NONE),
    evidence({ urls }) {
      const others = urls.filter((url) => url.certain && !isListed(url));
      const hosts = [...new Set((others.length > 0 ? others : urls.filter(isListed)).map(({ host }) => host))];
      const named = hosts.slice(0, NAMED).join(", ");
      const says =
        hosts.length === 0 ? "no link" : others.length > 0 ? `also links to ${named}` : `links to ${named} only`;
      return { says, value: others.length, spans: others.slice(0, SHOWN).map((url) => url.span) };
    },
  };
};

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
