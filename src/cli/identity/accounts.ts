import { EXIT, type ExitCode, UsageError } from "../../engine/errors.ts";
import { type Account, accountFrom, accountText, sameAccount } from "../../engine/identity/account.ts";
import { safe } from "../../tui/safe-text.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import type { Office } from "../office.ts";

/** Says that two accounts are one person's. Gives exit code 1 where that was known. Errors: `UsageError` for what is no account. */
export const linkAccounts = async (
  ctx: Context,
  { store, name }: Office,
  first: string | undefined,
  second: string | undefined,
): Promise<ExitCode> => {
  const [one, other] = [named(first), named(second)];
  if (sameAccount(one, other)) throw new UsageError("that is one account twice.", { hint: "Name two of one person." });
  const isNew = await store.link(one, other, { kind: "moderator", name }, ctx.now());
  const all = [one, ...(await store.linkedTo(one))].map(shown);
  if (isNew) ctx.print(`${all.join(", ")} are one person's: strikes of one count for the others.`);
  else ctx.say(`${shown(one)} and ${shown(other)} were one person's already.`);
  return isNew ? EXIT.ok : EXIT.found;
};

/** An account stands for itself again. Gives exit code 1 where it did. Errors: as `linkAccounts`. */
export const unlinkAccount = async (
  ctx: Context,
  { store, name }: Office,
  text: string | undefined,
): Promise<ExitCode> => {
  const account = named(text);
  const isDone = await store.unlink(account, { kind: "moderator", name }, ctx.now());
  if (isDone) ctx.print(`${shown(account)} stands for itself again.`);
  else ctx.say(`${shown(account)} is linked to no other.`);
  return isDone ? EXIT.ok : EXIT.found;
};

/** Everybody of whom more than one account is known. */
export const listIdentities = async (ctx: Context, { store }: Office, json: boolean): Promise<ExitCode> => {
  const people = await store.identities();
  if (json) ctx.print(jsonText({ identities: people.map((accounts) => accounts.map(accountText)) }));
  else for (const accounts of people) ctx.print(accounts.map(shown).join("  "));
  if (people.length === 0 && !json) ctx.say("No accounts are linked.");
  return EXIT.ok;
};

const shown = (account: Account): string => safe(accountText(account), 120);

const named = (text: string | undefined): Account => {
  const account = text === undefined ? undefined : accountFrom(text);
  if (account !== undefined) return account;
  throw new UsageError(text === undefined ? "which account?" : `"${safe(text, 80)}" is no account.`, {
    hint: "Write platform:id, such as discord:1290000000000000001. modbot strikes NAME shows ids.",
  });
};
