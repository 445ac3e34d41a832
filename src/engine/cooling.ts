import type { RuleResult } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { joined, type Message } from "./message.ts";
import type { Cooldown, Rule, Rulebook, Then } from "./rulebook/rule.ts";
import { durationText } from "./units.ts";
import { Cooldowns } from "./windows/cooldowns.ts";

/** What a rule leaves alone because it has acted there just now. */
export type Cooling = { readonly authorMs?: number; readonly channelMs?: number };

type Kept = { readonly cooldown: Cooldown; readonly authors?: Cooldowns; readonly channels?: Cooldowns };

/** The cooldowns of a rulebook: which rules have acted just now on this author or in this channel, and so do nothing more there. */
export class RuleCooldowns {
  readonly #byRule: ReadonlyMap<Rule, Kept>;

  /** A rule that is otherwise somewhere cools down with itself elsewhere, unless that is what differs. */
  constructor({ rules, scoped }: Rulebook) {
    const shared = new Map<string, Kept>();
    this.#byRule = new Map(
      [...rules, ...(scoped?.variants ?? [])].flatMap((rule) => {
        if (rule.cooldown === undefined) return [];
        const key = `${rule.id} ${JSON.stringify(rule.cooldown)}`;
        const kept = shared.get(key) ?? keptOf(rule.cooldown);
        shared.set(key, kept);
        return [[rule, kept] as const];
      }),
    );
  }

  /** Has any rule a cooldown? */
  get any(): boolean {
    return this.#byRule.size > 0;
  }

  /** The result with what the rule leaves alone; a cooling rule is still recorded. */
  applyTo(result: RuleResult, message: Message, at: number | undefined): RuleResult {
    const kept = this.#byRule.get(result.rule);
    if (kept === undefined || result.rank < 2 || at === undefined) return result;
    const { cooldown, authors, channels } = kept;
    const author = authorKey(message);
    const channel = channelKey(message);
    const cooling: Cooling = {
      ...(author !== undefined && cooldown.authorMs !== undefined && authors?.isCooling(author, at)
        ? { authorMs: cooldown.authorMs }
        : {}),
      ...(channel !== undefined && cooldown.channelMs !== undefined && channels?.isCooling(channel, at)
        ? { channelMs: cooldown.channelMs }
        : {}),
    };
    if (cooling.authorMs === undefined && cooling.channelMs === undefined) return result;
    return { ...result, cooling, capped: [...result.capped, ...reasonsFor(cooling)] };
  }

  /** The rules that have acted on a message leave its author and its channel alone from now on. */
  note(message: Message, decision: Decision, results: readonly RuleResult[], at: number | undefined): void {
    if (at === undefined || decision.route !== "act") return;
    for (const { rule, cooling = {} } of results) {
      const kept = this.#byRule.get(rule);
      if (kept === undefined || cooling.authorMs !== undefined || levelIn(decision, rule) !== "act") continue;
      const author = authorKey(message);
      const channel = channelKey(message);
      if (author !== undefined) kept.authors?.start(author, at);
      const isWide = rule.then.channel !== undefined || rule.then.community !== undefined;
      if (channel !== undefined && isWide && cooling.channelMs === undefined) kept.channels?.start(channel, at);
    }
  }
}

/** What a rule still asks for beside what it leaves alone; `undefined`: nothing. */
export const askedDespite = ({
  rule,
  cooling,
}: RuleResult): { readonly then: Then; readonly says: string } | undefined => {
  if (cooling === undefined) return rule;
  if (cooling.authorMs !== undefined) return undefined;
  const { channel: _, community: __, ...then } = rule.then;
  return { then, says: rule.says };
};

const keptOf = (cooldown: Cooldown): Kept => ({
  cooldown,
  ...(cooldown.authorMs === undefined ? {} : { authors: new Cooldowns(cooldown.authorMs) }),
  ...(cooldown.channelMs === undefined ? {} : { channels: new Cooldowns(cooldown.channelMs) }),
});

const reasonsFor = ({ authorMs, channelMs }: Cooling): readonly string[] => [
  ...(authorMs === undefined
    ? []
    : [`it acted on this author less than ${durationText(authorMs)} ago, and now only records`]),
  ...(channelMs === undefined
    ? []
    : [`it acted on this channel less than ${durationText(channelMs)} ago, and leaves the channel alone`]),
];

const levelIn = ({ rules }: Decision, { id }: Rule) => rules.find((rule) => rule.id === id)?.level;

const authorKey = ({ platform, community, author }: Message): string | undefined =>
  author && joined(platform, community ?? "", author.id);

const channelKey = ({ platform, community, channel }: Message): string | undefined =>
  channel && joined(platform, community ?? "", channel.id);
