import { protectionOf } from "./decide.ts";
import type { Message } from "./message.ts";
import type { Rulebook } from "./rulebook/rule.ts";

/** May its author ask modbot for things? Staff by the rulebook, and the owner; never modbot itself. */
export const isByStaff = (message: Message, { staffRoles }: Pick<Rulebook, "staffRoles">): boolean => {
  const why = protectionOf(message, staffRoles)?.why;
  return why === "owner" || why === "staff";
};
