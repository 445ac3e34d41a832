import { missingIn } from "../../engine/actions/needs.ts";
import type { Performed, Performer } from "../../engine/connector.ts";
import type { OutboxItem } from "../../engine/effect.ts";

/** Why it cannot be done, whoever is asked. */
export const refusalOf = ({ effect }: OutboxItem): Performed | undefined => {
  const missing = missingIn(effect);
  return missing && { status: "failed", note: `${effect.action} needs to know the ${missing}` };
};

/** Does nothing, and says so. */
export const simulate: Performer = {
  perform: async (item) => refusalOf(item) ?? { status: "simulated" },
  recall: async () => "not done",
};
