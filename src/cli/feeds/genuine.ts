import { brandsFrom } from "../../engine/text/brands.ts";
import { type DomainSet, domainSet } from "../../engine/text/domain-set.ts";
import { builtinLists } from "../rulebook.ts";

/** Domains that no feed may list: the trusted sites and the brands that modbot brings along. */
export const genuineDomains = (): DomainSet => {
  // What a rule does not trust all of (`!docs.example.com/forms`) is genuine all the same.
  const trusted = (builtinLists("trusted")?.entries ?? []).filter((entry) => !entry.startsWith("!"));
  const brands = brandsFrom(builtinLists("brands")?.entries ?? []);
  return domainSet([...trusted, ...brands.all.flatMap(({ domains }) => domains)]);
};
