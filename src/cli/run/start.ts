import { existsSync } from "node:fs";
import { openCasework } from "../../engine/casework.ts";
import { openLiveCommunityModels } from "../../engine/community-models/live-community-models.ts";
import { ScoreTally } from "../../engine/community-models/score-tally.ts";
import { openLiveExemplars } from "../../engine/concepts/live-exemplars.ts";
import type { Connector } from "../../engine/connector.ts";
import { EXIT, type ExitCode } from "../../engine/errors.ts";
import type { LiveLists } from "../../engine/feeds/live-lists.ts";
import { LinkCodes } from "../../engine/identity/link-codes.ts";
import { PermitBook } from "../../engine/permits/permit-book.ts";
import { ProfileSwitches } from "../../engine/places/profile-switches.ts";
import { distrustFrom, ORDINARY_REPUTATION } from "../../engine/reputation.ts";
import { domainSet } from "../../engine/text/domain-set.ts";
import type { WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { openCommunityModelKeeper } from "../../runtime/community-model-keeper.ts";
import { openExperimentKeeper } from "../../runtime/experiment-keeper.ts";
import { heedBy } from "../../runtime/heed-orders.ts";
import { openRuleChanges } from "../../runtime/rule-changes.ts";
import { startBot } from "../../runtime/run-bot.ts";
import type { Listener, RunSummary } from "../../runtime/run-event.ts";
import { acquireRunLock } from "../../store/run-lock.ts";
import type { ModbotStore } from "../../store/store-meta.ts";
import { BUILT_IN_MODELS, builtInClassifier } from "../built-in-models.ts";
import { conceptKeeper } from "../concepts/keeper.ts";
import type { Context } from "../context.ts";
import { keeperOf, liveListsOf } from "../feeds/stored.ts";
import { type OpenedModels, openSlowModels } from "../models/slow-models.ts";
import { slowPhrasesOf, slowRefs } from "../models/slow-refs.ts";
import { shown } from "../places.ts";
import { type LiveParts, loadRulebook } from "../rulebook.ts";
import type { FileRules } from "../versions/ready-rules.ts";
import { unfitText } from "./community-news.ts";
import { openCounter } from "./counter.ts";
import { lotOf, openRunDatabase } from "./database.ts";
import { findRules } from "./find-rules.ts";
import { heldBack } from "./held-back.ts";
import { eventLine } from "./json-lines.ts";
import { keepHeapSmall } from "./keep-heap-small.ts";
import { keepRules } from "./keep-rules.ts";
import { openLive, summaryLines } from "./live.ts";
import { introduce, newRules } from "./new-rules.ts";
import type { RunPlan } from "./plan.ts";
import { proofLines } from "./proof-lines.ts";
import { rulesAtStart } from "./rules-at-start.ts";
import { rulesNews } from "./rules-news.ts";
import { openSeats } from "./seats.ts";
import { sleep } from "./sleep.ts";
import { unseenLines } from "./unseen-lines.ts";

/** Runs the bot in the foreground, until its inputs end or it is told to stop. What can be refused is refused before anything is read. */
export const startRun = async (ctx: Context, plan: RunPlan, json: boolean): Promise<ExitCode> => {
  const feedLists = liveListsOf(plan.feeds);
  const exemplars = openLiveExemplars();
  const models = slowRefs(plan.models);
  const communities = openLiveCommunityModels();
  const tally = new ScoreTally();
  const lists: LiveParts & Pick<LiveLists, "unasked"> = {
    ...feedLists,
    exemplars,
    models,
    hear: (...scored) => tally.hear(...scored),
    get community() {
      return communities.community;
    },
  };
  let found = findRules(ctx, plan.rules, lists);
  if ("error" in found && !existsSync(plan.database)) throw found.error;
  const { file } = found;
  for (const feed of lists.unasked())
    ctx.say(`warning: feed ${feed} adds to a list that no rule of ${file} asks for; see \`list\` in modbot.yaml`);
  keepHeapSmall();
  const lock = acquireRunLock(plan.database);
  let store: ModbotStore | undefined;
  let slow: OpenedModels | undefined;
  let connectors: readonly Connector[] = [];
  try {
    const database = shown(ctx, plan.database);
    store = await openRunDatabase(plan.database, database, plan.demo);
    const clock = ctx.now;
    const counter = openCounter(store, plan, clock);
    connectors = await plan.open(store, counter);
    const startedAt = clock();
    const communityModels = openCommunityModelKeeper({
      store,
      live: communities,
      tally,
      classifier: builtInClassifier,
      clock,
    });
    for (const model of await communityModels.load()) ctx.say(`warning: ${unfitText(model)}`);
    // What was found so far knew of none.
    if (communities.community.length > 0) found = findRules(ctx, plan.rules, lists);
    const compile = (whole: WholeRulebook) => loadRulebook(ctx, whole, lists).rulebook;
    const start = await rulesAtStart(found, { store, compile, now: startedAt });
    const { rulebook } = start;
    for (const line of proofLines(rulebook, file, plan.rules === undefined, ctx.now)) ctx.say(line);
    for (const line of unseenLines(rulebook, plan.sampling)) ctx.say(line);
    for (const line of start.notes) ctx.say(line);
    if (!json) {
      ctx.say(
        `modbot ${plan.mode === "observe" ? "observes: nothing is done, only recorded" : "enforces"}; rulebook ${file}, database ${database}`,
      );
      if (plan.demo) ctx.say("A made-up day on two made-up platforms: nothing leaves this machine.");
      ctx.say("");
    }
    const live = json || ctx.quiet ? undefined : openLive(ctx, plan.mode, plan.demo);
    const onEvent = heldBack(ctx, json ? jsonListener(ctx) : (live?.hear ?? (() => {})));
    const ended = new AbortController();
    const going = AbortSignal.any([ctx.signal, ended.signal]);
    const feeds = keeperOf(ctx, plan.feeds, store, feedLists, (report) => onEvent({ type: "feed", report }));
    // What is stored serves from the first message on; what is new comes when it comes.
    await feeds.load();
    slow = await openSlowModels(plan.models, { clock, onNews: (news) => void onEvent({ type: "model", ...news }) });
    const concepts = conceptKeeper({
      ctx,
      store,
      exemplars,
      onEvent,
      embedder: BUILT_IN_MODELS.embedder,
      slow: slowPhrasesOf(slow.idle?.embedder, models),
    });
    await concepts.refresh();
    const keeping = plan.feeds.length > 0 ? feeds.run(going) : undefined;
    // Told of where it is waited for; until then nobody listens.
    keeping?.catch(() => undefined);
    try {
      const permits = new PermitBook();
      const links = new LinkCodes();
      const switches = new ProfileSwitches();
      const { confirmNew } = plan;
      introduce(await newRules(store, rulebook), { ctx, json, confirmNew });
      const seats = openSeats({ store, switches, clock, confirmNew, sampling: plan.sampling, lot: await lotOf(store) });
      const changes = await openRuleChanges({
        store,
        first: rulebook,
        compile,
        seatOf: (next, emit) => {
          concepts.follow(next.concepts);
          return seats.seatOf(next, emit);
        },
        ordered: start.ordered,
        heeded: start.heeded,
        judgeBy: (next, fresh) => bot.judgeBy(next, fresh),
        emit: onEvent,
        clock,
        stopwatch: () => performance.now(),
        later: setImmediate,
        sleep,
      });
      const experiments = openExperimentKeeper({ store, running: changes.experiment, emit: onEvent, clock });
      const { discipline } = rulebook;
      const { draw } = seats;
      const distrust = distrustFrom(store, () => changes.judge().rulebook.reputation ?? ORDINARY_REPUTATION);
      const casework = openCasework({ store, clock, firstCase: await store.nextCase(), discipline, draw, distrust });
      const bot = startBot({
        store,
        connectors,
        moderator: changes.judge(),
        heed: heedBy({
          rule: changes.heedRule,
          profile: (order) => switches.heed([order]),
          permit: (order) => permits.heed(order),
          link_code: (order) => links.heed(order),
          rulebook: changes.heed,
        }),
        watch: async () => {
          await changes.refresh();
          await concepts.refresh();
          await experiments.look();
          await communityModels.refresh({
            recompile: () => changes.recompile("a model of a community"),
            emit: onEvent,
          });
        },
        casework: { ...casework, file: experiments.filingNews(casework.file) },
        community: { names: plan.commands, permits, links },
        ...(plan.resolve.length > 0 ? { shortLinks: await shortLinksOf(plan.resolve) } : {}),
        slowModels: slow.models,
        keep: plan.keep,
        ...(plan.seen === undefined ? {} : { seen: plan.seen }),
        mode: plan.mode,
        clock,
        sleep,
        signal: ctx.signal,
        onEvent,
      });
      counter.open({ book: changes.rulebook, measure: bot.measure, stored: bot.stored });
      // A file was read with the models that judged then: another may have been promoted since.
      const use = (rules: FileRules) =>
        changes.useFile(communities.everLive ? { ...rules, rulebook: compile(rules.whole) } : rules, rules.file);
      const watching = keepRules(ctx, { plan, found, lists, use, emit: onEvent, signal: going });
      const counting = changes.run(going);
      const embedding = concepts.run(going);
      const beside = Promise.allSettled([watching, counting, embedding]);
      let summary: RunSummary;
      try {
        summary = await bot.done;
      } finally {
        ended.abort();
        // Both write to the store, which is closed once the run is over, however it ends.
        await beside;
        await communityModels.flush();
      }
      await Promise.all([watching, counting, embedding]);
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
    await slow?.close();
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
  (ctx: Pick<Context, "print" | "say">): Listener =>
  (event) => {
    const line = eventLine(event);
    if (line !== undefined) ctx.print(line);
    // A program may not read the errors of a file aloud: whoever wrote it shall see them.
    if (event.type === "rules_refused") for (const said of rulesNews(event)) ctx.say(said);
  };

/** How this person would type it: who came by npm has no `modbot` on the path. */
const reviewCommand = (ctx: Context, { database }: RunPlan): string => {
  const name = shown(ctx, database);
  const db = /^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
  return `${ctx.env.npm_execpath ? "npx " : ""}modbot review${name === "modbot.db" ? "" : ` --db ${db}`}`;
};
