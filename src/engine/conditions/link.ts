import { z } from "zod";
import { ACT, NONE } from "../answer.ts";
import { condition } from "../condition.ts";
import type { FoundUrl } from "../text/urls.ts";
import { listOrEntries } from "../units.ts";

/** Places that evidence lists at most. */
const SHOWN = 50;

const params = z
  .strictObject({ in: listOrEntries.optional(), not_in: listOrEntries.optional(), any: z.literal(true).optional() })
  .refine((p) => Object.values(p).filter((v) => v !== undefined).length === 1, {
    message: "Write exactly one of in, not_in, any: true.",
  });

/**
 * Holds for a link to a listed domain (`in`), for any link to an unlisted one (`not_in`), or for any link.
 * Each link is judged by itself: one allowed link never shields another. Subdomains are included.
 *
 * Reads: links with and without scheme, in markdown, with a user part, in other scripts.
 * Gives: *act*; value is the number of links that count.
 * Limits: a bare name that may be a word or a file (`end.it`, `main.rs`) counts only for `in`, where a list names it.
 */
export const link = condition({
  name: "link",
  summary: "A link to a listed domain, to an unlisted one, or any link.",
  params,
  compile(p, workshop) {
    const listed = p.any ? undefined : workshop.domains(p.in ?? p.not_in ?? []);
    const counts = (url: FoundUrl): boolean => {
      if (listed === undefined) return url.certain;
      return p.in === undefined ? url.certain && !isListed(url.host, listed) : isListed(url.host, listed);
    };
    return {
      answer: ({ urls }) => (urls.length > 0 && urls.some(counts) ? ACT : NONE),
      evidence({ urls }) {
        const found = urls.filter(counts);
        return {
          says:
            found.length === 0
              ? "no such link"
              : `link to ${[...new Set(found.map((u) => u.host))].slice(0, 5).join(", ")}`,
          value: found.length,
          spans: found.slice(0, SHOWN).map((u) => u.span),
        };
      },
    };
  },
});

/** Is the host, or a domain that it lies in, on the list? */
export const isListed = (host: string, domains: ReadonlySet<string>): boolean => {
  for (let at = 0; at >= 0; ) {
    if (domains.has(at === 0 ? host : host.slice(at))) return true;
    const dot = host.indexOf(".", at);
    at = dot < 0 ? -1 : dot + 1;
  }
  return false;
};
