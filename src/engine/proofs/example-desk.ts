import type { Case } from "../case.ts";
import type { DraftExample, NoDraft } from "./example-from-case.ts";

/** An example that may be written, with exactly what writing it changes. */
export type ReadyExample = DraftExample & {
  /** How people call the file. */
  readonly file: string;
  /** As a patch. Hostile where it quotes the file or chat. */
  readonly diff: readonly string[];
  /** The whole file, before and after. */
  readonly before: string;
  readonly after: string;
};

export type ExampleWish = {
  readonly wanted?: string | undefined;
  /** What a person made of the text. */
  readonly words?: string | undefined;
};

/** Where a moderator puts what a case has taught into the rulebook. Nothing is written before somebody has seen it. */
export type ExampleDesk = {
  /** `why` and `hint`: what stands in the way. Errors: none for what a person can mend. */
  readonly draft: (of: Case, wish: ExampleWish) => Promise<ReadyExample | NoDraft>;
  /** Errors: `ModbotError` when the file has changed meanwhile, or cannot be written. */
  readonly write: (ready: ReadyExample) => Promise<void>;
};
