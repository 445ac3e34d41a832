import type { Slots } from "../grammar.ts";
import { rows } from "../rows.ts";

const two = (n: number): string => String(n).padStart(2, "0");

export const NUMBERS: Slots = {
  d: (chance) => String(chance.below(10)),
  n: (chance) => String(chance.between(2, 60)),
  nn: (chance) => String(chance.between(10, 999)),
  k: (chance) => String(chance.between(1, 40)),
  time: (chance) => `${chance.between(0, 23)}:${two(chance.below(60))}`,
  long: (chance) => `${chance.between(0, 9)}:${two(chance.below(60))}:${two(chance.below(60))}`,
  word: ["cat", "frog", "soup", "map", "boss", "song", "patch", "goal", "mic", "lamp", "door", "level"],
  then: [
    "then",
    "so",
    "but",
    "and",
    "now",
    "me",
    "it",
    "is",
    "to",
    "in",
    "at",
    "my",
    "no",
    "do",
    "be",
    "go",
    "us",
    "she",
    "he",
    "we",
  ],
  name: ["ann", "moss_otter", "tinwren", "pelle", "vexley", "dorrit"],
};

/** Dots, slashes and colons that lead nowhere. Where a country's letters follow a dot, people see the start of a sentence. */
export const NON_LINKS = rows(String.raw`
  at {long} he says it
  {long}
  {long} to {long} is the best part
  see {time} and {long} of the vod
  {time} works, {time} is too late
  starts at {n}.{n} pm
  {d}.{nn} seconds, new record
  it is {nn}.{nn} on average
  {d},{nn}.{n} points
  version {d}.{d}.{d} is out
  v{d}.{d}.{n}-beta.{d}
  update from {d}.{n} to {d}.{n}
  patch {n}.{d}b
  {d}.{d}.{d}.{d} looks like an address, it is a version
  the router is 192.168.{d}.1
  ping 10.0.{d}.{n}
  dns 8.8.8.8 and 1.1.1.1
  127.0.0.1 sweet 127.0.0.1
  localhost:{nn}0 is where it runs
  3.14159 is enough pi
  node.js or deno?
  vue.js, next.js, three.js, d3.js
  asp.net core is fine
  I write .net for a living
  socket.io drops packets
  rename main.py to app.py
  open config.yaml line {n}
  the log is in server.log.{d}
  README.md is empty
  run setup.sh first, then install.sh
  index.html and style.css
  libfoo.so is missing
  kernel32.dll again
  {word}.png is {nn} kB
  {word}_final_v{d}.psd
  archive.tar.gz has {n} files
  sources in main.rs, lib.rs, mod.rs
  {word}.pl is perl, {word}.py is python
  script.sh {word}.ai {word}.ps, graphic formats are odd
  notes.md, todo.txt, cv.pdf
  game.exe crashed again
  System.out.println("{word}");
  console.log({word})
  this.props.{word}.name
  Math.max(a.b, c.d)
  std::vector<int>::iterator it;
  import os.path as p
  foo.bar.baz()
  {word}.{word}()
  obj.is.in.us
  a.b == c.d && e.f != g.h
  at com.{word}.Main.run(Main.java:{nn})
  SELECT t.id, t.to FROM t
  s/http/https/ in the config
  e.g. the red one
  i.e. never
  etc. and so on
  vs. the champions
  a.k.a. the frog
  p.s. bring cake
  Mr. and Mrs. {name}
  Dr. {name} says hi
  St. Ives, not St. Pancras
  U.S. vs U.K. tonight
  U.S.A. U.S.A.
  Ph.D. in memes
  B.Sc. done, M.Sc. next
  No. {n} in the charts
  approx. {n} people
  ca. {n} min.
  bzw. d.h. u.a. usw.
  z.B. der Frosch
  p.ej. la rana
  т.е. как обычно, и т.д.
  wait...what
  so...{then} it began
  hm..ok
  no......no
  well…{then} fine
  done.{then} next
  i am tired.{then} sleep
  good {word}.{then} said nothing
  thanks.i will try it
  nice.that was close
  ok.me too
  sure.it works
  great.so what now
  lol.no
  bye.to everyone
  right.is it live
  the end.in the beginning there was soup
  stop.at once
  yes.my friend
  finished.do it again
  lost.in space
  that's all.be good
  {word}.{word}.{word}
  left.right.left.right.jump
  one.two.three.go
  read.the.rules
  why.are.we.yelling
  T.H.I.S. is fine
  h.e.l.l.o
  :/ hm
  :\ meh
  >:/ not again
  ://
  :// is my mood
  //
  // TODO {word}
  /* {word} */
  # {word} //{n}
  w/ friends, w/o friends
  n/a
  and/or
  he/him she/her they/them
  he/they pronouns in bio
  24/7
  {n}/10
  {n}/{n}/{nn} kills deaths assists
  {n}-{n} at half time
  {n}:{n} was the final
  {n}.{n}. is my birthday
  {n}.{n}.2026 at {time}
  2026-01-{n}
  01/{n}/2026
  50/50
  km/h or m/s
  $ {nn}.{n}
  {nn}.{n}€ with shipping
  1.000.000 views
  1,000,000.00
  §{n} Abs. {d} Nr. {d}
  Ch. {n}, p. {nn}
  Gen. {d}:{n}
  S0{d}E{n} is the best one
  bo{d}, map {d}.{d}
  r/{word} is funny
  u/{name} posted it
  /r/{word}
  /me waves
  /timeout {name} {nn}
  !{word}.{word}
  @{name}.{word}
  @{name}: {word}/{word}?
  c:{word}:{word}
  C:\{word}\{word}.txt
  ~/{word}/{word}.cfg
  ../{word}/{word}
  ./{word} --{word}={n}
  --{word}.{word}=true
  {word}@{n} {word}@{nn}
  {word}@home
  key: value
  note: {word}
  todo: {word}, {word}
  http is not https
  the http error {nn}
  "https" in the address bar is not enough
  www means world wide web
  which www. was it
  dot com bubble of 2000
  the dot on the i
  connect the dots
  polka dot shirt
  dot dot dot
  put a dot after it
  add two dots. and a dash.
  com port {d}
  the net is torn
  org chart is on the wall
  .com names are expensive
  is .gg a good ending for a name?
  ends with .exe so don't
  *.{word} files
  [{word}] ({word})
  [ {word} ]( )
  ({n}.{n})
  {word}[.]
  {word} (dot) {word} is how he talks
  point.
  . . .
  ._.
  o.o
  O.o
  u.u
  >.<
  -.-
  T.T
  x.x
  ^.^
  =.=
  :.:
  a.m. or p.m.?
  {n}a.m. run
  J.R.R. Tolkien
  R.E.M. and U.N.K.L.E.
  M.I.A. is on tour
  {d}.FM is playing it
  Sgt. Pepper
  feat. {name}
  ft. {name} & {name}
  {word} vol. {d}
  Op. {n} No. {d}
`);
