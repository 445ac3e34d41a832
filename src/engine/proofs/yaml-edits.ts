import { isNode, isPair, type Node, type YAMLMap, type YAMLSeq } from "yaml";

/** Text put in at an offset. Nothing is ever taken out. */
export type Edit = { readonly at: number; readonly insert: string };

export const edited = (text: string, edits: readonly Edit[]): string => {
  let after = "";
  let done = 0;
  for (const { at, insert } of edits.toSorted((a, b) => a.at - b.at)) {
    after += text.slice(done, at) + insert;
    done = at;
  }
  return after + text.slice(done);
};

type Ends = { readonly start: number; readonly end: number };

/** Where the last item of a collection begins and ends, without the space behind it. */
const lastOf = (text: string, { items }: YAMLMap | YAMLSeq): Ends | undefined => {
  const last: unknown = items.at(-1);
  const first = isPair(last) ? last.key : last;
  const end = isPair(last) && isNode(last.value) && last.value.range ? last.value : first;
  if (!isNode(first) || !isNode(end) || !first.range || !end.range) return undefined;
  let to = Math.max(first.range[1], end.range[1]);
  while (to > first.range[0] && /\s/.test(text[to - 1] ?? "")) to--;
  return { start: first.range[0], end: to };
};

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
};
const newline = (text: string): string => (text.includes("\r\n") ? "\r\n" : "\n");

/** Whatever stands before `at` in its line, as spaces. */
const indentTo = (text: string, at: number): string => " ".repeat(at - lineStart(text, at));

/** A new item of `[a, b]` or `{ a: 1 }`, written as the last one is: beside it, or in a line of its own. */
export const inFlow = (text: string, list: YAMLMap | YAMLSeq, item: string): readonly Edit[] | undefined => {
  if (!list.range) return undefined;
  const [open, close] = list.range;
  const last = lastOf(text, list);
  if (last === undefined) return [{ at: open + 1, insert: item }];
  const isLineOfItsOwn = text.slice(lineStart(text, last.start), last.start).trim() === "";
  const gap = isLineOfItsOwn ? newline(text) + indentTo(text, last.start) : " ";
  const comma = /^\s*,/.exec(text.slice(last.end, close));
  const after = last.end + (comma?.[0].length ?? 0);
  const rest = text.slice(after, lineEnd(text, after));
  // A comment behind the last item stays with it.
  if (isLineOfItsOwn && /^\s+#/.test(rest)) {
    const insert = gap + item + (comma ? "," : "");
    return [...(comma ? [] : [{ at: last.end, insert: "," }]), { at: lineEnd(text, after), insert }];
  }
  return [{ at: after, insert: comma ? `${gap}${item},` : `,${gap}${item}` }];
};

/** A new `- item` under the last one. */
export const inBlockSeq = (text: string, list: YAMLSeq, item: string): readonly Edit[] | undefined => {
  const last = lastOf(text, list);
  if (last === undefined) return undefined;
  const dash = text.lastIndexOf("-", last.start - 1);
  if (dash < 0 || text.slice(dash + 1, last.start).trim() !== "") return undefined;
  return under(text, last.end, `${indentTo(text, dash)}- ${item}`);
};

/** A new `key: value` under the last one. */
export const inBlockMap = (text: string, map: YAMLMap, pair: string): readonly Edit[] | undefined => {
  const last = lastOf(text, map);
  return last && under(text, last.end, indentTo(text, last.start) + pair);
};

const under = (text: string, end: number, line: string): readonly Edit[] => {
  const at = lineEnd(text, end);
  return [{ at, insert: newline(text) + line }];
};

/** A value behind a key that has none. */
export const intoNothing = (text: string, key: Node, value: string): readonly Edit[] | undefined => {
  if (!key.range) return undefined;
  const colon = text.indexOf(":", key.range[1]);
  return colon < 0 ? undefined : [{ at: colon + 1, insert: /^\s/.test(value) ? value : ` ${value}` }];
};
