import { rounds, withAside } from "../asides.ts";
import { type Chance, endless } from "../chance.ts";
import type { Corpus } from "../corpus.ts";
import { expand } from "../grammar.ts";
import type { Said } from "../line.ts";
import { moments } from "../pace.ts";
import { AROUND, INVENTED, KNOWN, PATHS } from "./hosts.ts";
import { NON_LINKS, NUMBERS } from "./non-links.ts";
import { STYLES, type Style } from "./styles.ts";

/** Where the link is all there is to see, a sentence about it, or a dot after it, must not change it. */
const MARGIN = /[\w%\\/]$/;

const linked = ({ name, bare, spell }: Style, chance: Chance): { text: string; extra: NonNullable<Said["extra"]> } => {
  const host = chance.pick(bare || chance.holds(0.4) ? KNOWN : INVENTED);
  const { text, hosts } = spell(host, chance.pick(PATHS), chance);
  const around = chance.pick(AROUND.filter((frame) => !MARGIN.test(text) || /\{\}(?:$|[ \n])/.test(frame)));
  return { text: around.replaceAll("{}", () => text), extra: { style: name, hosts } };
};

/** Every second line holds no link. None of them breaks a rule: what is asked is whether the hosts are seen. */
function* make(chance: Chance): Generator<Said> {
  const next = moments(chance, { discord: 0.6 }).next;
  const nothing = rounds(endless(NON_LINKS, chance.apart()), NON_LINKS.length);
  for (const style of endless(STYLES, chance.apart())) {
    yield { ...next(), ...linked(style, chance) };
    const [skeleton, again] = nothing.next().value;
    const text = expand(skeleton, NUMBERS, chance);
    yield { ...next(), text: again ? withAside(text, chance) : text, extra: { style: "none", hosts: [] } };
  }
}

export const links: Corpus = {
  name: "links",
  summary: "links in nearly fifty spellings, and dots, slashes and colons that are none",
  size: 800,
  make,
};
