/** Lines that stand around a change. */
const AROUND = 2;

/** What differs between two texts, as a patch would show it: one block, from the first line that differs to the last. */
export const lineDiff = (before: string, after: string, file: string): readonly string[] => {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const from = Math.max(0, head - AROUND);
  const kept = Math.max(0, tail - AROUND);
  const count = (lines: readonly string[]): number => lines.length - kept - from;
  return [
    `--- ${file}`,
    `+++ ${file}`,
    `@@ -${from + 1},${count(old)} +${from + 1},${count(now)} @@`,
    ...old.slice(from, head).map((line) => ` ${line}`),
    ...old.slice(head, old.length - tail).map((line) => `-${line}`),
    ...now.slice(head, now.length - tail).map((line) => `+${line}`),
    ...old.slice(old.length - tail, old.length - kept).map((line) => ` ${line}`),
  ];
};
