import { connectorKind } from "../kind.ts";
import { discordSettings } from "./settings.ts";

/** Servers on Discord, read over its gateway and acted on over its HTTP interface. */
export const discord = connectorKind({
  name: "discord",
  summary: "Reads servers on Discord, and acts there.",
  settings: discordSettings,
  open: async (settings, tools) => {
    const { openDiscord } = await import("./connect.ts");
    return openDiscord(settings, tools);
  },
});
