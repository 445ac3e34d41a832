import { CHANNEL_EMOTE, isEmote } from "./chant.ts";
import { EMOTES } from "./emotes.ts";

/** Longer texts say something of their own. */
const LONGEST = 80;

/** What people say when they come into a chat, cheer, or thank: in a crowd of newcomers many say it at once, and mean well. */
const WORDS: ReadonlySet<string> = new Set(
  `
  a about again all amazing and are at awesome back bday be been best birthday bro can cant cheers chat come coming congrats congratulations cool
  day dude dudes enjoy enter entered evening ever everybody everyone excited fam family first folks for friend friends from fun game games gg ggs
  girls giveaway glad go goal gogo going gonna good goodbye goodluck goodnight great greetings guys happy have hello hey heya hi hii hiya hope how
  hype hyped i im in introduce is it its join joined joining just keep lets like lol lots love luck lucky man match me mod mods morning much my
  myself name new nice night of omg on one our over party people play pleased pog raid raiders raiding raids ready say server so stream streamer
  sup super thank thanks thankyou that the there this time to today too ty u up us very wait was wave way we welcome well wait what whats whatsup
  channel did got meet meeting miss missed please setup where win with wish wishing woo woohoo wow wp wuhu yall yay yeah year years yes yo you your youre
  alle allemaal auf bonjour bonsoir buenas buenos ciao coucou dag dias guten hallo hej hola moin ola oi olha salut salam servus tag todos tout
  bom boa dia noite le monde les gars tous toutes zusammen
  `
    .trim()
    .split(/\s+/),
);

/** What opens a greeting. Beside it one name may stand that no list knows: that of the guest, of a country, of the streamer. */
const OPENERS: ReadonlySet<string> = new Set(
  "hi hii hiya hey heya hello greetings welcome from raid raids raiders raiding congrats congratulations happy thanks hype hola bonjour hallo salut oi ola ciao moin".split(
    " ",
  ),
);

const SPLIT = /[^\p{L}\p{N}']+/u;

/**
 * Is it a greeting, a cheer, a call for a raid or a command to a bot, in words that say nothing else?
 *
 * Limits: a list of common words in a few languages. Words drawn out (`heyyyy`) count as what they are drawn out of.
 */
export const isPleasantry = (text: string): boolean => {
  if (text.length > LONGEST) return false;
  const words = text.trim().split(/\s+/);
  // A command is written by everybody who takes part, in the very same words.
  if (words[0] !== undefined && /^[!/]\p{L}/u.test(words[0]) && words.length <= 3) return true;
  const said = words
    .filter((word) => !isEmote(word))
    .flatMap((word) =>
      word
        .toLowerCase()
        .split(SPLIT)
        .filter((w) => w !== ""),
    );
  const strange = new Set(said.filter((word) => !isIn(WORDS, word.replace(/'s?/g, ""))));
  return strange.size === 0 || (strange.size === 1 && said.some((word) => isIn(OPENERS, word)));
};

/** What tells a guest, a greeting or a cheer whatever else is said. */
const WARM: ReadonlySet<string> = new Set(
  `
  hi hii hiya hey heya hello greetings welcome raid raids raider raiders raiding love loves loved hug hugs hype hyped hooray yay cheers congrats
  congratulations thanks thank gg ggs luck morning evening night bonjour hallo hola salut moin ola oi ciao crew squad gang fam family community
  incoming arrived arrive landed visiting visit waves waving
  `
    .trim()
    .split(/\s+/),
);
const PICTURE = /\p{Extended_Pictographic}|<3/u;
/**
 * Does a text greet, cheer or smile? Those who come over from a friend's channel do, in one line that all of them shout.
 *
 * Limits: a list of English words with greetings of a few other languages; anybody can write a heart. So it only spares a crowd of old accounts, and no abuse.
 */
export const isWarm = (text: string): boolean =>
  PICTURE.test(text) ||
  text
    .slice(0, 2 * LONGEST)
    .split(/\s+/)
    .some(
      (word) =>
        word !== "" &&
        (CHANNEL_EMOTE.test(word) ||
          EMOTES.has(word) ||
          word
            .toLowerCase()
            .split(SPLIT)
            .some((said) => isIn(WARM, said))),
    );

/** Is a word listed, as it stands or as what it is drawn out of? */
const isIn = (list: ReadonlySet<string>, word: string): boolean =>
  list.has(word) || list.has(word.replace(/(.)\1+/gu, "$1")) || list.has(word.replace(/(.)\1{2,}/gu, "$1$1"));
