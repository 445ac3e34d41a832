import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Abuse of parties, politicians, papers and whoever believes them. */
export const POLITICS: readonly Functionality[] = [
  {
    name: "politics with abuse",
    labels: ["toxicity"],
    skeletons: rows(`
      only a moron would vote for that party
      you people are sheep
      wake up sheep
      liberals are idiots
      conservatives are idiots
      libtards crying again
      trumptards can't read
      you leftist loser
      you right wing {idiot}
      commie scum
      fascist pig
      brainwashed {idiot}
      keep licking those boots {idiot}
      bootlicker
      snowflake
      cry more snowflake
      the senator is a lying sack of shit
      that minister is a corrupt pig
      our president is a senile old fool
      the mayor is an ugly crook
      this judge is an idiot in a dress
      journalists are scum
      fake news {idiot}
      the reporter is a paid liar and an ugly one
      she's too stupid to be in parliament, and too ugly for television
      anyone who believes that is an imbecile
      everyone who voted yes is {an_idiot}
      your party is full of crooks and you are their useful idiot
      you clowns in the comments know nothing about {topic}
      what a bunch of whiny losers
      the author of this article is {an_idiot}
      what an ignorant, hateful old windbag this columnist is
      typical brain dead voter
      paid troll
      russian bot
      the left is a bunch of crybabies and parasites
      the right is a bunch of inbred hillbillies
      another stupid comment from another stupid {idiot}
    `),
  },
];
