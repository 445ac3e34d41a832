import { PERMISSIONS, type Permission } from "../../../engine/permissions.ts";
import type { Expression, Rulebook } from "../../../engine/rulebook/rule.ts";
import { plainValue } from "../../../engine/rulebook/yaml-tree.ts";
import { fieldsOf, listOf } from "../fields.ts";
import type { Guild } from "../guild.ts";
import { RIGHT_BITS } from "../rights.ts";
import { LIMITS } from "./native-rule.ts";

/** Whom a rule leaves alone, and where, as far as the filter can say that. */
export type Exemption = {
  /** Ids, and names in small letters. */
  readonly roles: readonly string[];
  readonly rights: readonly Permission[];
  /** Ids and names. */
  readonly channels: readonly string[];
};

const NOBODY: Exemption = { roles: [], rights: [], channels: [] };

/** What an `unless` exempts, or why the filter cannot exempt it. */
export const exemptionOf = (unless: Expression | undefined): Exemption | { readonly why: string } => {
  if (unless === undefined) return NOBODY;
  if (unless.kind === "any") {
    const parts = unless.members.map(exemptionOf);
    const not = parts.find((part) => "why" in part);
    return not ?? parts.reduce<Exemption>((all, part) => ("why" in part ? all : together(all, part)), NOBODY);
  }
  if (unless.kind !== "leaf") return { why: "its exemption rests on several things at once" };
  const params = fieldsOf(plainValue(unless.written)) ?? {};
  const [[key, value] = ["", undefined], ...more] = Object.entries(params);
  const named = (Array.isArray(value) ? listOf(value) : [value]).map(String);
  if (more.length === 0 && unless.condition === "author" && key === "role")
    return { ...NOBODY, roles: named.map((role) => role.toLowerCase()) };
  if (more.length === 0 && unless.condition === "author" && key === "permission")
    return { ...NOBODY, rights: PERMISSIONS.filter((right) => named.includes(right)) };
  if (more.length === 0 && unless.condition === "channel" && (key === "id" || key === "name"))
    return { ...NOBODY, channels: named };
  return { why: `the filter cannot exempt by \`${unless.condition}${key === "" ? "" : `: ${key}`}\`` };
};

const together = (a: Exemption, b: Exemption): Exemption => ({
  roles: [...a.roles, ...b.roles],
  rights: [...a.rights, ...b.rights],
  channels: [...a.channels, ...b.channels],
});

/** What the rulebook exempts from every rule: staff, and the channels in which nothing is done. */
export const generalExemption = (
  book: Pick<Rulebook, "staffRoles" | "staffPermissions" | "logChannels">,
): Exemption => ({
  roles: [...book.staffRoles],
  rights: [...book.staffPermissions],
  channels: [...book.logChannels],
});

/** The same as ids of one server, or why they are too many. A role or channel that is not there exempts nobody. */
export const inServer = (
  exemptions: readonly Exemption[],
  guild: Guild,
  more: { readonly roles: ReadonlySet<string>; readonly channels: ReadonlySet<string> },
): { readonly roles: readonly string[]; readonly channels: readonly string[] } | { readonly why: string } => {
  const { roles, rights, channels } = exemptions.reduce(together, NOBODY);
  const rightBits = rights.reduce((bits, right) => bits | RIGHT_BITS[right], RIGHT_BITS.administrator);
  const exempt = [...guild.roles.values()].filter(
    (role) =>
      role.id !== guild.id &&
      (roles.includes(role.id) ||
        roles.includes(role.name.toLowerCase()) ||
        more.roles.has(role.id) ||
        more.roles.has(role.name.toLowerCase()) ||
        (role.permissions & rightBits) !== 0n),
  );
  // The filter itself lets administrators and who manages the server pass.
  const counted = exempt.filter(
    ({ permissions }) => (permissions & (RIGHT_BITS.administrator | RIGHT_BITS.manage_guild)) === 0n,
  );
  const quiet = [...guild.channels.values()].filter(
    ({ id, name }) => channels.includes(id) || channels.includes(name) || more.channels.has(id),
  );
  if (counted.length > LIMITS.exemptRoles)
    return { why: `it exempts ${counted.length} roles, and the filter takes ${LIMITS.exemptRoles}` };
  if (quiet.length > LIMITS.exemptChannels)
    return { why: `it exempts ${quiet.length} channels, and the filter takes ${LIMITS.exemptChannels}` };
  return { roles: counted.map(({ id }) => id).sort(), channels: quiet.map(({ id }) => id).sort() };
};
