import { ModbotError } from "../engine/errors.ts";
import type { Sleep } from "./sleep.ts";

/** A rulebook that was loaded, by its hash, with the files that it was made of: its own, those that it extends, its lists. Absolute paths. */
export type LoadedRules<R> = {
  readonly rulebook: R;
  readonly files: readonly string[];
  /** What each of them looked like just before it was read, where that is known. */
  readonly looks?: readonly string[];
};

/** One that cannot be used, with the files that it would be made of: it may be another than its own that has to be mended. */
export type RefusedRules = { readonly error: ModbotError; readonly files: readonly string[] };

type Loaded<R> = LoadedRules<R> | RefusedRules;

const textOf = (looks: readonly string[]): string => looks.join("\n");

/** How often files are looked at, ms. A change must look the same twice before it is read: an editor may still be writing. */
const EVERY_MS = 500;

/**
 * Loads a rulebook again when a file of it has changed, and hands it on when it is another one. A bad one is refused whole, told of once, and the old one stays.
 *
 * Files are looked at rather than watched: that also sees editors that rename a new file over the old one, network folders, and a list that comes back.
 * Limits: a change that leaves size, time and inode as they were is not seen.
 */
export const openRuleKeeper = <R extends { readonly hash: string }>(how: {
  readonly first: LoadedRules<R>;
  /** Errors: `ModbotError` for what a user can mend; `files` then stay those of before. */
  readonly load: () => Loaded<R> | Promise<Loaded<R>>;
  /** What a file looks like from outside: changes whenever its content may have. */
  readonly look: (file: string) => Promise<string>;
  readonly use: (loaded: LoadedRules<R>) => Promise<void>;
  readonly refused: (error: ModbotError) => void | Promise<void>;
  readonly sleep: Sleep;
  readonly everyMs?: number;
}) => {
  const { load, look, use, refused, sleep, everyMs = EVERY_MS } = how;
  let { files, rulebook } = how.first;
  let tried: string | undefined;

  const lookAtAll = async (): Promise<string> => textOf(await Promise.all(files.map(look)));

  const refuse = async (error: ModbotError, seen: string, others: readonly string[] = []): Promise<void> => {
    if ((await lookAtAll()) !== seen) return;
    files = [...new Set([...files, ...others])];
    tried = await lookAtAll();
    await refused(error);
  };

  /** Reads what there is now. What changes while it is being read is not used: the next look sees it. */
  const reload = async (seen: string): Promise<void> => {
    let loaded: Loaded<R>;
    try {
      loaded = await load();
    } catch (error) {
      if (!(error instanceof ModbotError)) throw error;
      return refuse(error, seen);
    }
    if ("error" in loaded) return refuse(loaded.error, seen, loaded.files);
    if ((await lookAtAll()) !== seen) return;
    files = loaded.files;
    tried = loaded.looks === undefined ? await lookAtAll() : textOf(loaded.looks);
    if (loaded.rulebook.hash === rulebook.hash) return;
    rulebook = loaded.rulebook;
    await use(loaded);
  };

  return {
    /** Goes on till `signal` aborts. Errors: what `load` and `use` throw as bugs. */
    run: async (signal: AbortSignal): Promise<void> => {
      tried = how.first.looks === undefined ? await lookAtAll() : textOf(how.first.looks);
      let before = tried;
      while (!signal.aborted) {
        await sleep(everyMs, signal);
        if (signal.aborted) return;
        const now = await lookAtAll();
        if (now !== tried && now === before) await reload(now);
        before = now;
      }
    },
  };
};
