import { rows, wordsOf } from "../rows.ts";

export const EMOTES = wordsOf(`
  KEKW LULW OMEGALUL Pog PogChamp POGGERS catJAM peepoClap Clap widepeepoHappy Sadge monkaS BibleThump GIGACHAD orrinHype orrinLove
  orrinRaid PepeLaugh ICANT xdd HYPERS Kreygasm SeemsGood LUL TriHard FeelsGoodMan FeelsBadMan EZ blobDance pepeD HeyGuys VoHiYo
`);
export const EMOJI = ["🔥", "🎉", "😂", "💀", "❤️", "👏", "🐸", "🚀", "😭", "🫡", "🥳", "⚽", "🏆"];

/** A goal, a record, a kill at the last moment: everybody shouts. */
export const GOAL = rows(`
  GOAL
  GOAAAAL
  GOOOOOOOAL
  GOOOOOOOOOOOOOOOOOL
  GOLAZO
  GOLAZOOOO
  TOOOOR
  GOAL GOAL GOAL
  LETS GOOOO
  LETS GOOOOOOOOO
  LET'S GOOO
  YESSSSSS
  YES YES YES
  WHAT A GOAL
  WHAT A STRIKE
  WHAT A SHOT
  WHAT WAS THAT
  HOLY
  OMG
  OMGGGG
  NO WAY
  NO WAYYYY
  INSANE
  CLUTCH
  CLUUUUTCH
  ACEEEE
  HE DID IT
  SHE DID IT
  THEY DID IT
  WORLD RECORD
  WR WR WR
  I WAS HERE
  FIRST TRY
  KILLED HIM
  DEAD
  BOOM
  BOOM HEADSHOT
  AAAAAAAAAA
  AAAAAAAAAAAAAAA
  MY HEART
  TOO EASY
  GG
  GGGGGG
  CHAMPIONS
`);
export const LAUGHTER = rows(`
  LOL
  LOOOL
  LMAO
  lmaooo
  hahaha
  HAHAHAHA
  hahahahahaha
  KEKW
  KEKW KEKW
  im dead
  💀
  💀💀💀
  😂😂😂
  jajajaja
  kkkkkkkk
  wwwww
  xD
  xDDDD
  ahahah
  OMEGALUL
`);
export const SORROW = rows(`
  F
  F
  F
  FFFF
  o7
  o7 o7 o7
  Sadge
  rip
  RIP
  noooo
  NOOOOO
  NOOOOOOOOO
  😭
  😭😭😭
  why
  unlucky
  so close
  pain
`);
/** A copypasta among friends: long, the same from many, and harmless. */
export const PASTAS = rows(`
  Hello I am the frog in the corner of the screen. I pay no rent. I have seen every death on this stream and I judged all of them. Please feed me.
  Dear orrinfell, I have watched you fall off this bridge for 40 minutes. My soup is cold. My family has left. The bridge remains. Love, chat.
  ▬▬▬▬▬▬▬▬ THIS LINE MEASURES HOW FAR WE ARE FROM WINNING ▬▬▬▬▬▬▬▬ it is very long ▬▬▬▬▬▬▬▬
  One frog, two frogs, three frogs, four. Orrin missed the jump once more.
  I would like to speak to the manager of this dungeon. The mimic ate my good shoes. I had a receipt.
  orrinLove copy this to keep the campfire burning orrinLove copy this to keep the campfire burning orrinLove
`);

export const HYPE = rows(`
  HYPE
  HYPE HYPE HYPE
  HYPE TRAIN
  CHOO CHOO
  choo choo 🚂
  🚂🚂🚂
  🚂🚃🚃🚃
  ALL ABOARD
  level 2!!
  LEVEL 3
  LEVEL 4 LETS GO
  LEVEL 5 WE DID IT
  Cheer100
  Cheer100 keep it going
  Cheer500 for the frog
  Cheer1000 orrinHype
  Cheer50 all I have
  Cheer1
  bits incoming
  Cheer200 love you orrin
  gifted subs!!! thank you
  just subbed
  subbed with prime
  resubbed, 14 months
  resub hype
  24 months already wow
  keep it going chat
  we need 3 more for level 4
  2 minutes left
  don't let it die
  dont stop now
  who is conductor
  golden kappa train!!
  orrinHype orrinHype orrinHype
  W chat
  best community
  poggers
  thank you for the sub @moss_otter
  WELCOME NEW SUBS
  emotes unlocked
`);
/** What a friendly raid writes as it arrives: the same from all, by people who have never been here. */
export const GREETINGS = rows(`
  🦊 FOX RAID 🦊 FOX RAID 🦊 FOX RAID 🦊
  tinwren raid! tinwren raid! tinwren raid!
  juniRaid juniRaid juniRaid
  💜 marrow crew says hello 💜 marrow crew says hello 💜
  BEE SWARM INCOMING 🐝🐝🐝🐝🐝 BE KIND BEE KIND 🐝🐝🐝🐝🐝
  pelleHey the night shift is here pelleHey
  HeyGuys raid from ottoline HeyGuys raid from ottoline HeyGuys
  ☕ tea party raid ☕ we brought biscuits ☕
`);
export const ARRIVING = rows(`
  hi!!
  hello from the raid
  hiii, what are we playing
  we come in peace
  first time here, cute overlay
  heyo
  raid squad checking in
  followed!
  hello orrin, we love your cat
  good evening from the fox den
  what did we walk into
  is this hard mode?
  nice to meet you all
  tinwren said you are funny
`);
export const WELCOME = rows(`
  welcome raiders!!
  WELCOME RAIDERS
  welcome in everyone
  hello raiders orrinLove
  thank you for the raid
  ty for the raid!!
  welcome welcome welcome
  grab a seat, there are biscuits
  hi raiders, he is about to die to the boss
  how was the stream?
`);
export const ENTRIES = ["!enter", "!join", "!raffle", "!ticket", "!play", "!win", "#giveaway", "enter"];
/** When a game is out or a trailer is shown: newcomers by the dozen, each glad to be there. */
export const LAUNCH = rows(`
  hi, I came from the trailer
  hello everyone, new here
  just saw the trailer, when is release?
  is it out on console too?
  bought it right now, downloading
  48 GB, see you tomorrow
  servers are full for me
  queue 2300, classic launch day
  can't log in, anyone else?
  error 1001, anybody know a fix?
  same error here
  same
  same for me
  stuck on the loading screen
  it works after the third try
  which class do you start with?
  is there a demo?
  does it run on the steam deck?
  where do I report bugs?
  how do I link my account for the beta reward?
  where do I redeem the code from the box?
  got the free launch skin!
  LETS GO IT IS OUT
  IT'S OUT
  finally!!!
  hello from Chile
  salut tout le monde
  hallo zusammen
  привет всем
  olá pessoal
  looking for a group to start with
  anyone EU want to team up?
  first boss down
  the music is so good
  character creator took me an hour
  my ping is 200, which server is closest?
  what does the frog do
  I love it already
`);
export const BIRTHDAY = rows(`
  happy birthday!!
  happy birthday orrin
  HAPPY BIRTHDAY
  happy birthday 🎂
  HAPPY BIRTHDAYYYY
  hbd!
  🎂🎂🎂
  🎉 happy birthday 🎉
  alles gute zum geburtstag
  feliz cumpleaños
  joyeux anniversaire
  many more years!
`);
