import type { Performed, Performer } from "../../engine/connector.ts";
import type { ActionName, OutboxItem, Target } from "../../engine/effect.ts";

/** What an action must be told to be possible at all, on any platform. */
const NEEDS: Record<ActionName, readonly (keyof Target)[]> = {
  delete: ["message"],
  warn: ["author"],
  timeout: ["author"],
  kick: ["author"],
  ban: ["author"],
  quarantine: ["author"],
  slowmode: ["channel"],
  lockdown: ["channel"],
  tell: ["author"],
  help: ["author"],
  alert: [],
  untimeout: ["author"],
  unban: ["author"],
  unquarantine: ["author"],
  end_slowmode: ["channel"],
  end_lockdown: ["channel"],
};

/** Why it cannot be done, whoever is asked. */
export const refusalOf = ({ effect }: OutboxItem): Performed | undefined => {
  const missing = NEEDS[effect.action].find((part) => effect.target[part] === undefined);
  return missing && { status: "failed", note: `${effect.action} needs to know the ${missing}` };
};

/** Does nothing, and says so. */
export const simulate: Performer = {
  perform: async (item) => refusalOf(item) ?? { status: "simulated" },
  recall: async () => "not done",
};
