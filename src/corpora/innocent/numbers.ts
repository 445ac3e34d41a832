import { rows } from "../rows.ts";

/** Digits that could pass for letters, and letters among digits: scores, times, parts, models, leet that is not rude. */
export const NUMBERS: readonly string[] = rows(`
  455 people online
  room 455, second floor
  my new A55 arrived today
  Galaxy A55 or Pixel 9a?
  RTX 5070 vs 4070 super
  i7-13700K with 32GB DDR5 at 6000
  part no. A55-T1T4N-09
  serial 8008-5555-01
  order #80085 is ready, yes the number is funny
  calculators spell 0.7734 upside down
  5318008 was the joke in year seven, teacher was not amused
  build 5H17.2 of the firmware
  flight BA455 from gate 5B
  bus 69 to the station
  route 66 trip next summer
  69 kills, nice
  420 fps in the menu, 40 in game
  1337
  1337 h4x0r
  l33t sp34k is not dead
  g00d g4me
  gr8 m8 i r8 8/8
  m8 where r u
  l8r sk8r
  w8 4 me
  b4 i go: thx
  2day or 2morrow
  u 2 gr8 2 b true
  n1 m8, n2
  n00b question, sorry
  pr0 tip: restart it
  r0x0rz my s0cks0rz
  w00t w00t
  h3ll0 fr13nd5
  th4nk y0u 4 th3 g4m3
  my n4m3 1s n0t 1mp0rt4nt
  t34m w0rk m4k35 th3 dr34m w0rk
  c0d1ng at 3am
  p4ssw0rd is a bad passw0rd
  5-0, easy
  3:2 after extra time
  won 16-14 in overtime
  6-4 7-5 6-4, what a final
  it's 11:55 here
  at 1:15:20 in the vod
  start 19:30 CET, 1:30pm ET
  best of 5, map 3 is next
  20/20 vision, 2020 decision
  50/50 chance and I lost
  0/10 would not die again
  11/10 good dog
  100% completion, 99.9% sanity
  1.5x speed is too fast
  3.14159265358979
  1 000 000 subs when
  $20 for the skin is too much
  20€ on sale, was 60€
  -20% until monday
  patch 14.3b, client 5.5.5
  1080p60 at 6000 kbps
  192 kHz 24-bit audio
  4K@120Hz needs HDMI 2.1
  ISO 8601 is the only date format
  2026-01-05T17:00:00Z
  05/01/2026 or 01/05/2026, that is the question
  12 a 12 b 12 c on the exam
  question 5 a ii) is wrong
  B2B, P2P, B2C, what else
  C3PO and R2D2 and BB8
  MP5, P90, AK47, M4A1-S, all on sale
  F-15, F-16, F-35, pick one
  T1 vs G2 tonight
  T1 won again, what a year for T1
  S8UL and GE in one group
  A1 B2 C3, hit! you sank it
  e4 e5 Nf3 Nc6 Bb5 a6
  1. d4 Nf6 2. c4 e6 3. Nc3 Bb4
  O-O-O and then h4 h5
  Qxh7#
  F2L, OLL, PLL: 14.2 average
  UP UP DOWN DOWN LEFT RIGHT LEFT RIGHT B A
  W A S D
  A B A B X Y
  W W W W L W W
  Q E R F combo, then auto
  p a g e 4 0 4
  T H E  E N D
  T I T L E  C A R D
  C L A S S  O F  2 0 2 6
  H A P P Y  B I R T H D A Y
  s l o w  m o t i o n
  v i b e s
  a e s t h e t i c
  h.e.l.l.o
  g-o-o-d n-i-g-h-t
  U.S.S. Enterprise
  A.S.A.P. please
  S.H.I.E.L.D. rerun tonight
  N.W.A. or Wu-Tang
  p.s. i.e. e.g. etc.
  c'mon y'all can't've
  rock'n'roll & r'n'b
`);
