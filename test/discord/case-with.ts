import type { Case, CaseEffect } from "../../src/engine/case.ts";
import type { ActionName } from "../../src/engine/effect.ts";

/** A case that has asked for these, in order: `[["ban", author], ["tell", author]]`. */
export const caseWith = (id: string, asked: readonly (readonly [ActionName, string])[]): Case => ({
  id,
  version: 1,
  status: "acted",
  severity: "high",
  openedAt: 0,
  entries: [],
  context: [],
  effects: asked.map(
    ([action, author], index): CaseEffect => ({
      id: `${id}.${index + 1}`,
      effect: { action, target: { platform: "discord", author }, reason: "Sells llamas." },
      askedBy: { kind: "modbot" },
      at: 1_790_000_000_000,
    }),
  ),
});
