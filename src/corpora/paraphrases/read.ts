import { ModbotError, type Problem, problemText } from "../../engine/errors.ts";
import { type Cluster, sameLine } from "./cluster.ts";

/** A file of clusters is wrong. Carries every problem found, in the order of the file. */
export class ClusterError extends ModbotError {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(problemText).join("\n"));
    this.problems = problems;
  }
}

const HEAD = /^# ?([a-z0-9]+(?:-[a-z0-9]+)*): +(\S.*)$/;

/** A cluster and the line of the file on which it begins. */
type Block = { readonly cluster: Cluster; readonly line: number };

/**
 * The clusters of one file: blocks with blank lines between them. A block is `# id: the meaning`, then one paraphrase
 * a line; a line that begins with `!` is a near miss.
 * Errors: `ClusterError` with file and line: a block without a head, an id or a line that is there already, a cluster of
 * fewer than two paraphrases, an empty near miss.
 */
export const readClusters = (text: string, file: string): readonly Cluster[] => {
  const problems: Problem[] = [];
  const wrong = (line: number, message: string, hint: string): void => {
    problems.push({ place: { file, line, column: 1 }, message, hint });
  };
  const ids = new Map<string, number>();
  const blocks = blocksOf(text).flatMap((block) => readBlock(block, wrong) ?? []);
  for (const { cluster, line } of blocks) {
    const before = ids.get(cluster.id);
    if (before !== undefined)
      wrong(line, `the id "${cluster.id}" stands on line ${before} already.`, "Give it another.");
    else ids.set(cluster.id, line);
  }
  if (problems.length > 0) throw new ClusterError(problems.toSorted((a, b) => a.place.line - b.place.line));
  return blocks.map(({ cluster }) => cluster);
};

type Row = { readonly text: string; readonly line: number };

/** Runs of lines that are not blank. */
const blocksOf = (text: string): readonly (readonly Row[])[] => {
  const blocks: Row[][] = [];
  let open: Row[] | undefined;
  for (const [i, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const row = { text: raw.trim(), line: i + 1 };
    if (row.text === "") open = undefined;
    else if (open) open.push(row);
    else {
      open = [row];
      blocks.push(open);
    }
  }
  return blocks;
};

type Wrong = (line: number, message: string, hint: string) => void;

const readBlock = ([head, ...rows]: readonly Row[], wrong: Wrong): Block | undefined => {
  if (!head) return undefined;
  const [, id, meaning] = HEAD.exec(head.text) ?? [];
  if (id === undefined || meaning === undefined) {
    wrong(head.line, "a cluster begins with its meaning.", 'Write "# some-id: the meaning in plain words".');
    return undefined;
  }
  const lines: string[] = [];
  const nearMisses: string[] = [];
  const seen = new Map<string, number>();
  for (const { text, line } of rows) {
    const said = text.startsWith("!") ? text.slice(1).trim() : text;
    const before = seen.get(sameLine(said));
    if (text.startsWith("#")) wrong(line, "a second head within a cluster.", "Put a blank line before it.");
    else if (said === "") wrong(line, "a near miss without words.", 'Write them after the "!".');
    else if (before !== undefined) wrong(line, `the same as line ${before}.`, "Say it in another way, or take it out.");
    else {
      seen.set(sameLine(said), line);
      (text.startsWith("!") ? nearMisses : lines).push(said);
    }
  }
  if (lines.length < 2) wrong(head.line, `"${id}" is said in fewer than two ways.`, "Add paraphrases, one a line.");
  return { cluster: { id, meaning, lines, nearMisses }, line: head.line };
};

/** Clusters as a file of them. What is written reads back as it was. */
export const writeClusters = (clusters: readonly Cluster[]): string =>
  clusters
    .map(({ id, meaning, lines, nearMisses }) =>
      [`# ${id}: ${meaning}`, ...lines, ...nearMisses.map((line) => `! ${line}`), ""].join("\n"),
    )
    .join("\n");
