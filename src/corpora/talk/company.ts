import { rows } from "../rows.ts";

/** What else somebody may say in the same breath: about nothing, and fit for any mood. */
export const COMPANIONS: readonly string[] = rows(`
  just got home
  it's raining here
  sorry for the late answer
  my mic is broken so i type
  typing from my phone
  i'm on the train right now
  can everybody read this?
  ok second message
  i said it before and i say it again
  as i was saying
  my coffee is cold
  it's late here
  not sure who reads this
  i only joined today
  long time lurker
  hello from the kitchen
  the stream is lagging for me
  is this channel still in use?
  ignore the typos
  english is my second language
  had to get that out
  anyway, back to work
  the cat walked over the keyboard
  that's all from me
  i'll be back in ten minutes
  read the whole thing before you answer
  this is about yesterday
  i've been thinking about it all day
  no idea where to post it
  good evening everyone
  morning chat
  hi again
  one more thing
  so i was on the bus
  you know me
  wifi is bad here
  lunch break is over
  wrote that with one hand, the other holds a sandwich
`);
