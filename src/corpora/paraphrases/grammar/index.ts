import { type Chance, chanceFrom, shuffled } from "../../chance.ts";
import { expand, type Slots } from "../../grammar.ts";
import { type Cluster, sameLine } from "../cluster.ts";
import { chatty } from "./chatty.ts";
import { type Argument, type Frame, namesOf, slugOf } from "./frame.ts";
import { FRAMES } from "./frames/index.ts";
import { COMMON } from "./words.ts";

/** What stands in each hole of a frame. */
type Filling = Readonly<Record<string, Argument>>;

/** Each way to fill the holes of a frame; a thing stands in one hole only: nobody prefers pizza to pizza. */
const fillingsOf = ({ args }: Frame): readonly Filling[] =>
  Object.entries(args).reduce<readonly Filling[]>(
    (made, [hole, things]) =>
      made.flatMap((filling) =>
        things
          .filter((thing) => !Object.values(filling).includes(thing))
          .map((thing) => ({ ...filling, [hole]: thing })),
      ),
    [{}],
  );

const slotsFor = (filling: Filling): Slots => ({
  ...COMMON,
  ...Object.fromEntries(Object.entries(filling).map(([hole, thing]) => [hole, namesOf(thing)])),
});

/** A skeleton leaves gaps where a choice was empty, and doubled articles where a name brings its own. */
const tidy = (line: string): string =>
  line
    .replace(/\s+/g, " ")
    .replace(/ ([,?!.])/g, "$1")
    .replace(/\b(my|your|ur|a|an|the|that|this|some|any) (?:the|a|an|my|your|this|that) /g, "$1 ")
    .replace(/\ba ([aeio])/g, "an $1")
    .trim();

const say = (skeleton: string, filling: Filling, chance: Chance): string =>
  tidy(chatty(tidy(expand(skeleton, slotsFor(filling), chance)), chance));

/** The same words of another thing: for each hole that has others, one sentence of it. */
const swapped = ({ args, says }: Frame, filling: Filling, chance: Chance): readonly string[] =>
  Object.entries(args).flatMap(([hole, things]) => {
    const others = things.filter((thing) => !Object.values(filling).includes(thing));
    return others.length === 0 ? [] : [say(chance.pick(says), { ...filling, [hole]: chance.pick(others) }, chance)];
  });

/** Two things of one kind turned round: another meaning wherever order matters. */
const turned = ({ args, says }: Frame, filling: Filling, chance: Chance): readonly string[] => {
  const [x, y] = Object.keys(args);
  if (x === undefined || y === undefined || args[x] !== args[y]) return [];
  return [say(chance.pick(says), { ...filling, [x]: filling[y] ?? "", [y]: filling[x] ?? "" }, chance)];
};

/** Texts that are the same line count once, the first of them. */
const distinct = (texts: readonly string[], besides: readonly string[] = []): readonly string[] => {
  const seen = new Set(besides.map(sameLine));
  return texts.filter((text) => !seen.has(sameLine(text)) && seen.add(sameLine(text)));
};

const clusterOf = (frame: Frame, filling: Filling, chance: Chance): Cluster => {
  const plain = Object.fromEntries(Object.entries(filling).map(([hole, thing]) => [hole, namesOf(thing).slice(0, 1)]));
  const lines = distinct(frame.says.map((skeleton) => say(skeleton, filling, chance)));
  const misses = [
    ...frame.misses.map((skeleton) => say(skeleton, filling, chance)),
    ...swapped(frame, filling, chance),
    ...turned(frame, filling, chance),
  ];
  return {
    id: [frame.name, ...Object.values(filling).map(slugOf)].join("/"),
    meaning: tidy(expand(frame.meaning, plain, chance)),
    lines,
    nearMisses: distinct(misses, lines),
  };
};

/** How many different meanings the frames hold. */
export const MOST_CLUSTERS = FRAMES.reduce((sum, frame) => sum + fillingsOf(frame).length, 0);

/**
 * `n` clusters, no meaning twice, the frames in turn as long as they have things to speak of.
 * Nothing but seed and `n` decides; a longer row begins with a shorter one.
 * Errors: `RangeError` beyond `MOST_CLUSTERS`.
 */
export const clusters = (seed: number, n: number): readonly Cluster[] => {
  if (n > MOST_CLUSTERS) throw new RangeError(`the frames hold ${MOST_CLUSTERS} meanings, not ${n}`);
  const chance = chanceFrom(seed);
  const rows = shuffled(FRAMES, chance).map((frame) => ({
    frame,
    fillings: shuffled(fillingsOf(frame), chance),
    own: chance.apart(),
  }));
  const made: Cluster[] = [];
  for (let turn = 0; made.length < n; turn++) {
    for (const { frame, fillings, own } of rows) {
      const filling = fillings[turn];
      if (filling !== undefined && made.length < n) made.push(clusterOf(frame, filling, own));
    }
  }
  return made;
};
