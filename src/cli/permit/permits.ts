import { EXIT, type ExitCode, UsageError } from "../../engine/errors.ts";
import type { OrderStore } from "../../engine/order.ts";
import type { Where } from "../../engine/people-named.ts";
import { grantOrder, LONGEST_PERMIT_MS, PERMIT_MS, permitName, revokeOrder } from "../../engine/permits/permit.ts";
import { type HeldPermit, PermitBook } from "../../engine/permits/permit-book.ts";
import { leavesOf } from "../../engine/rulebook/evaluate.ts";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import { durationText } from "../../engine/units.ts";
import { safe } from "../../tui/safe-text.ts";
import { isBotRunning } from "../bot-running.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import { span } from "../moment.ts";
import type { Office } from "../office.ts";
import { columns, paintFor } from "../paint.ts";
import { personNamed, personText } from "../person.ts";

const PAGE = 500;

const bookIn = async (store: Pick<OrderStore, "orders">): Promise<PermitBook> => {
  const book = new PermitBook();
  for (let last = 0; ; ) {
    const some = await store.orders(last, PAGE);
    for (const { body, ...order } of some) if (body.kind === "permit") book.heed({ ...order, body });
    if (some.length < PAGE) return book;
    last = some.at(-1)!.seq;
  }
};

/** Gives a permit. Errors: `UsageError` for what is missing, for nobody, and for a name that is that of several. */
export const grantPermit = async (
  ctx: Context,
  { store, rulebook, name: moderator, file }: Office,
  asked: {
    readonly who: string;
    readonly name: string | undefined;
    readonly time: string | undefined;
    readonly once: boolean;
    readonly where: Where;
  },
): Promise<void> => {
  const name = named(asked.name);
  const forMs = asked.time === undefined ? PERMIT_MS : span("permit for", asked.time);
  if (forMs <= 0 || forMs > LONGEST_PERMIT_MS)
    throw new UsageError(`permit for ${safe(asked.time ?? "", 40)}: that is no time for a permit.`, {
      hint: "From 1s to 30d. For longer, give the person a role that the rules exempt.",
    });
  const found = await personNamed(store, asked.who, asked.where);
  const now = ctx.now();
  const called = found.name === undefined ? {} : { called: found.name };
  const grant = { person: found.person, name, once: asked.once, until: now + forMs, ...called };
  await store.give([grantOrder(grant, { kind: "moderator", name: moderator }, now)]);
  const how = asked.once ? `once, within ${durationText(forMs)}` : `for ${durationText(forMs)}`;
  ctx.print(`${personText(found)} may ${name} ${how}`);
  if (!permitsAskedFor(rulebook).has(name))
    ctx.say(`No rule asks for the permit ${name}; see unless: { author: { permit: ${name} } } in docs/rulebook.md.`);
  ctx.say(
    isBotRunning(file) ? "The running bot heeds it now." : "No bot is running: it counts when `modbot run` starts.",
  );
};

/** Takes a permit back. Gives exit code 1 where there is none. Errors: as `grantPermit`. */
export const revokePermit = async (
  ctx: Context,
  { store, name: moderator }: Office,
  asked: { readonly who: string | undefined; readonly name: string | undefined; readonly where: Where },
): Promise<ExitCode> => {
  if (asked.who === undefined || asked.who === "")
    throw new UsageError("revoke the permit of whom?", { hint: "modbot permit revoke sable link" });
  const name = named(asked.name);
  const found = await personNamed(store, asked.who, asked.where);
  const now = ctx.now();
  const { platform, community, author } = found.person;
  const has = (await bookIn(store))
    .standing(now)
    .some(
      ({ person, name: of }) =>
        of === name && person.author === author && person.platform === platform && person.community === community,
    );
  if (!has) {
    ctx.say(`${personText(found)} has no permit ${name}.`);
    return EXIT.found;
  }
  await store.give([revokeOrder({ person: found.person, name }, { kind: "moderator", name: moderator }, now)]);
  ctx.print(`${personText(found)} may ${name} no more`);
  return EXIT.ok;
};

/** The permits that hold now. */
export const listPermits = async (ctx: Context, { store }: Office, where: Where, json: boolean): Promise<ExitCode> => {
  const now = ctx.now();
  const standing = (await bookIn(store))
    .standing(now)
    .filter(({ person }) => where.platform === undefined || person.platform === where.platform)
    .filter(({ person }) => where.community === undefined || person.community === where.community);
  if (json) {
    ctx.print(jsonText({ permits: standing.map((permit) => permitJson(permit)) }));
    return EXIT.ok;
  }
  if (standing.length === 0) {
    ctx.say("Nobody has a permit.");
    return EXIT.ok;
  }
  const rows = standing.map(({ person, called, name, once, until, by }) => [
    name,
    personText({ person, ...(called === undefined ? {} : { name: called }) }),
    `${once ? "one message, " : ""}${durationText(Math.ceil((until - now) / 1_000) * 1_000)} left`,
    by.kind === "modbot" ? "modbot" : safe(by.name, 64),
  ]);
  const [head = "", ...lines] = columns([["permit", "who", "how long", "given by"], ...rows], []);
  for (const line of [paintFor(ctx.color).bold(head), ...lines]) ctx.print(line);
  return EXIT.ok;
};

const permitJson = ({ person, called, name, once, at, until, by }: HeldPermit) => ({
  permit: name,
  platform: person.platform,
  server: person.community,
  author: person.author,
  name: called,
  once,
  at,
  until,
  by: by.kind === "modbot" ? "modbot" : by.name,
});

const named = (text: string | undefined): string => {
  const name = text === undefined ? undefined : permitName(text);
  if (name !== undefined) return name;
  throw new UsageError(
    text === undefined ? "permit what? A permit has a name." : `"${safe(text, 60)}" is no name of a permit.`,
    { hint: "A letter, then letters, digits, - and _: modbot permit sable link 60s" },
  );
};

/** The permits that rules ask for, so that a slip of the finger shows. */
const permitsAskedFor = ({ rules }: Rulebook): ReadonlySet<string> =>
  new Set(
    rules.flatMap(({ unless, when }) =>
      [...leavesOf(when), ...(unless ? leavesOf(unless) : [])].flatMap(({ test }) => test.permit ?? []),
    ),
  );
