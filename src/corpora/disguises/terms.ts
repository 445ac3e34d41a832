import type { Label } from "../line.ts";
import { wordsOf } from "../rows.ts";

/** A word that many lists of forbidden words hold, and what a moderator would call its use. */
export type Term = { readonly word: string; readonly label: Label };

const labelled = (label: Label, block: string): readonly Term[] => wordsOf(block).map((word) => ({ word, label }));

/** Offensive because what finds offence must be measured by it. From 4 to 12 letters: shorter ones hide in too many honest words. */
export const TERMS: readonly Term[] = [
  ...labelled(
    "profanity",
    `fuck fucker fucked fucking motherfucker clusterfuck fuckface fuckwit fuckboy mindfuck shit shitty shithead bullshit dipshit
    shitshow shitbag apeshit horseshit asshole asshat asswipe dumbass jackass badass fatass smartass arsehole arse bitch bitchy
    bitches bastard bastards cunt cunts twat twats wanker wankers wank prick pricks dick dickhead dickwad dickface cock cockhead
    bollocks bugger bellend knobhead tosser pissed pisser douche douchebag crap crappy goddamn damnit scumbag shitpost minger numpty
    gobshite tosspot cuck pillock sodding`,
  ),
  ...labelled(
    "sexual",
    `pussy penis vagina dildo boobs boobies titties tits cumshot cumming jizz semen blowjob handjob rimjob footjob porn porno
    pornhub nudes horny hentai milf boner orgasm anal anus clitoris slut sluts slutty whore whores hooker creampie gangbang
    bukkake deepthroat masturbate ejaculate camgirl threesome bondage fellatio cameltoe`,
  ),
  ...labelled(
    "hate",
    `faggot faggots retard retarded tranny trannies nigger niggers nigga niggas chink chinks spic spics kike kikes gook gooks
    wetback coon coons dyke dykes paki pakis raghead towelhead beaner beaners golliwog shemale cripple mongoloid subhuman darkie
    zipperhead pikey poofter`,
  ),
];

const LABELS: ReadonlyMap<string, Label> = new Map(TERMS.map(({ word, label }) => [word, label]));

/** Words that somebody else has chosen: what we do not know counts as profanity. */
export const termsFrom = (words: readonly string[]): readonly Term[] =>
  words.map((word) => ({ word, label: LABELS.get(word) ?? "profanity" }));
