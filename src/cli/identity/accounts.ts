import { randomBytes } from "node:crypto";
import { EXIT, type ExitCode, UsageError } from "../../engine/errors.ts";
import {
  type Account,
  accountOf,
  accountText,
  isSameAccount,
  MOST_ACCOUNTS,
  readAccount,
} from "../../engine/identity/identity.ts";
import { CODE_MS, codeFrom, linkCodeOrder } from "../../engine/identity/link-codes.ts";
import { durationText } from "../../engine/units.ts";
import { safe } from "../../tui/safe-text.ts";
import { isBotRunning } from "../bot-running.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import type { Office } from "../office.ts";
import { columns, paintFor } from "../paint.ts";
import { isKnownAccount, personNamed } from "../person.ts";

/** Says that two accounts are one person's, and warns of one that nobody has written from. Errors: `UsageError` for what is missing, for nobody, and for too many accounts. */
export const link = async (
  ctx: Context,
  office: Office,
  first: string | undefined,
  second: string | undefined,
): Promise<void> => {
  if (second === undefined || second === "")
    throw new UsageError("link which two accounts?", {
      hint: "modbot identity link discord:1290000000000000001 twitch:44322889",
    });
  const a = await accountNamed(office, first);
  const b = await accountNamed(office, second);
  if (isSameAccount(a, b)) throw new UsageError(`${shown(a)} is one account: link it with which other?`);
  for (const account of [a, b])
    if (!(await isKnownAccount(office.store, account)))
      ctx.say(
        `warning: nobody with the id ${shown(account)} has written here lately, and no case is about them: check it`,
      );
  const came = await office.store.linkAccounts(a, b, { kind: "moderator", name: office.name }, ctx.now());
  if (came === "too many")
    throw new UsageError(`${shown(a)} and ${shown(b)} have more than ${MOST_ACCOUNTS} accounts together.`, {
      hint: "modbot identity list shows them; unlink what is not theirs.",
    });
  ctx.print(`${shown(a)} and ${shown(b)} are one person${came === "known" ? " already" : ": strikes count for both"}`);
};

/** Says that an account is a person by itself. Gives exit code 1 where it is linked to none. Errors: as `link`. */
export const unlink = async (ctx: Context, office: Office, first: string | undefined): Promise<ExitCode> => {
  const account = await accountNamed(office, first);
  const isDone = await office.store.unlinkAccount(account, { kind: "moderator", name: office.name }, ctx.now());
  if (isDone) ctx.print(`${shown(account)} is a person by itself`);
  else ctx.say(`${shown(account)} is linked to no other account.`);
  return isDone ? EXIT.ok : EXIT.found;
};

/** Makes a code for the owner of an account. Errors: as `link`. */
export const codeFor = async (
  ctx: Context,
  office: Office,
  first: string | undefined,
  json: boolean,
): Promise<void> => {
  const account = await accountNamed(office, first);
  const code = codeFrom(randomBytes(8));
  const now = ctx.now();
  await office.store.give([linkCodeOrder(code, account, { kind: "moderator", name: office.name }, now)]);
  if (json) ctx.print(jsonText({ code, ...account, until: now + CODE_MS }));
  else {
    ctx.print(`${code}  for ${shown(account)}, good for ${durationText(CODE_MS)}`);
    ctx.say("Send it to the owner of that account alone. They write:");
    ctx.say(`  first, from the other account: !link ${code} ${shown(account)}`);
    ctx.say(`  then, from ${shown(account)}: !link ${code}`);
  }
  if (!isBotRunning(office.file)) ctx.say("No bot is running: it is heard when `modbot run` runs.");
};

/** Who has which accounts. Gives exit code 1 where nobody has two. */
export const listIdentities = async (ctx: Context, { store }: Office, json: boolean): Promise<ExitCode> => {
  const found = await store.identities();
  if (json) {
    const by = (actor: { kind: string; name?: string }): string | undefined => actor.name ?? actor.kind;
    ctx.print(
      jsonText({
        identities: found.map(({ number, accounts }) => ({
          number,
          accounts: accounts.map((account) => ({
            ...accountOf(account),
            by: by(account.by),
            at: account.at,
            ...(account.how === undefined ? {} : { how: account.how }),
          })),
        })),
      }),
    );
  } else if (found.length === 0) ctx.say("No accounts are linked.");
  else {
    const rows = found.flatMap(({ number, accounts }) =>
      accounts.map((account, i) => [
        i === 0 ? String(number) : "",
        shown(account),
        `${account.by.kind === "modbot" ? "modbot" : safe(account.by.name, 64)}${account.how === "code" ? ", by code" : ""}`,
        new Date(account.at).toISOString().slice(0, 10),
      ]),
    );
    const [head = "", ...lines] = columns([["person", "account", "linked by", "on"], ...rows], []);
    for (const line of [paintFor(ctx.color).bold(head), ...lines]) ctx.print(line);
  }
  return found.length > 0 ? EXIT.ok : EXIT.found;
};

const shown = (account: Account): string => safe(accountText(account), 160);

/** `platform:id`, or an id or name that means one person. */
const accountNamed = async ({ store }: Office, text: string | undefined): Promise<Account> => {
  if (text === undefined || text === "")
    throw new UsageError("which account?", { hint: "Write platform:id, as in discord:1290000000000000001." });
  return readAccount(text) ?? accountOf((await personNamed(store, text, {})).person);
};
