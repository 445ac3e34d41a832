import type { Rule } from "../../../engine/rulebook/rule.ts";
import { LIMITS } from "./native-rule.ts";

/** What somebody reads whose message was not sent. */
export const saysOf = (rules: readonly Pick<Rule, "says">[]): string => {
  const [only, ...more] = rules;
  const usual = "This was not sent: it would break a rule of this server.";
  const told = `This was not sent. The rule: ${only?.says ?? ""}`;
  return only !== undefined && more.length === 0 && told.length <= LIMITS.messageLength ? told : usual;
};
