import { rows } from "../rows.ts";

/** Sentences around a term, as people write them in chat. None says anything that would need a second reason to be removed. */
export const CARRIERS: readonly string[] = rows(`
  {term}
  {term}
  {term}!!
  {term} lol
  lol {term}
  you {term}
  what a {term}
  {term} this game
  this {term} again
  such a {term} move
  oh {term} not again
  who is this {term}
  he is a {term} and everyone knows
  she called me a {term} yesterday
  stop being a {term} for once
  our jungler is a {term}
  mid is a {term} as always
  gg {term} team
  nice try {term}
  shut up {term}
  bro thinks he is good, {term}
  imagine losing to that {term}
  the mods here are {term} tbh
  can't believe this {term} got the loot
  everyone say {term} in chat
  say {term} if you are watching
  first time chatting, {term}
  ok {term}, whatever you say
  this streamer is a total {term}
  haha {term} got banned
  what the {term} was that
  so much {term} in one patch
  i swear this {term} lag
  {term} you and your whole team
  go home {term}
  only a {term} would pick that
  you play like a {term}
  my duo is a {term}, sorry about that
  {term} {term} {term}
  hey {term}, answer me
  read the chat {term}
  nobody asked, {term}
  did he just say {term} on stream
  enough of this {term}
  new season, same {term}
  mad? {term}
  the ref is a {term}
  you absolute {term}
  look at this {term} go
  do it then {term}
  y'all some {term}
  keep crying {term}
  wtf is that {term} doing
  tell that {term} to log off
  i hope the {term} reads this
  ratio + {term}
  5 stacks of {term}
  bot lane {term} diff
  ez clap {term}
  not this {term} server again
`);
