import type { Counter } from "../condition.ts";
import { type Decision, ignoredBy } from "../decision.ts";
import type { ChannelId, CommunityId, Message } from "../message.ts";
import type { Rule, Rulebook } from "../rulebook/rule.ts";
import { type Layer, layersAt, type Profile, type Scopes } from "../rulebook/scopes/layer.ts";
import type { ProfileWhen } from "../rulebook/scopes/profile-when.ts";
import type { ProfileSwitches } from "./profile-switches.ts";
import { RaidState } from "./raid-state.ts";

/** The rules of one place while the same profiles are active, with whatever is made of them once. */
export type RulesHere<Made> = {
  readonly rules: readonly Rule[];
  readonly made: Made;
  /** Active profiles by name, in the order of the file. */
  readonly profiles: readonly string[];
  /** One for all messages about which no rule has anything to say. */
  readonly nothing: Decision;
  /** The rule of that id there. */
  readonly ruleOf: (id: string) => Rule | undefined;
};

/** Where a message was written, as far as the rulebook minds. */
export type Spot<Made> = {
  readonly layers: readonly Layer[];
  readonly exempt: Layer | undefined;
  /** By the bits of the active profiles. */
  readonly sets: Map<number, RulesHere<Made>>;
};

const MOST_SPOTS = 20_000;
const MOST_SETS = 1_000;

/** What decides on profiles, beside the rulebook. */
export type ProfileSources = {
  /** Switched by people. */
  readonly switches?: ProfileSwitches;
  /** Active whatever else is said, by name. */
  readonly forced?: readonly string[];
};

/** Finds the rules for a message: one look-up for each, and none where the rulebook says the same of all places. */
export class RuleSets<Made> {
  readonly #rulebook: Rulebook;
  readonly #make: (rules: readonly Rule[]) => Made;
  readonly #everywhere: RulesHere<Made>;
  /** By community and channel. */
  readonly #spots = new Map<CommunityId | undefined, Map<ChannelId | undefined, Spot<Made>>>();
  #spotCount = 0;
  /** Places with the same layers share their sets. */
  readonly #setsByLayers = new Map<string, Map<number, RulesHere<Made>>>();
  #setsMade = 0;
  readonly #raids: RaidState | undefined;
  readonly #sources: ProfileSources;

  constructor(rulebook: Rulebook, sources: ProfileSources, make: (rules: readonly Rule[]) => Made) {
    this.#rulebook = rulebook;
    this.#make = make;
    this.#sources = sources;
    this.#everywhere = this.#setOf(rulebook.rules, []);
    const profiles = rulebook.scoped?.scopes.profiles ?? [];
    this.#raids = profiles.some(({ when }) => when?.kind === "raid") ? new RaidState() : undefined;
  }

  /** The rules where and when nothing else is said. */
  get everywhere(): RulesHere<Made> {
    return this.#everywhere;
  }

  /** Told of each message that has been counted, with the counters that have seen it. */
  saw(message: Message, counters: readonly Counter[]): void {
    this.#raids?.note(message, counters);
  }

  /** `undefined` where the rulebook says the same of all places. */
  spotOf(message: Message): Spot<Made> | undefined {
    return this.#rulebook.scoped === undefined ? undefined : this.#spotIn(this.#rulebook.scoped.scopes, message);
  }

  /** The rules for a message at this spot. `at`: when it was sent; `now`: the time by which people have switched. */
  at(spot: Spot<Made> | undefined, message: Message, at: number | undefined, now: number | undefined): RulesHere<Made> {
    const { scoped } = this.#rulebook;
    if (scoped === undefined || spot === undefined) return this.#everywhere;
    const mask = scoped.scopes.profiles.length === 0 ? 0 : this.#maskOf(scoped.scopes.profiles, message, at, now);
    const known = spot.sets.get(mask);
    if (known !== undefined) return known;
    const profiles = scoped.scopes.profiles.filter((_, bit) => (mask & (1 << bit)) !== 0);
    const layers = [...spot.layers, ...profiles.map(({ layer }) => layer)];
    const set =
      layers.length === 0
        ? this.#everywhere
        : this.#setOf(
            scoped.under(layers),
            profiles.map(({ name }) => name),
          );
    if (this.#setsMade++ >= MOST_SETS) this.#forget();
    spot.sets.set(mask, set);
    return set;
  }

  #forget(): void {
    this.#setsMade = 0;
    for (const sets of this.#setsByLayers.values()) sets.clear();
  }

  #setOf(rules: readonly Rule[], profiles: readonly string[]): RulesHere<Made> {
    let byId: ReadonlyMap<string, Rule> | undefined;
    const ignored = ignoredBy(this.#rulebook);
    return {
      rules,
      made: this.#make(rules),
      profiles,
      nothing: Object.freeze(profiles.length === 0 ? ignored : { ...ignored, profiles }),
      ruleOf: (id) => {
        byId ??= new Map(rules.map((rule) => [rule.id, rule]));
        return byId.get(id);
      },
    };
  }

  #spotIn(scopes: Scopes, { community, channel }: Message): Spot<Made> {
    const known = this.#spots.get(community)?.get(channel?.id);
    if (known !== undefined) return known;
    const { layers, exempt } = layersAt(scopes, { community, channel: channel?.id });
    const key = layers.map((layer) => layer.id).join(" ");
    const sets = this.#setsByLayers.get(key) ?? new Map<number, RulesHere<Made>>();
    this.#setsByLayers.set(key, sets);
    const spot = { layers, exempt, sets };
    if (this.#spotCount++ >= MOST_SPOTS) {
      this.#spots.clear();
      this.#spotCount = 1;
    }
    const channels = this.#spots.get(community) ?? new Map<ChannelId | undefined, Spot<Made>>();
    this.#spots.set(community, channels.set(channel?.id, spot));
    return spot;
  }

  #maskOf(profiles: readonly Profile[], message: Message, at: number | undefined, now: number | undefined): number {
    let mask = 0;
    for (const [bit, { name, when }] of profiles.entries()) {
      const switched =
        this.#sources.forced?.includes(name) === true
          ? "on"
          : this.#sources.switches?.stateOf(name, message.community, now ?? 0);
      if (switched === "off") continue;
      if (switched === "on" || (when !== undefined && at !== undefined && this.#isDue(when, message, at)))
        mask |= 1 << bit;
    }
    return mask;
  }

  #isDue(when: ProfileWhen, message: Message, at: number): boolean {
    return when.kind === "hours" ? when.holds(at) : (this.#raids?.isRaided(message, at, when.forMs) ?? false);
  }
}
