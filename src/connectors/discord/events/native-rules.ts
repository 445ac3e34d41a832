import type { REST } from "discord.js";
import { type Fields, fieldsIn, idOf, wordsOf } from "../fields.ts";
import { askAny } from "../log-in.ts";

/** How Discord calls what its rules look for, where their names are not known. Source: its developer reference, "Trigger types". */
const TRIGGERS: Readonly<Record<number, string>> = {
  1: "keyword",
  3: "spam",
  4: "keyword preset",
  5: "mention spam",
  6: "member profile",
};

/** The names of a server's own AutoMod rules. Asked once a server; where that is not allowed, by what the rules look for. */
export class NativeRules {
  readonly #rest: REST;
  readonly #names = new Map<string, Map<string, string>>();

  constructor(rest: REST) {
    this.#rest = rest;
  }

  /** Takes in a rule that was made or changed. */
  heed(guildId: string, rule: Fields): void {
    const [id, name] = [idOf(rule.id), wordsOf(rule.name)];
    if (id !== undefined && name !== undefined) this.#names.get(guildId)?.set(id, name);
  }

  async nameOf(guildId: string, ruleId: string, trigger: unknown): Promise<string> {
    const names = this.#names.get(guildId) ?? (await this.#ask(guildId));
    return names.get(ruleId) ?? TRIGGERS[typeof trigger === "number" ? trigger : 0] ?? ruleId;
  }

  async #ask(guildId: string): Promise<ReadonlyMap<string, string>> {
    const rules = await askAny(this.#rest, `/guilds/${guildId}/auto-moderation/rules`).catch(() => []);
    const names = new Map<string, string>();
    this.#names.set(guildId, names);
    for (const rule of fieldsIn(rules)) this.heed(guildId, rule);
    return names;
  }
}
