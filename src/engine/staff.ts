import type { Message } from "./message.ts";
import type { Permission } from "./permissions.ts";
import { protectionOf } from "./protection.ts";

/** Who is staff by a rulebook. */
export type StaffBook = {
  readonly staffRoles: ReadonlySet<string>;
  readonly staffPermissions: ReadonlySet<Permission>;
};

const NO_CHANNELS: ReadonlySet<string> = new Set();

/** May its author ask modbot for things? Staff by the rulebook, and the owner; never modbot itself. */
export const isByStaff = (message: Message, book: StaffBook): boolean => {
  const why = protectionOf(message, { ...book, logChannels: NO_CHANNELS })?.why;
  return why === "owner" || why === "staff";
};
