import { openCasework } from "../../engine/casework.ts";
import { EXIT, type ExitCode } from "../../engine/errors.ts";
import type { Message } from "../../engine/message.ts";
import { Moderator } from "../../engine/moderate.ts";
import { ProfileSwitches } from "../../engine/places/profile-switches.ts";
import type { Connector } from "../../engine/ports.ts";
import { domainSet } from "../../engine/text/domain-set.ts";
import { Restraints } from "../../engine/trust/restraints.ts";
import { samplerFor } from "../../engine/trust/sample.ts";
import { heedBy } from "../../runtime/heed-orders.ts";
import { openRestraintKeeper } from "../../runtime/restraint-keeper.ts";
import { runBot } from "../../runtime/run-bot.ts";
import type { Listener } from "../../runtime/run-event.ts";
import { acquireRunLock } from "../../store/run-lock.ts";
import type { ModbotStore } from "../../store/store-meta.ts";
import type { Context } from "../context.ts";
import { keeperOf, liveListsOf } from "../feeds/stored.ts";
import { shown } from "../places.ts";
import { loadRulebook } from "../rulebook.ts";
import { lotOf, openRunDatabase } from "./database.ts";
import { heldBack } from "./held-back.ts";
import { eventLine } from "./json-lines.ts";
import { keepHeapSmall } from "./keep-heap-small.ts";
import { openLive, summaryLines } from "./live.ts";
import { introduce, newRules } from "./new-rules.ts";
import type { RunPlan } from "./plan.ts";
import { proofLines } from "./proof-lines.ts";
import { sleep } from "./sleep.ts";

/** Runs the bot in the foreground, until its inputs end or it is told to stop. What can be refused is refused before anything is read. */
export const startRun = async (ctx: Context, plan: RunPlan, json: boolean): Promise<ExitCode> => {
  const lists = liveListsOf(plan.feeds);
  const { rulebook, file } = loadRulebook(ctx, plan.rules, lists);
  for (const feed of lists.unasked())
    ctx.say(`warning: feed ${feed} adds to a list that no rule of ${file} asks for; see \`list\` in modbot.yaml`);
  for (const line of proofLines(rulebook, file, plan.rules === undefined, ctx.now)) ctx.say(line);
  keepHeapSmall();
  const lock = acquireRunLock(plan.database);
  let store: ModbotStore | undefined;
  let connectors: readonly Connector[] = [];
  try {
    const database = shown(ctx, plan.database);
    store = await openRunDatabase(plan.database, database, plan.demo);
    connectors = await plan.open();
    const clock = ctx.now;
    const startedAt = clock();
    if (!json) {
      ctx.say(
        `modbot ${plan.mode === "observe" ? "observes: nothing is done, only recorded" : "enforces"}; rulebook ${file}, database ${database}`,
      );
      if (plan.demo) ctx.say("A made-up day on two made-up platforms: nothing leaves this machine.");
      ctx.say("");
    }
    const live = json || ctx.quiet ? undefined : openLive(ctx, plan.mode, plan.demo);
    const onEvent = heldBack(ctx, json ? jsonListener(ctx) : (live?.hear ?? (() => {})));
    const feeds = keeperOf(ctx, plan.feeds, store, lists, (report) => onEvent({ type: "feed", report }));
    // What is stored serves from the first message on; what is new comes when it comes.
    await feeds.load();
    const ended = new AbortController();
    const keeping = plan.feeds.length > 0 ? feeds.run(AbortSignal.any([ctx.signal, ended.signal])) : undefined;
    // Told of where it is waited for; until then nobody listens.
    keeping?.catch(() => undefined);
    try {
      const switches = new ProfileSwitches();
      const restraints = new Restraints();
      const moderator = new Moderator(rulebook, { switches, restraints });
      const { confirmNew } = plan;
      const keeper = openRestraintKeeper({ store, restraints, clock, emit: onEvent, confirmNew });
      await keeper.load(rulebook);
      introduce(await newRules(store, rulebook), { ctx, json, confirmNew });
      const { discipline } = rulebook;
      const draw = samplerFor(
        (message: Message, id) => moderator.rulesFor(message).ruleOf(id),
        plan.sampling,
        await lotOf(store),
      );
      const summary = await runBot({
        store,
        connectors,
        moderator,
        casework: openCasework({ store, clock, firstCase: await store.nextCase(), discipline, draw }),
        heed: heedBy({ rule: keeper.heed, profile: (order) => switches.heed([order]) }),
        watch: keeper.refresh,
        ...(plan.resolve.length > 0 ? { shortLinks: await shortLinksOf(plan.resolve) } : {}),
        keep: plan.keep,
        mode: plan.mode,
        clock,
        sleep,
        signal: ctx.signal,
        onEvent,
      });
      ended.abort();
      await keeping;
      live?.close();
      if (json) return EXIT.ok;
      ctx.say("");
      for (const line of summaryLines(summary, clock() - startedAt, plan.demo)) ctx.say(line);
      if (plan.demo && summary.ended === "inputs ended") ctx.print(`\nNow type: ${reviewCommand(ctx, plan)}`);
      return EXIT.ok;
    } finally {
      ended.abort();
      live?.close();
    }
  } finally {
    for (const connector of connectors) await connector.close();
    await store?.close();
    lock.release();
  }
};

/** Loaded only where somebody asked for it. */
const shortLinksOf = async (allowed: readonly string[]) => {
  const { shortLinks } = await import("../../runtime/web/resolve-link.ts");
  const shorteners = domainSet(allowed);
  return { shorteners, resolve: shortLinks(shorteners) };
};

const jsonListener =
  (ctx: Pick<Context, "print">): Listener =>
  (event) => {
    const line = eventLine(event);
    if (line !== undefined) ctx.print(line);
  };

/** How this person would type it: who came by npm has no `modbot` on the path. */
const reviewCommand = (ctx: Context, { database }: RunPlan): string => {
  const name = shown(ctx, database);
  const db = /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
  return `${ctx.env.npm_execpath ? "npx " : ""}modbot review${name === "modbot.db" ? "" : ` --db ${db}`}`;
};
