import type { Chance } from "../chance.ts";
import type { Slots } from "../grammar.ts";

const IDIOTS = `idiot, moron, loser, clown, dumbass, imbecile, dipshit, asshole, jackass, douchebag, scumbag, dickhead,
  prick, fool, braindead clown, stupid fuck, dumb fuck, piece of trash, waste of space, pathetic loser, ugly troll, stupid bitch, cunt,
  twat, wanker, retard, degenerate, freak, creep, weirdo, virgin loser, rat, snake, pig, dumb ape, nobody, failure, crybaby, coward, bastard,
  motherfucker, cocksucker, shithead, dunce, halfwit, simpleton, cretin, ignoramus, braindead monkey, bum, trashcan, douche, tool, manchild`
  .split(",")
  .map((word) => word.trim());

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;

const score = (chance: Chance): string => `${chance.between(0, 2)}-${chance.between(7, 19)}`;

/** What stands in the braces of `insults`. */
export const SLOTS: Slots = {
  idiot: IDIOTS,
  an_idiot: IDIOTS.map(article),
  role: [
    "mid",
    "jungle",
    "support",
    "carry",
    "tank",
    "healer",
    "adc",
    "top",
    "sniper",
    "goalie",
    "dps",
    "offlane",
    "medic",
    "igl",
    "pudge",
    "yasuo",
    "genji",
    "sven",
    "invoker",
    "teemo",
  ],
  rank: ["bronze", "silver", "herald", "iron", "2k", "gold", "wood league", "guardian", "plastic"],
  kidgame: [
    "minecraft",
    "roblox",
    "candy crush",
    "solitaire",
    "club penguin",
    "animal crossing",
    "farm simulator",
    "tetris",
  ],
  n: (chance) => String(chance.between(2, 60)),
  score,
  country: ["brazilian", "russian", "american", "french", "turkish", "peruvian", "eu", "na"],
  name: ["mira", "jonas", "kaelo", "tobi", "nessa", "rickard", "owl_fan", "dario", "lumi", "petrus", "vexa", "brandt"],
  topic: [
    "history",
    "football",
    "cars",
    "politics",
    "music",
    "cooking",
    "economics",
    "gardening",
    "anime",
    "cameras",
    "vaccines",
    "dogs",
    "films",
    "linux",
    "chess",
    "the war",
    "the rules",
    "fishing",
  ],
  hero: [
    "Nyx",
    "Orsolo",
    "the archer",
    "Brakka",
    "the paladin",
    "Vell",
    "Sister Ash",
    "the druid",
    "Tarn",
    "the necromancer",
  ],
  place: ["mid", "top", "bot", "A site", "the bridge", "their base", "the tower", "the dragon", "B long", "the pit"],
  boss: ["the dragon", "the lich", "the swamp king", "phase two", "the twin golems", "the final boss", "the hydra"],
};
