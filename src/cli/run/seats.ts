import type { Decision, Sample } from "../../engine/decision.ts";
import type { Message } from "../../engine/message.ts";
import { Moderator } from "../../engine/moderate.ts";
import type { ProfileSwitches } from "../../engine/places/profile-switches.ts";
import type { Clock } from "../../engine/ports.ts";
import type { Rule, Rulebook } from "../../engine/rulebook/rule.ts";
import { Restraints } from "../../engine/trust/restraints.ts";
import { type Sampling, samplerFor } from "../../engine/trust/sample.ts";
import { openRestraintKeeper } from "../../runtime/restraint-keeper.ts";
import type { Seat } from "../../runtime/rule-changes.ts";
import type { Listener } from "../../runtime/run-event.ts";
import type { ModbotStore } from "../../store/store-meta.ts";

/** Sets up who judges by a rulebook. Each has restraints of its own, so that none spends the budget of another; what was spent before, the store tells. */
export const openSeats = (how: {
  readonly store: ModbotStore;
  readonly switches: ProfileSwitches;
  readonly clock: Clock;
  readonly confirmNew: boolean;
  readonly sampling: Sampling;
  /** What samples are drawn by. */
  readonly lot: string;
}) => {
  const { store, switches, clock, confirmNew } = how;
  /** Some kilobytes a rulebook that judges in this run. */
  const samplers = new Map<string, (message: Message, decision: Decision) => Sample | undefined>();
  return {
    seatOf: async (rulebook: Rulebook, emit: Listener): Promise<Seat> => {
      const restraints = new Restraints();
      const keeper = openRestraintKeeper({ store, restraints, clock, emit, confirmNew });
      const judge = new Moderator(rulebook, { switches, restraints });
      await keeper.load(rulebook);
      const ruleOf = (message: Message, id: string): Rule | undefined => judge.rulesFor(message).ruleOf(id);
      samplers.set(rulebook.hash, samplerFor(ruleOf, how.sampling, how.lot));
      return { judge, heed: keeper.heed, refresh: keeper.refresh };
    },
    /** Draws a message for review by what the rulebook says that judged it. */
    draw: (message: Message, decision: Decision): Sample | undefined =>
      samplers.get(decision.rulebook.hash)?.(message, decision),
  };
};
