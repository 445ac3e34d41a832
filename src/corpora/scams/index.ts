import type { Author } from "../../engine/message.ts";
import { type Chance, endless, shuffled } from "../chance.ts";
import type { Corpus } from "../corpus.ts";
import { expand } from "../grammar.ts";
import type { Attachment, Said } from "../line.ts";
import { moments } from "../pace.ts";
import { DAY, HOUR, MINUTE, type People } from "../people.ts";
import { DISCORD, type Stage, TWITCH } from "../stage.ts";
import { FAMILIES } from "./families/index.ts";
import type { Family } from "./family.ts";
import { respelled } from "./link-spelling.ts";
import { BAIT_REGISTERS, TWIN_REGISTERS } from "./registers.ts";
import { SLOTS } from "./slots.ts";

/** Bait that an account of long standing posts, because somebody has taken it over. */
const COMPROMISED = 0.25;
/** Bait that goes through several channels, the same each time. */
const SPREAD = 0.08;

const stageOf = ({ name, pictures }: Family, chance: Chance): Stage => {
  if (pictures || name === "mass mention" || name === "nsfw invite") return DISCORD;
  if (name === "viewer bots" || name === "commissions") return chance.holds(0.7) ? TWITCH : DISCORD;
  return chance.holds(0.8) ? DISCORD : TWITCH;
};

/** An account of a few hours or days, which has just joined; or one of years that has turned. */
const scammer = (people: People, stage: Stage, at: number, chance: Chance): Author => {
  if (chance.holds(COMPROMISED)) return people.regulars(stage, at, 1)[0]!;
  const accountMs = chance.holds(0.6) ? (0.5 + chance.next() * 71) * HOUR : (3 + chance.next() * 17) * DAY;
  return people.someone(stage, at, { accountMs, memberMs: Math.min(accountMs, (1 + chance.next() * 600) * MINUTE) });
};

const NAMES = ["image.png", "IMG_{}.jpg", "Screenshot_{}.png", "{}.jpg", "unknown.png", "photo_{}.jpg", "{}.webp"];
const TYPES: Readonly<Record<string, string>> = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" };
const picture = (chance: Chance): Attachment => {
  const name = chance.pick(NAMES).replace("{}", () => String(chance.between(1000, 99_999_999)));
  return { name, type: TYPES[name.slice(name.lastIndexOf(".") + 1)]!, size: chance.between(60_000, 1_900_000) };
};
const pictures = ({ pictures }: Family, chance: Chance): readonly Attachment[] | undefined => {
  if (!pictures || !chance.holds(pictures.share)) return undefined;
  return Array.from({ length: chance.between(...pictures.count) }, () => picture(chance));
};

/** Skeletons of a family in turn, so that each is used before one comes again. */
const turns = (family: Family, chance: Chance) => ({
  family,
  bait: endless([...family.bait.keys()], chance.apart()),
  twins: endless([...family.twins.keys()], chance.apart()),
});

function* make(chance: Chance): Generator<Said> {
  const { people, next } = moments(chance, { discord: 1 });
  for (const { family, bait, twins } of endless(
    shuffled(FAMILIES, chance).map((one) => turns(one, chance)),
    chance.apart(),
  )) {
    const stage = stageOf(family, chance);
    const place = { stage, channel: chance.pick(stage.channels) };

    const number = bait.next().value;
    const manner = chance.pick(BAIT_REGISTERS);
    const written = manner.write(expand(family.bait[number]!, SLOTS, chance), chance);
    const said: Said = {
      ...next((_, at) => scammer(people, stage, at, chance)),
      ...place,
      text: chance.holds(0.15) ? respelled(written, chance) : written,
      labels: [family.label],
      attachments: pictures(family, chance),
      extra: { family: family.name, skeleton: `${family.name} ${number + 1}`, register: manner.name },
    };
    yield said;
    if (stage === DISCORD && chance.holds(SPREAD)) yield* copies(said, chance);

    const other = twins.next().value;
    const tone = chance.pick(TWIN_REGISTERS);
    yield {
      ...next((_, at) => people.anyone(stage, at)),
      ...place,
      text: tone.write(expand(family.twins[other]!, SLOTS, chance), chance),
      attachments: pictures(family, chance),
      extra: { family: family.name, skeleton: `${family.name} twin ${other + 1}`, register: tone.name },
    };
  }
}

/** The same text in two to four channels more, seconds apart. */
function* copies(said: Said, chance: Chance): Generator<Said> {
  const others = shuffled(
    said.stage.channels.filter((channel) => channel !== said.channel),
    chance,
  );
  let at = said.at;
  for (const channel of others.slice(0, chance.between(2, 4))) {
    at += chance.between(700, 6_000);
    yield { ...said, at, channel, extra: { ...said.extra, copy: true } };
  }
}

export const scams: Corpus = {
  name: "scams",
  summary: "twenty kinds of fraud and advertising, each with honest talk in the same words",
  size: 1_500,
  make,
};
