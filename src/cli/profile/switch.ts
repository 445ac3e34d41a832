import { EXIT, type ExitCode } from "../../engine/errors.ts";
import type { NewOrder, OrderStore, ProfileOrder } from "../../engine/order.ts";
import { ProfileSwitches, type Switch } from "../../engine/places/profile-switches.ts";
import { ageText, durationText } from "../../engine/units.ts";
import { safe } from "../../tui/safe-text.ts";
import { isBotRunning } from "../bot-running.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../json.ts";
import type { Office } from "../office.ts";
import { columns, paintFor } from "../paint.ts";
import { profilesNamed } from "../rules/profiles-named.ts";

const PAGE = 500;

/** What people have switched so far. */
const switchesIn = async (store: Pick<OrderStore, "orders">): Promise<ProfileSwitches> => {
  const switches = new ProfileSwitches();
  for (let last = 0; ; ) {
    const some = await store.orders(last, PAGE);
    switches.heed(some);
    if (some.length < PAGE) return switches;
    last = some.at(-1)!.seq;
  }
};

/** Gives the order, unless it would change nothing. Errors: `UsageError` for a profile that the rulebook does not have. */
export const switchProfile = async (
  ctx: Context,
  { store, rulebook, name, file }: Office,
  { body, until }: Pick<NewOrder, "until"> & { readonly body: ProfileOrder },
): Promise<ExitCode> => {
  profilesNamed(body.profile, rulebook);
  const now = ctx.now();
  const switches = await switchesIn(store);
  const before = switches.stateOf(body.profile, body.community, now);
  const where = body.community === undefined ? "" : ` in ${safe(body.community, 60)}`;
  if (until === undefined && isAlready(switches.inForce(now), body, before)) {
    ctx.say(`${body.profile} is ${before ?? "left to the rulebook"}${where} already.`);
    return EXIT.found;
  }
  await store.give([{ at: now, by: { kind: "moderator", name }, ...(until === undefined ? {} : { until }), body }]);
  const time = until === undefined ? "" : ` for ${durationText(Math.round((until - now) / 1000) * 1000)}`;
  ctx.print(`${body.profile} ${body.does}${where}${time}`);
  ctx.say(
    isBotRunning(file) ? "The running bot heeds it now." : "No bot is running: it counts when `modbot run` starts.",
  );
  return EXIT.ok;
};

/** The same without an end counts already, and everywhere it was asked for: to say it again would only make the log longer. */
const isAlready = (inForce: readonly Switch[], body: ProfileOrder, before: "on" | "off" | undefined): boolean => {
  if (body.does === "auto")
    return !inForce.some((order) => order.body.profile === body.profile && order.body.community === body.community);
  const about = inForce.filter((order) => order.body.profile === body.profile);
  const said = about.findLast(({ body: { community } }) => community === undefined || community === body.community);
  const isOtherwise = body.community === undefined && about.some((order) => order.body.does !== body.does);
  return before === body.does && said !== undefined && said.until === undefined && !isOtherwise;
};

/** The profiles of the rulebook: when each is active by itself, and what people have switched. */
export const listProfiles = async (ctx: Context, { store, rulebook }: Office, json: boolean): Promise<ExitCode> => {
  const now = ctx.now();
  const inForce = (await switchesIn(store)).inForce(now);
  const profiles = (rulebook.scoped?.scopes.profiles ?? []).map(({ name, when, layer, place }) => ({
    name,
    when: when?.says ?? "only when switched on",
    changes: [...layer.rules.keys()],
    place,
    switched: inForce.filter(({ body }) => body.profile === name).map((order) => switchedJson(order)),
  }));
  if (json) {
    ctx.print(jsonText({ profiles }));
    return EXIT.ok;
  }
  if (profiles.length === 0) ctx.say("The rulebook has no profiles; docs/rulebook.md says how to write one.");
  else {
    const paint = paintFor(ctx.color);
    const rows = profiles.map(({ name, when, switched }) => [
      name,
      when,
      switched.map((one) => switchedText(one, now)).join("; ") || "as the rulebook says",
    ]);
    const [head = "", ...lines] = columns([["profile", "active", "now"], ...rows], []);
    for (const line of [paint.bold(head), ...lines]) ctx.print(line);
  }
  return EXIT.ok;
};

const switchedJson = ({ body, by, at, until }: Switch) => ({
  does: body.does,
  ...(body.community === undefined ? {} : { server: body.community }),
  by: by.kind === "modbot" ? "modbot" : by.name,
  at,
  ...(until === undefined ? {} : { until }),
});

const switchedText = ({ does, server, by, until }: ReturnType<typeof switchedJson>, now: number): string =>
  [
    does,
    ...(server === undefined ? [] : [`in ${safe(server, 60)}`]),
    ...(until === undefined ? [] : [`for ${ageText(until - now)} more`]),
    `by ${safe(by, 60)}`,
  ].join(" ");
