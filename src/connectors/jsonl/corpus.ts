import { type Line, lineCutter } from "./lines.ts";
import { readBytes, type SourceOptions } from "./source.ts";
import { type CorpusEntry, toEntry } from "./to-message.ts";

/**
 * Reads a corpus, `by`: with the source of each line from this key: JSON Lines in a file, a named pipe or the standard input (`-`), gzipped or not.
 *
 * Gives: entries in the order of the lines, in batches as they come; a broken line is an entry that says why. Ends at the end of the input or when
 * `signal` aborts. Memory does not grow with the input: nothing is read ahead of the reader but one or two chunks.
 * Errors: `ConnectorError` when the input cannot be read at all, or stops half-way.
 */
export async function* readCorpus(
  path: string,
  { by, ...options }: SourceOptions & { readonly by?: string | undefined } = {},
): AsyncGenerator<readonly CorpusEntry[]> {
  const entryOf = (line: Line): CorpusEntry =>
    "text" in line ? toEntry(line.text, line.line, by) : { kind: "unreadable", line: line.line, why: line.why };
  const cutter = lineCutter();
  for await (const chunk of readBytes(path, options)) {
    const lines = cutter.push(chunk);
    if (lines.length > 0) yield lines.map(entryOf);
    if (options.signal?.aborted) return;
  }
  const last = cutter.end();
  if (last.length > 0 && !options.signal?.aborted) yield last.map(entryOf);
}
