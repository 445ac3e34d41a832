import type { z } from "zod";
import type { Connector } from "../engine/connector.ts";
import type { MessageKey } from "../engine/message.ts";
import type { Notebook } from "../engine/notebook.ts";
import type { PlatformDesk } from "../engine/platform-desk.ts";
import type { Clock, Store } from "../engine/ports.ts";

/** Waits; resolves after `ms`, or at once when `signal` aborts. Never rejects. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** What the running bot lends a connector. */
export type ConnectorTools = {
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** Makes a path of the configuration absolute. */
  readonly resolvePath: (path: string) => string;
  /** Where it writes down what must outlive a restart. Absent: it is forgotten with the process. */
  readonly notebook?: Notebook;
  /** The cases that its effects belong to. Absent: nobody keeps any. */
  readonly cases?: Pick<Store, "caseOf">;
  /** What moderators and people who appeal can do from within the platform. Absent: nobody is there to do it. */
  readonly desk?: PlatformDesk;
  /** A secret by the name that the environment has for it. */
  readonly secret: (name: string) => string | undefined;
  /** Which of these messages were judged before, in whatever run; in the order asked. Absent: nobody knows. */
  readonly judged?: (keys: readonly MessageKey[]) => Promise<readonly boolean[]>;
  /** Resolves when all messages that were taken so far are stored; rejects where that will never be. Absent: nobody knows. */
  readonly stored?: () => Promise<void>;
  /** Never let this be printed, not even in an error of a library. */
  readonly hush: (secret: string) => void;
};

/** A sort of connector, as `modbot.yaml` knows it under `connectors.<name>`. */
export type ConnectorKind = {
  readonly name: string;
  /** One sentence for docs and editors. */
  readonly summary: string;
  /** Its own keys; `enabled` belongs to the configuration. */
  readonly settings: z.ZodObject;
  /** `settings` as they stand in the configuration. Errors: `ConnectorError`; a `ZodError` for settings that were not checked before. */
  readonly open: (settings: unknown, tools: ConnectorTools) => Promise<Connector>;
};

/** Defines a sort of connector. The schema is the only description of its settings. */
export const connectorKind = <S extends z.ZodObject>(def: {
  readonly name: string;
  readonly summary: string;
  readonly settings: S;
  readonly open: (settings: z.output<S>, tools: ConnectorTools) => Connector | Promise<Connector>;
}): ConnectorKind => ({
  name: def.name,
  summary: def.summary,
  settings: def.settings,
  open: async (settings, tools) => def.open(def.settings.parse(settings), tools),
});
