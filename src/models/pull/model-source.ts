/** A file of a model as a source begins to give it. */
export type Part = {
  /** Where in the file `body` begins: 0, or where it was asked to go on. */
  readonly from: number;
  /** The size of the whole file, where the source tells it. */
  readonly bytes?: number | undefined;
  /** What the whole file must be, where the source tells it. */
  readonly sha256?: string | undefined;
  /** Tells one state of the file from another. */
  readonly etag?: string | undefined;
  /** The state of the whole model that it is of. */
  readonly revision?: string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
};

/** Where to go on with a file of which the beginning is there. */
export type Resume = { readonly at: number; readonly etag: string };

/** Where models come from: a hub, a mirror of one, or a folder. */
export type ModelSource = {
  /** Address or folder, as people write it. */
  readonly shownAs: string;
  /** Begins with a file; `undefined`: there is none. Errors: `ModelError`, retryable where it may work in a while. */
  readonly open: (path: string, resume: Resume | undefined, signal: AbortSignal) => Promise<Part | undefined>;
};
