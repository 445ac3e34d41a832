import type { Author } from "../engine/message.ts";
import type { Chance } from "./chance.ts";
import { wordsOf } from "./rows.ts";
import { type Stage, snowflake } from "./stage.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const FIRST = wordsOf(
  `amber ashen badger bramble brisk candle cedar clover cobalt copper crisp dapple dusty ember fable fern flint foggy frosty gentle
  ginger glim hazel hollow humble indigo ivory jolly juniper keen lazy lemon lilac lofty lunar maple mellow misty mossy nimble nutmeg
  oaken olive opal pebble pickle plum quiet rapid raven rosy russet rusty saffron salty silver sleepy solar spicy stormy sunny tawny
  thistle tidal timber umber velvet waffle wander willow windy wistful woolly yarrow zesty`,
);
const LAST = wordsOf(
  `acorn anvil aster badge beacon beetle bison bloom borough brook button canoe comet cricket crumb dagger dingo drake duckling echo
  falcon feather fiddle finch forge fox gecko glider goose hare harbor heron kestrel kettle kite lantern larch lemur lynx mantis marmot
  marten meadow moth newt nomad orchid osprey otter owl panda pepper pigeon piper puffin quail quartz rabbit ranger reed robin rook
  sable sailor sparrow spruce stag stoat summit sword tapir teapot tern toad turnip vole walnut weasel whisk wizard wren yak`,
);
const GIVEN = wordsOf(
  `ada alina amir anouk arjun bea bruno carla chidi dario eemil elif emre esme farah felix fumi gwen hana hugo ines ivo jana jonas
  kaia karim lena leo lior luca maja malik marek mia milan nadia nia noor olek otto pia priya rafa rosa ruben saga sami sofia
  tariq theo tove uma vera wim yara yuki zara zeno`,
);
/** The ways in which people write their names. */
const SHAPES: readonly ((chance: Chance) => string)[] = [
  (chance) => `${chance.pick(FIRST)}${chance.pick(LAST)}`,
  (chance) => `${chance.pick(FIRST)}_${chance.pick(LAST)}`,
  (chance) => `${chance.pick(FIRST)}${chance.pick(LAST)}${chance.between(1, 999)}`,
  (chance) => `${chance.pick(GIVEN)}${chance.between(80, 2012)}`,
  (chance) => `${chance.pick(GIVEN)}_${chance.pick(LAST)}`,
  (chance) => `${capital(chance.pick(FIRST))}${capital(chance.pick(LAST))}`,
  (chance) => `xX${capital(chance.pick(LAST))}Xx${chance.between(1, 99)}`,
  (chance) => `its${chance.pick(GIVEN)}${chance.pick(["", "tv", "plays", "gg", "_"])}`,
  (chance) => `${chance.pick(LAST)}.${chance.pick(GIVEN)}`,
  (chance) => `${chance.pick(GIVEN)}the${chance.pick(LAST)}`,
];
const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** Invented people. Each call gives somebody new, whose name and id nobody else has. */
export type People = {
  /** Somebody whose account was made so long before `at`, and who joined so long before it. */
  readonly someone: (stage: Stage, at: number, times: Ages, roles?: readonly string[]) => Author;
  /** An account of any age that a community has: most of them years, a few days. Joined at any time since. */
  readonly anyone: (stage: Stage, at: number) => Author;
  /** People who have been there for long, and write often. */
  readonly regulars: (stage: Stage, at: number, count: number) => readonly Author[];
};
export type Ages = { readonly accountMs: number; readonly memberMs: number };

export const peopleFrom = (chance: Chance): People => {
  let count = 0;
  const someone: People["someone"] = (stage, at, { accountMs, memberMs }, roles = []) => {
    const number = count++;
    const createdAt = Math.round(at - accountMs);
    // With a number of its own, a name belongs to one person in a corpus of any size.
    const name = `${chance.pick(SHAPES)(chance)}${tagOf(number)}`;
    return {
      id:
        stage.platform === "discord" ? snowflake(createdAt, number) : String(41_000_000 + number * 7 + chance.below(7)),
      name: stage.platform === "twitch" ? name.replaceAll(".", "_").toLowerCase() : name,
      createdAt,
      joinedAt: Math.round(at - Math.min(memberMs, accountMs - MINUTE)),
      roles,
    };
  };
  const anyone: People["anyone"] = (stage, at) => {
    const accountMs = chance.holds(0.08) ? chance.between(1, 30) * DAY : (0.1 + chance.next() * 8) * YEAR;
    return someone(stage, at, { accountMs, memberMs: accountMs * chance.next() + HOUR });
  };
  const regulars: People["regulars"] = (stage, at, number) =>
    Array.from({ length: number }, (_, i) => {
      const accountMs = (1 + chance.next() * 7) * YEAR;
      const memberMs = accountMs * (0.2 + chance.next() * 0.7);
      const role = stage.platform === "discord" ? "regular" : "subscriber";
      return someone(stage, at, { accountMs, memberMs }, i % 3 === 0 ? [role] : []);
    });
  return { someone, anyone, regulars };
};

const TAG = "abcdefghijklmnopqrstuvwxyz";
/** Short, and another for each number. */
const tagOf = (number: number): string => {
  let left = number;
  let tag = "";
  do {
    tag = TAG[left % 26] + tag;
    left = Math.floor(left / 26) - 1;
  } while (left >= 0);
  return `_${tag}`;
};
