import type { Clock } from "./ports.ts";

/** A line of a notebook. `until`: after this it is of no use to anybody, epoch ms; absent: until it is erased. */
export type Remark = { readonly key: string; readonly value: string; readonly until?: number };

/**
 * What a connector writes down to know it after a restart: what stood on its platform before modbot changed it, where a session broke off.
 * Not for what a case can tell.
 */
export type Notebook = {
  readonly read: (key: string) => Promise<string | undefined>;
  /** In the place of what stood under the key. It is kept when the promise resolves. */
  readonly write: (remark: Remark) => Promise<void>;
  readonly erase: (key: string) => Promise<void>;
};

/** Notebooks by name: one a connector. */
export type NotebookStore = {
  readonly remark: (notebook: string, key: string) => Promise<string | undefined>;
  /** Also throws away what is of no use any more at `now`, in all notebooks. */
  readonly writeRemark: (notebook: string, remark: Remark, now: number) => Promise<void>;
  readonly eraseRemark: (notebook: string, key: string) => Promise<void>;
};

/** The notebook of this name in a store. */
export const notebookIn = (store: NotebookStore, name: string, clock: Clock): Notebook => ({
  read: (key) => store.remark(name, key),
  write: (remark) => store.writeRemark(name, remark, clock()),
  erase: (key) => store.eraseRemark(name, key),
});

/** A notebook that ends with the process: for a run that keeps nothing. */
export const looseNotebook = (): Notebook => {
  const values = new Map<string, string>();
  return {
    read: async (key) => values.get(key),
    write: async ({ key, value }) => void values.set(key, value),
    erase: async (key) => void values.delete(key),
  };
};
