import { rows } from "../rows.ts";

/** How a chat sounds when all is well: emotes, slang, drawn-out words, capitals, teasing without teeth. */
export const CHAT: readonly string[] = rows(`
  KEKW
  KEKW KEKW KEKW
  LULW did he really
  OMEGALUL no way
  Pog
  PogChamp PogChamp PogChamp
  POGGERS in the chat
  PepeLaugh he doesn't know
  monkaS this part is scary
  monkaW run
  Sadge it's over
  Copium for next week
  COPIUM overdose
  Hopium is free at least
  5Head plan
  3Head play
  BatChest I understood that reference
  catJAM catJAM catJAM
  widepeepoHappy
  peepoClap good show
  Clap Clap Clap
  EZ Clap
  GIGACHAD move
  Jebaited
  Kappa
  Keepo
  4Head
  ResidentSleeper long ads
  BibleThump that ending
  TriHard 7 o7
  D: how could you
  Madge say it back
  xdd
  ICANT
  he's so cooked
  cooked and plated
  let him cook
  chat is this real
  real
  true and real
  based
  based and correct
  W stream
  W take, W chat, W mods
  L take but I respect it
  L + ratio (jk love you)
  no cap fr fr
  bussin
  sheeeesh
  sheeeeeeeeeesh what a shot
  yoooooooo
  yooo he's liveeee
  hiiiiiii chat
  hellooooo from Norway
  byeeeee thanks for stream
  nooooooooooo
  YESSSSSSS
  LETS GOOOOOOOOO
  LET'S GO WE DID IT
  WHAT A GAME
  I CANNOT BELIEVE THIS
  WHY IS IT SO LOUD
  hahahahahahahaha
  HAHAHAHA my sides
  lololololol
  lmaooooo
  im deaddd
  dying laughing over here
  I'm dead, that was too good
  my stomach hurts from laughing
  you're killing me smalls
  killed it on stage, congrats
  you slayed that interview
  this song slaps
  that beat hits hard
  banger after banger
  absolute unit of a cat
  my cat is an idiot and I love him
  shut the front door, no way
  get out of here, really?
  oh shoot I forgot my keys
  what the heck
  what the duck
  holy guacamole
  son of a biscuit
  fudge, burnt the cake again
  dang it
  aw crud
  jeez louise
  for goodness' sake
  you donkey (affectionate)
  silly goose
  you little gremlin
  nerd alert, and I am the nerd
  imagine being organised, could not be me
  touch grass they said, so I mowed the lawn
  skill issue
  skill issue on my part
  first
  second
  gg
  gg wp all
  gl hf
  brb tea
  back, what did I miss
  afk 5 min dog needs out
  o7
  o7 captain
  F
  F in the chat
  F for my sleep schedule
  1
  2
  1 if you hear the music
  +1
  ^ this
  same
  mood
  so true bestie
  good night everyone, sleep well
  morning all, coffee in hand
  happy birthday Mia!!! 🎂🎉
  congrats on the new job 🎉🎉🎉
  😂😂😂😂😂
  💀💀💀
  🔥🔥🔥🔥🔥🔥
  ❤️❤️❤️ love this community
  🐸☕
  👏 great 👏 job 👏 team 👏
  👀
  🥹 thank you so much
  🇧🇷🇧🇷🇧🇷 vamos
  🇫🇮 torilla tavataan
  ¯\\_(ツ)_/¯
  (╯°□°)╯︵ ┻━┻
  ┬─┬ノ( º _ ºノ) put it back
  ( ͡° ͜ʖ ͡°)
  ʕ•ᴥ•ʔ bear hug
  (っ◔◡◔)っ hugs
  ヽ(ﾟДﾟ)ﾉ
  (｡◕‿◕｡)
  >:( my tea is cold
  :) :D :P ;) <3
  uwu what's this
  owo
  rawr xd
  *hides under blanket*
  _whispers_ he's behind you
  **IMPORTANT**: the cake is at 5
  ||he was the ghost all along||
  > did you eat
  yes mum
  what time is it for you guys
  half asleep, fully here
  can we get some hype for the lurkers
  lurking while cooking
  thanks for the raid!! welcome raiders
  welcome in everyone, grab a seat
  ty for the sub @moss_otter
  @quill_heron you up for a game later?
  @here movie night starts in ten, regulars only
  mods are asleep, post ducks
  mods can we have a fishing channel
  where do I read the rules
  is there a pinned message for this
  sorry wrong channel
  ignore me I can't read
  anyone else's audio out of sync
  the mic is peaking a bit
  turn the game down a little pls
  song name?
  song is Copper Rain by the Lamplighters I think
  that's what she said, said my grandma
  my grandma could have hit that
  hit me up when you're free
  hit the gym, hit the books, hit snooze
  shoot me a message tomorrow
  shoot for the stars
  I'd kill for a pizza right now
  I would die for this hamster
  dying for a coffee
  my feet are killing me
  this exam is going to murder me
  monday should be illegal
  bomb recipe, thanks for sharing
  that party was the bomb
  drop dead gorgeous skin
  sick edit
  sick day, soup and stream
  nasty flip, do it again
  filthy clean pass
  dirty dishes everywhere
  hot take: pineapple is fine
  hot chocolate gang
  hot in here, 34 degrees
  spread the word, we're live
  spread some butter on it
  come on come on come on
  coming home, wait for me
  I came, I saw, I left
  who's coming to the meetup
  I'm so wet, it rained all day
  that's hard, sorry you go through it
  it's long and it's hard: the exam
  thicc cat, round like a loaf
  chunky boy needs a diet
  he's such a baby about bugs
  dumb question: how do I mute a channel
  I'm so stupid, it was on the whole time
  I hate mondays
  I hate this puzzle with love
  hate to see it
  you're insane for that (compliment)
  crazy how time flies
  she is mad talented
  savage reply from a five year old
  roasted by my own mother
  roast chicken tonight
  ate a whole pie, no regrets
  nuts about nuts
  that's nuts
  deez walnuts were on sale
  balls of yarn everywhere, the kitten won
  sub hype
  subbed for the frog emote
  prime is free you know, use it on whoever you like
  gifted subs coming in hot
  the bits are for the dog
  copypasta time: I, a humble potato, hereby swear to water the plants
  what the frog did you just say about me, you little tadpole
  Dear streamer, my wife left me, but the frog emote stayed. Thank you.
  I am once again asking for the frog emote
  If you read this you owe me one (1) cookie
  Rust is a language and a game and both made me cry
  chat, never gonna give him up
  you just lost the game
`);
