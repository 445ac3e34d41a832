import type { ReadEvent } from "./event.ts";
import { bulkDeleted, created, deleted, updated } from "./messages.ts";
import { joined, memberChanged, threadChanged, threadOpened } from "./names.ts";
import { nativeHit, nativeRuleChanged } from "./native.ts";
import { auditEntry } from "./staff.ts";

/** What moderation hears of, by the name that the gateway has for it. All else concerns only what is known of the servers, or nobody. */
export const EVENTS: ReadonlyMap<string, ReadEvent> = new Map([
  ["MESSAGE_CREATE", created],
  ["MESSAGE_UPDATE", updated],
  ["MESSAGE_DELETE", deleted],
  ["MESSAGE_DELETE_BULK", bulkDeleted],
  ["GUILD_MEMBER_ADD", joined],
  ["GUILD_MEMBER_UPDATE", memberChanged],
  ["THREAD_CREATE", threadOpened],
  ["THREAD_UPDATE", threadChanged],
  ["GUILD_AUDIT_LOG_ENTRY_CREATE", auditEntry],
  ["AUTO_MODERATION_ACTION_EXECUTION", nativeHit],
  ["AUTO_MODERATION_RULE_CREATE", nativeRuleChanged],
  ["AUTO_MODERATION_RULE_UPDATE", nativeRuleChanged],
]);
