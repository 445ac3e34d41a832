/**
 * What Discord's own filter takes.
 * Source: Discord's developer reference, "Auto Moderation", trigger types, trigger metadata and limits; its OpenAPI document.
 */
export const LIMITS = {
  keywordRules: 6,
  mentionRules: 1,
  keywords: 1_000,
  keywordLength: 60,
  patterns: 10,
  patternLength: 260,
  allowed: 100,
  exemptRoles: 20,
  exemptChannels: 50,
  mentions: 50,
  nameLength: 100,
  messageLength: 150,
} as const;

/** Rules of modbot's own making are known by who made them, and by this. */
export const NAME_PREFIX = "modbot: ";

/** A rule of Discord's own filter, as modbot would have it. */
export type NativeRule = {
  readonly name: string;
  /** The rules of the rulebook that stand behind it. */
  readonly from: readonly string[];
  readonly says: string;
  readonly exemptRoles: readonly string[];
  readonly exemptChannels: readonly string[];
} & (
  | {
      readonly kind: "keywords";
      readonly keywords: readonly string[];
      readonly patterns: readonly string[];
      /** Where one of these stands, a keyword inside it does not count. */
      readonly allowed: readonly string[];
    }
  | {
      readonly kind: "mentions";
      /** So many are let pass. */
      readonly mentions: number;
    }
);

/** What the filter cannot do, and why; `part`: of the rule, where the rest fits. */
export type Unfit = { readonly rule: string; readonly part?: string; readonly why: string };

export type NativePlan = { readonly rules: readonly NativeRule[]; readonly unfit: readonly Unfit[] };

const MESSAGE_SEND = 1;
const TRIGGER = { keywords: 1, mentions: 5 } as const;
const BLOCK = 1;
const FLAG = 2;

/** What a rule is sent as. What it hits is not sent, and is shown in the moderators' channel where there is one. */
export const bodyOf = (rule: NativeRule, alertChannel: string | undefined) => ({
  name: rule.name,
  event_type: MESSAGE_SEND,
  trigger_type: TRIGGER[rule.kind],
  trigger_metadata:
    rule.kind === "keywords"
      ? { keyword_filter: rule.keywords, regex_patterns: rule.patterns, allow_list: rule.allowed }
      : { mention_total_limit: rule.mentions, mention_raid_protection_enabled: false },
  actions: [
    { type: BLOCK, metadata: { custom_message: rule.says } },
    ...(alertChannel === undefined ? [] : [{ type: FLAG, metadata: { channel_id: alertChannel } }]),
  ],
  enabled: true,
  exempt_roles: rule.exemptRoles,
  exempt_channels: rule.exemptChannels,
});

export type NativeBody = ReturnType<typeof bodyOf>;
