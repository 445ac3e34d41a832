import type { Place } from "../errors.ts";
import { quoted, type Report } from "./problems.ts";

const DOMAIN = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u;

/** Domains as they are compared: lower case. What is no domain is refused, because it would match nothing and say so to nobody. */
export const domainsFrom = (
  entries: readonly string[],
  placeOf: (index: number) => Place,
  report: Report,
): readonly string[] =>
  entries.map((entry, index) => {
    const problem = domainProblem(entry);
    if (problem) report.problem(placeOf(index), problem.message, problem.hint);
    return bareDomain(entry);
  });

/** Lower case, without the dot of the root. */
export const bareDomain = (entry: string): string => {
  const small = entry.toLowerCase();
  return small.endsWith(".") ? small.slice(0, -1) : small;
};

export const domainProblem = (entry: string): { readonly message: string; readonly hint: string } | undefined => {
  const bare = bareDomain(entry);
  if (DOMAIN.test(bare)) return undefined;
  const host = /^(?:[a-z]+:\/\/)?(?:\*?\.)?([^/\s:?#]+)/.exec(bare)?.[1] ?? "";
  return {
    message: `${quoted(entry)} is not a domain`,
    hint: DOMAIN.test(host) ? `Write only ${host}; its subdomains are included` : "Write it like example.com",
  };
};
