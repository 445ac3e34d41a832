import { dirname, join, resolve } from "node:path";
import { openJsonl } from "../../connectors/jsonl/connect.ts";
import { parseSpeed, type Speed } from "../../connectors/jsonl/speed.ts";
import type { ConnectorTools } from "../../connectors/kind.ts";
import type { AppealRules } from "../../engine/appeals/appeal.ts";
import type { CommandNames } from "../../engine/chat/command-text.ts";
import type { Connector } from "../../engine/connector.ts";
import { UsageError } from "../../engine/errors.ts";
import { type NotebookStore, notebookIn } from "../../engine/notebook.ts";
import type { Store } from "../../engine/ports.ts";
import { KEPT, type Keep } from "../../engine/recent.ts";
import type { Sampling } from "../../engine/trust/sample.ts";
import type { VoteRules } from "../../engine/votes.ts";
import type { FeedSpec } from "../../runtime/feed-keeper.ts";
import type { RunMode } from "../../runtime/run-event.ts";
import type { SeenOptions } from "../../runtime/seen-deeds.ts";
import { demoDay } from "../assets.ts";
import { USUAL_COMMANDS } from "../config/commands.ts";
import { type Config, loadConfig } from "../config/load.ts";
import type { ModelChoice } from "../config/models.ts";
import type { Context } from "../context.ts";
import { findConfig, rulesFile, shown } from "../places.ts";
import { demoSpeed } from "./demo-speed.ts";
import { sleep } from "./sleep.ts";

export type RunArgs = {
  readonly demo: boolean;
  readonly from?: string | undefined;
  readonly speed?: string | undefined;
  readonly out?: string | undefined;
  readonly observe: boolean;
  readonly enforce: boolean;
  readonly config?: string | undefined;
  readonly db?: string | undefined;
  readonly rules?: string | undefined;
};

/** What of the store connectors may use. */
export type ConnectorStore = NotebookStore & Pick<Store, "caseOf" | "seen">;

/** All that is settled before a run starts. Paths are absolute; `rules` absent is the built-in rulebook. */
export type RunPlan = {
  readonly demo: boolean;
  readonly mode: RunMode;
  readonly database: string;
  readonly rules?: string;
  /** How long judged messages are kept. Absent: not at all. */
  readonly keep?: Keep;
  readonly feeds: readonly FeedSpec[];
  /** Shorteners that may be asked where their links lead. */
  readonly resolve: readonly string[];
  /** Models beside the built-in ones. Absent: none. */
  readonly models?: ModelChoice;
  /** How commands in the chat are called. Absent: there are none. */
  readonly commands?: CommandNames;
  /** How much people look at that they would not have to. */
  readonly sampling: Sampling;
  /** What is made of what staff do on the platforms. Absent: verdicts of moderators. */
  readonly seen?: SeenOptions;
  /** Must a person let a rule act whose conditions have never acted? */
  readonly confirmNew: boolean;
  readonly votes?: VoteRules;
  /** How people appeal. Absent: not through modbot. */
  readonly appeals?: AppealRules;
  readonly open: (store: ConnectorStore, lent: Lent) => Promise<readonly Connector[]>;
  /** The configuration as it was, how to read it again, and whether the rulebook was named beside it. */
  readonly config?: { readonly first: Config; readonly read: () => Config; readonly rulesNamed: boolean };
};

/** Makes one plan of arguments and configuration. Errors: `UsageError` for what does not go together, or when nothing says what to read. */
export const planRun = async (ctx: Context, args: RunArgs): Promise<RunPlan> => {
  refuseContradictions(args);
  const speed = args.speed === undefined ? undefined : speedOf(args.speed);
  if (args.demo) return demoPlan(ctx, args, speed);
  const config = await findConfig(ctx, args);
  const { from, out } = args;
  const database = args.db === undefined ? (config?.database ?? noDatabase(args)) : resolve(ctx.cwd, args.db);
  if (from === undefined && (config === undefined || config.inputs.length === 0)) {
    throw new UsageError("no connector is enabled in modbot.yaml.", {
      hint: "Set `enabled: true` under one of its connectors, or name a file: --from chat.jsonl",
    });
  }
  const rules = rulesFile(ctx, args, config);
  const keep = config === undefined ? KEPT : config.keep;
  const commands = config === undefined ? USUAL_COMMANDS : config.commands;
  return {
    demo: false,
    mode: modeOf(args, config),
    database,
    ...(rules === undefined ? {} : { rules }),
    ...(keep === undefined ? {} : { keep }),
    feeds: config?.feeds ?? [],
    resolve: config?.resolve ?? [],
    ...(config === undefined ? {} : { models: config.models }),
    ...(commands === undefined ? {} : { commands }),
    sampling: config?.sampling ?? { ignored: 0 },
    ...(config === undefined ? {} : { seen: config.seen }),
    confirmNew: config?.confirmNew ?? false,
    ...(config?.votes === undefined ? {} : { votes: config.votes }),
    ...(config?.appeals === undefined ? {} : { appeals: config.appeals }),
    ...(config === undefined ? {} : { config: rereading(ctx, config, args.rules !== undefined) }),
    open:
      from === undefined
        ? (store, lent) => openInputs(ctx, config, store, lent)
        : async () => [fileInput(ctx, from, out, speed)],
  };
};

const rereading = (ctx: Context, first: Config, rulesNamed: boolean): NonNullable<RunPlan["config"]> => ({
  first,
  rulesNamed,
  read: () => {
    const now = loadConfig(first.file, shown(ctx, first.file), ctx.env);
    for (const secret of now.secrets.values()) ctx.hush(secret);
    return now;
  },
});

const refuseContradictions = ({ demo, from, speed, out, observe, enforce }: RunArgs): void => {
  const refuse = (what: string, hint: string): never => {
    throw new UsageError(what, { hint });
  };
  if (observe && enforce) refuse("--observe and --enforce exclude each other.", "Leave one out.");
  if (demo && from !== undefined) refuse("--demo and --from exclude each other.", "Leave one out.");
  if (out !== undefined && from === undefined)
    refuse("--out needs --from.", "It takes the place of a platform for what is read from a file.");
  if (out !== undefined && observe)
    refuse(
      "--out and --observe exclude each other.",
      "Observing performs nothing, so there would be nothing to write.",
    );
  if (speed !== undefined && from === undefined && !demo)
    refuse("--speed needs --from or --demo.", "A live chat has its own pace.");
};

/** A file as the only platform can come to no harm: with `--out`, acting means writing it down. */
const modeOf = ({ observe, enforce, out }: RunArgs, config: Config | undefined): RunMode =>
  enforce || out !== undefined ? "enforce" : observe ? "observe" : (config?.mode ?? "observe");

const noDatabase = ({ from }: RunArgs): never => {
  throw from === undefined
    ? new UsageError("there is no modbot.yaml in this folder.", {
        hint: "Type `modbot init` to make one, or `modbot run --demo` to see modbot work.",
      })
    : new UsageError("where shall the decisions go?", {
        hint: "Name a database: --db modbot.db; or type `modbot init` first.",
      });
};

const demoPlan = async (ctx: Context, args: RunArgs, asked: Speed | undefined): Promise<RunPlan> => {
  const file = demoDay();
  const live = ctx.stdout.isTTY === true;
  const speed = asked ?? (live ? await demoSpeed(file) : "max");
  return {
    demo: true,
    mode: args.observe ? "observe" : "enforce",
    database: args.db === undefined ? join(ctx.cwd, "modbot.db") : resolve(ctx.cwd, args.db),
    ...(args.rules === undefined ? {} : { rules: resolve(ctx.cwd, args.rules) }),
    keep: KEPT,
    feeds: [],
    resolve: [],
    commands: USUAL_COMMANDS,
    sampling: { ignored: 0 },
    confirmNew: false,
    open: async () => [openJsonl({ file, speed, clock: ctx.now, sleep })],
  };
};

const fileInput = (ctx: Context, from: string, out: string | undefined, speed: Speed | undefined): Connector =>
  openJsonl({
    file: from === "-" ? from : resolve(ctx.cwd, from),
    ...(speed === undefined ? {} : { speed }),
    ...(out === undefined ? {} : { out: resolve(ctx.cwd, out) }),
    clock: ctx.now,
    sleep,
    stdin: ctx.stdin,
  });

/** What the run itself lends connectors. */
type Lent = Required<Pick<ConnectorTools, "desk" | "stored">>;

const openInputs = async (
  ctx: Context,
  config: Config | undefined,
  store: ConnectorStore,
  lent: Lent,
): Promise<readonly Connector[]> => {
  const opened: Connector[] = [];
  try {
    for (const { kind, settings } of config?.inputs ?? []) {
      const resolvePath = (path: string): string => resolve(dirname(config?.file ?? ctx.cwd), path);
      const secret = (name: string): string | undefined => config?.secrets.get(name);
      const notebook = notebookIn(store, kind.name, ctx.now);
      const kept = { notebook, cases: store, judged: store.seen, ...lent };
      opened.push(await kind.open(settings, { clock: ctx.now, sleep, resolvePath, secret, hush: ctx.hush, ...kept }));
    }
    return opened;
  } catch (error) {
    for (const connector of opened) await connector.close();
    throw error;
  }
};

const speedOf = (text: string): Speed => {
  const speed = parseSpeed(text);
  if (speed === undefined)
    throw new UsageError(`--speed ${text} is not a speed.`, { hint: "Write 20x, 0.5x, or max." });
  return speed;
};
