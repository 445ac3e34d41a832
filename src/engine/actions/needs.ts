import type { ActionName, Effect, Target } from "../effect.ts";

/** What an action must be told to be possible at all, on any platform. */
export const NEEDS: Readonly<Record<ActionName, readonly (keyof Target)[]>> = {
  delete: ["message"],
  warn: ["author"],
  timeout: ["author"],
  kick: ["author"],
  ban: ["author"],
  quarantine: ["author"],
  slowmode: ["channel"],
  lockdown: ["channel"],
  pause_invites: ["community"],
  tell: ["author"],
  help: ["author"],
  alert: [],
  untimeout: ["author"],
  unban: ["author"],
  unquarantine: ["author"],
  end_slowmode: ["channel"],
  end_lockdown: ["channel"],
  end_pause_invites: ["community"],
};

/** What an effect does not say and would have to; `undefined`: nothing. */
export const missingIn = ({ action, target }: Effect): keyof Target | undefined =>
  NEEDS[action].find((part) => target[part] === undefined);
