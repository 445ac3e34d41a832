import { builtInSlang } from "../src/cli/slang.ts";
import { foldText } from "../src/engine/text/folded-text.ts";
import { median } from "./measure.ts";
import { newStream, newTask } from "./task.ts";

/** What the view of the slang costs a message of the synthetic stream, beyond folding, which it shares with others. */

const ROUNDS = 7;
const stream = newStream(newTask(), 20_000).map(({ text }) => ({ text, folded: foldText(text) }));
const begun = performance.now();
const slang = builtInSlang();
const compiledMs = performance.now() - begun;

const spent = (work: (message: (typeof stream)[number]) => unknown): number => {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const start = process.cpuUsage();
    for (const message of stream) work(message);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / stream.length;
  });
  return median(rounds.slice(1));
};

const mean = stream.reduce((sum, { text }) => sum + text.length, 0) / stream.length;
const found = stream.filter(({ folded, text }) => slang.find(folded, text).length > 0).length;
console.log(
  `${slang.entries.length.toLocaleString("en-US")} spellings, compiled in ${compiledMs.toFixed(0)} ms; ` +
    `${stream.length.toLocaleString("en-US")} messages of ${mean.toFixed(0)} characters, ${((100 * found) / stream.length).toFixed(1)} % with slang; Node ${process.version}`,
);
console.log(`find       ${spent(({ folded, text }) => slang.find(folded, text)).toFixed(2)} us a message`);
console.log(
  `spell out  ${spent(({ folded, text }) => slang.spelledOut(folded, text)).toFixed(2)} us a message, the find included`,
);
