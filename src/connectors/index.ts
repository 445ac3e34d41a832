import { discord } from "./discord/index.ts";
import { jsonl } from "./jsonl/index.ts";
import type { ConnectorKind } from "./kind.ts";

/** Every connector that `modbot.yaml` may name. One line each. */
export const connectors: readonly ConnectorKind[] = [jsonl, discord];

export type { ConnectorKind, ConnectorTools, Sleep } from "./kind.ts";
