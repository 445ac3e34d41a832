import type { Chance } from "../corpora/chance.ts";
import { LABELS } from "../engine/scorers/labels.ts";
import { headOf } from "../models/builtin/classifier/heads.ts";
import { type Example, noTargets } from "./example.ts";

/** What emotes are called in chats: a channel's own name or an animal, and what it does. No set of texts holds these, and each channel has its own. */
const HEADS = (
  "pepe peepo monka pog kek cat frog dog duck blob bear sad happy big tiny mega wide zoomy chat hype crab ghost toast moss " +
  "qrt vex lumi dray noxi brix tarn owlo fenn yuki zeph kori mald copium gamba bongo"
).split(" ");
const TAILS = (
  "W L Chat Dance Hype Wave Love Sit Stare Jam Cry Laugh Gasp Pls Run Sleep Think Clap Gun Rage Nod Shy Comfy Cheer Salute " +
  "Party Shock Smug Peek Sip Hug Bonk Punch Knife Dead Lurk Rip Wow Giggle Toxic Mad Nuts Spin"
).split(" ");
/** Names that chats share. */
const SHARED = (
  "LUL KEKW OMEGALUL Pog PogChamp PogU Kappa KappaPride monkaS Sadge Copium Clap EZ Kreygasm BibleThump NotLikeThis ResidentSleeper " +
  "TriHard 4Head WutFace SeemsGood BabyRage DansGame SwiftRage HeyGuys VoHiYo CoolStoryBob xdd catJAM ratJAM GIGACHAD Jebaited " +
  "PepeHands PepeLaugh widepeepoHappy FeelsBadMan FeelsGoodMan FeelsStrongMan AYAYA modCheck Prayge Bedge Madge Susge Aware Clueless ICANT Gladge"
).split(" ");

const MOST_KINDS = 3;
const MOST_TIMES = 12;
/** Words that stand beside emotes. */
const WORDS =
  "gg,nice,lets go,no way,hello,rip,one more,so close,again,welcome,wait what,hi chat,good luck,the timing".split(",");

const nameOf = (chance: Chance): string => {
  if (chance.holds(0.4)) return chance.pick(SHARED);
  const head = chance.pick(HEADS);
  return chance.holds(0.3) ? head + chance.pick(TAILS).toLowerCase() : head + chance.pick(TAILS);
};

const textOf = (chance: Chance): string => {
  const kinds = Array.from({ length: chance.between(1, MOST_KINDS) }, () => nameOf(chance));
  const row = Array.from({ length: chance.between(1, MOST_TIMES) }, (_, i) =>
    chance.holds(0.5) ? kinds[i % kinds.length] : chance.pick(kinds),
  ).join(" ");
  if (chance.holds(0.6)) return row;
  const words = chance.pick(WORDS);
  return chance.holds(0.5) ? `${words} ${row}` : `${row} ${words}`;
};

/** Rows of emotes, `count` of them, each once: whatever they are called, they say nothing. */
export const emoteExamples = (count: number, chance: Chance): readonly Example[] => {
  const texts = new Set<string>();
  for (let tries = 0; texts.size < count && tries < 3 * count; tries++) texts.add(textOf(chance));
  return [...texts].map((text) => {
    const { targets, weights } = noTargets();
    for (const label of LABELS) weights[headOf(label)] = 1;
    return { text, source: "own emotes", violation: false, clean: true, labels: [], targets, weights };
  });
};
