import type { Place } from "../errors.ts";
import { brandProblem } from "../text/brands.ts";
import { domainEntry } from "../text/domain-set.ts";
import { quoted, type Report } from "./problems.ts";

/** Domains as they are compared. What is no domain is refused, because it would match nothing and say so to nobody. */
export const domainsFrom = (
  entries: readonly string[],
  placeOf: (index: number) => Place,
  report: Report,
): readonly string[] =>
  entries.filter((entry, index) => {
    const problem = domainProblem(entry);
    if (problem) report.problem(placeOf(index), problem.message, problem.hint);
    return problem === undefined;
  });

export const domainProblem = (entry: string): { readonly message: string; readonly hint: string } | undefined => {
  if (domainEntry(entry) !== undefined) return undefined;
  const host = /^(?:[a-z]+:\/\/)?(?:\*?\.)?([^/\s:?#]+)/i.exec(entry)?.[1] ?? "";
  return {
    message: `${quoted(entry)} is not a domain`,
    hint:
      domainEntry(host) === undefined
        ? "Write it like example.com"
        : `Write only ${host.toLowerCase()}; its subdomains are included`,
  };
};

/** Brands with the domains that are their own. */
export const brandsFrom = (
  entries: readonly string[],
  placeOf: (index: number) => Place,
  report: Report,
): readonly string[] =>
  entries.filter((entry, index) => {
    const problem = brandProblem(entry);
    if (problem) report.problem(placeOf(index), `${quoted(entry)} ${problem}`);
    return problem === undefined;
  });
