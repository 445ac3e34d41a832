import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Rulebook } from "../../engine/rulebook/rule.ts";
import type { RulebookText, WholeRulebook } from "../../engine/versions/rulebook-store.ts";
import { packageFolder } from "../assets.ts";

/** A file by its absolute path; `undefined` where it cannot be read. */
export type ReadText = (path: string) => string | undefined;

/** Stands before what modbot brings along: where it is installed differs, and is no matter. */
const OURS = "modbot:";

/** What a file is called where it is kept. */
export const keptName = (path: string): string => {
  const inside = relative(packageFolder(), path);
  return inside.startsWith(`rules${sep}`) ? `${OURS}${inside.split(sep).join("/")}` : path;
};

/** Where a file lies, or lay, of which this is the name. */
export const pathOf = (name: string): string =>
  name.startsWith(OURS) ? join(packageFolder(), ...name.slice(OURS.length).split("/")) : name;

export const isOurs = (name: string): boolean => name.startsWith(OURS);

/** Reads what was kept instead of what there is. */
export const readerOf = ({ files }: WholeRulebook): ReadText => {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return (path) => texts.get(keptName(path));
};

/** What a file looks like from outside: changes whenever its content may have. Size, times in ns and inode; or that there is none. */
export const lookOf = (path: string): string => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? "none" : `${found.size} ${found.mtimeNs} ${found.ctimeNs} ${found.ino}`;
};

/** When it was last written, moved or replaced, epoch ms; 0 where there is none. */
export const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;

/** Notes what is read, and what was looked for in vain. */
export const openRecorder = (read: ReadText) => {
  const texts = new Map<string, string | undefined>();
  const looks = new Map<string, string>();
  return {
    read: (path: string): string | undefined => {
      if (texts.has(path)) return texts.get(path);
      // Before it is read: what changes meanwhile looks otherwise afterwards.
      looks.set(path, lookOf(path));
      const text = read(path);
      texts.set(path, text);
      return text;
    },
    /** Paths, and how each of them looked. */
    looks: (): ReadonlyMap<string, string> => looks,
    /** What was read, to be kept with the rulebook that came of it. */
    whole: ({ version, hash, changedBy, why }: Rulebook, main: string): WholeRulebook => ({
      version,
      hash,
      main: keptName(main),
      ...(changedBy === undefined ? {} : { changedBy }),
      ...(why === undefined ? {} : { why }),
      files: [...texts].flatMap(([path, text]): readonly RulebookText[] =>
        text === undefined ? [] : [{ name: keptName(path), text }],
      ),
    }),
  };
};
