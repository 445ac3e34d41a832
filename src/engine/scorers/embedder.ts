import type { ModelRef } from "./model-ref.ts";

/** Turns a text into a vector of unit length, in microseconds: texts that mean much the same lie close together. Pure. */
export type Embedder = {
  readonly model: ModelRef;
  readonly dimensions: number;
  /** A text without anything to go by gives a vector of zeros, which is like nothing. */
  readonly embed: (text: string) => Float32Array;
};

/** An embedder that takes milliseconds, such as a transformer in a thread of its own. Errors: rejects when it is late or broken. */
export type SlowEmbedder = {
  readonly model: ModelRef;
  readonly dimensions: number;
  readonly embed: (texts: readonly string[], signal?: AbortSignal) => Promise<readonly Float32Array[]>;
};
