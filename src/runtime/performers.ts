import type { Connector, Performer } from "../engine/connector.ts";
import type { Platform } from "../engine/message.ts";

export type PerformerFor = (platform: Platform) => Performer | undefined;

/** The connector that is named like the platform; or the only one there is, which then answers for all that it has read. */
export const performersOf = (connectors: readonly Connector[]): PerformerFor => {
  const byName = new Map(connectors.map((c) => [c.name, c.performer]));
  const only = connectors.length === 1 ? connectors[0]!.performer : undefined;
  return (platform) => byName.get(platform) ?? only;
};
