import type { Chance } from "../chance.ts";
import { rows } from "../rows.ts";

/** What stands before or after, and means nothing. */
const HEADS = rows(`
  honestly
  lol
  ok
  wait
  chat
  bro
  ngl
  tbh
  so
  well
  dude
  imo
  look,
  yeah
  lmao
  wow
  btw
  man
  oh
  again,
  guys
  no but
  idk
  I mean
  like I said,
`);
const TAILS = rows(`
  lol
  lmao
  tbh
  ngl
  fr
  bro
  smh
  imo
  haha
  xd
  KEKW
  man
  , just saying
  , that's all
  , end of story
  , change my mind
  and I'm tired of pretending otherwise
  , as usual
  again
  today
  , believe it or not
  , for real
`);

/** Sentences about nothing much, in whose company another is harder to see. None of them judges anybody. */
const REMARKS = rows(`
  I was up until three last night.
  Anyway, the weather is finally better here.
  I have read this whole thread now.
  Somebody brought this up at work today.
  My coffee got cold while I typed this.
  I watched the debate yesterday evening.
  Second time I write this, the first post got lost.
  The clip is from last week.
  I have been on this forum for ten years.
  Here is what I think.
  Sorry for the long post.
  Not my first language, by the way.
  The video is about twelve minutes long.
  I moved here in the spring.
  Let me get this straight.
  My brother sent me the link.
  We had the same talk at dinner.
  I only came here for the patch notes.
  Just my two cents.
  The article is behind a paywall.
  I saw it on the train this morning.
  The stream starts in ten minutes.
  You can read it in the second paragraph.
  It was the same last season.
  Nobody asked me, I know.
  I had a long day.
  That is how it looks from here.
  Edit: fixed a typo.
  Do with that what you want.
  I will be back after lunch.
  The music in the background is nice though.
  It has been raining since Tuesday.
  I said it before and I say it again.
  Good morning everyone.
  This is about the news from yesterday.
`);

const ended = (text: string): string => (/[.!?…)]$/.test(text) ? text : `${text}.`);

/** A text among a few words more, or in the company of a harmless sentence, or alone as most are. */
export const inCompany = (text: string, chance: Chance): string => {
  const lot = chance.next();
  if (lot < 0.1) return `${chance.pick(HEADS)} ${text}`;
  if (lot < 0.2) return `${text} ${chance.pick(TAILS)}`.replaceAll(" ,", ",");
  if (lot < 0.26) return `${chance.pick(REMARKS)} ${text}`;
  if (lot < 0.3) return `${ended(text)} ${chance.pick(REMARKS)}`;
  return text;
};
