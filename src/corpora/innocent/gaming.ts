import { rows } from "../rows.ts";

/** Talk of people who play: it kills, shoots and nukes all evening, and means the game. */
export const GAMING: readonly string[] = rows(`
  kill the adds first, then the boss
  he killed me through the wall again
  I keep dying to the second phase, any tips?
  headshot headshot headshot, what is this guy's aim
  shoot him in the head when the shield drops
  nuke them before they heal
  we got nuked from spawn, nothing you could do
  stop feeding mid please
  they ganked bot four times in five minutes
  gank top, he has no flash
  someone kill that Reinhardt before he charges
  pls kill the healer I am begging
  free kill on the left, he is afk
  triple kill into quadra, so close
  penta kill stolen by our support lmao
  I got first blood and then died six times
  he executes under 20% so just back off
  bomb planted on B, rotate rotate
  plant the bomb already
  defuse it defuse it defuse it
  I'll bomb the bridge, you take the tower
  who dropped the bomb in spawn
  bait the grenade then push
  flash out, kill on the flash
  one tap after one tap, he is cracked
  he one shot me with a spoon??
  no way you survived that with 3 hp
  dead to a creeper at the front door, classic
  my dog in Minecraft died and I'm not over it
  blew up my own base testing TNT again
  burn the village for the wood, it respawns
  raid the goblin camp tonight? need two more
  raid starts at 8 server time, bring flasks
  we wiped at 2% I want to scream
  wipe it, reset, go again
  pull in 10, prepot
  tank died because the healer was eating a sandwich
  I am the healer and the sandwich was worth it
  who stole my kill
  ks much? just kidding gg
  stab him in the back for the bonus damage
  backstab does triple, it's disgusting
  assassin build is busted this patch
  assassinate the duke without being seen, took me 40 tries
  mass murder of slimes for the achievement
  genocide route made me feel awful, never again
  I drowned my sim by deleting the ladder, sorry Bob
  my colony starved because of one mad rabbit
  hanging from the ledge with one finger, let me up
  choke point at the bridge, hold it
  they choked so hard in overtime
  we choked a 12-3 lead, unreal
  suicide pact with their carry, worth it for baron
  suicide bombers in wave 30 are so annoying, the little goblin ones
  alt F4 is the secret ultimate (do not do it)
  just int mid and get it over with, says my brain, I will not
  crush them in the second half
  destroyed them in ranked with a trackpad
  you absolutely murdered that combo
  that was a slaughter, 11 - 0
  snipe him snipe him, window, third floor
  sniper on the roof, do not peek
  I peeked, I died, I learned nothing
  my K/D is 0.4 and I am proud
  my mom just asked why I yell "kill her" at the screen
  kill feed is all red, what happened
  respawn in 5, hold them
  camping the spawn is legal, ethical is another question
  he camps in the same bush every round
  shoot the barrel!! the red barrel!!
  the shotgun is so weak now, did they nerf pellets
  AK or M4 for this map?
  eco round, buy pistols only
  save your ult, they have none
  ult him when he jumps
  ulting a single support, great job me
  reload between kills please I beg you
  why does the knife do more than the rifle
  headhunter achievement is bugged for me, 50/50 and nothing
  the executioner class needs a buff
  the torture chamber level has the best music
  blood everywhere, this horror game is no joke
  killed by a chicken. a CHICKEN
  slay the dragon then free loot, easy
  slayyy that skin is gorgeous
  she ate and left no crumbs, what a clutch
  the boss enrages at 30, burn it before
  dps check is brutal, we need more damage
  dot him and run
  kite him around the pillar until he dies
  that dude is a beast, 42 kills
  hit the weak spot under the wing
  hit it with the hammer, then with the bigger hammer
  poke damage is insane, stop trading into it
  poke poke poke then all in
  pushing P in bot lane
  push it push it push it
  pull out pull out, they have three behind us
  deep in their jungle with no vision, pray for me
  ward the river or die, choose
  strip the armor first, it has 500 on the chest
  strip mining for diamonds at y -59
  naked run of Dark Souls, only the ring
  level 1 no armour no hit, he is a madman
  milk the boss for potions before you finish it
  farm the trees, they drop nuts
  grinding nuts and bolts for the tractor
  hard carry by our support, honor her
  riding my mount into battle, the goose
  mount up, we ride
  tame the beast, it needs 40 berries
  breeding axolotls for the blue one, 1 in 1200
  breeding perfect IV Eevees since Tuesday
  egg groups are weird, a whale and a kitten?
  the balls in this golf game have a mind of their own
  master ball on a Rattata, I regret nothing
  ball out, keeper was asleep
  balls deep in overtime at the arcade, 11 multiballs
  he dunked on three people
  goal!!! what a volley
  red card for that tackle, two feet in
  penalty? he dived from the moon
  pass it pass it, left side open
  pass the ball you ball hog
  back to back aces, who is this
  my serve is broken, 6 double faults
  rocket league at 3am, whiffed ten times
  demo'd twice in one kickoff
  flip reset into the corner, he did not even celebrate
  what a save! what a save! what a save!
  last lap, blue shell, of course
  blue shelled on the line, I hate this game (I love it)
  drift tighter, brake later
  he rammed me into the wall on lap 1
  pit stop under 2 seconds, clean
  crashed at 300 and walked away, thanks physics
  toxic chat muted, best feature
  the toxic gas map is back
  poison swamp again, FromSoft why
  poison build melts everything
  radiation zone needs two rad-x
  cook the meth lab quest in the crime game is so long
  drug dealer NPC took my money and ran
  stealing cars for Simeon again, 2013 vibes
  heist finale in 10, need a driver who can drive
  I robbed the same bank four times and got 12 dollars
  the cop AI got so much better in the update
  five stars, helicopter, river, swim
  hide the body behind the crates
  drag the body into the bush, they find it otherwise
  the guard saw me dragging a body in a clown suit
  poisoned the chef's soup in Hitman and he slipped on a banana instead
  silent assassin, suit only, finally!
  impostor is red, I saw him vent
  red sus, vote red
  vote me, I dare you, you will lose
  they voted me out and I was crewmate
  he killed on cams with the lights off
  fake task in medbay, kill him off
  werewolf night 1: the baker is dead
  I'm the villager, lynch the other one
  who did the wolves eat tonight
  jester wins if you hang him, don't
  town lost because nobody trusted the doctor
  hunted by the killer with three gens left
  camped on the hook all game :(
  tunneling is fine if they deserve it /s
  killer main here, you survivors are scary
  facecamping got nerfed, praise
  dead by daylight rank reset today
  zombies in the mall, bring the chainsaw
  aim for the knees then the head
  the infected runner got me at the last door
  boomer vomit on the whole team
  witch startled, thanks Louis
  ammo is behind you, behind, turn around
  out of bullets, out of luck, out of ideas
  where do I get more arrows
  bow headshots from 100m feel so good
  parry or perish
  parry that you filthy casual (I can't either)
  he got slapped by the tree sentinel again
  tree sentinel 14, me 0
  Malenia killed me 63 times, I counted
  waterfowl dance owns my soul
  I am malding over a jumping puzzle
  jumping puzzle in hot pants, why is that the outfit
  armor covers nothing but +50 defence, game logic
  the succubus boss is weak to holy
  demon lord hits like a truck
  hell level is next, bring fire resist
  straight to hell difficulty, no saves
  damn that crit was huge
  damn son where did you find this skin
  holy moly the loot
  devil fruit users can't swim, remember
  cursed build, blessed results
  kill 10 boars, then kill 10 bigger boars, such writing
  fetch quest 12 of 40, kill me now, I mean my character
  if I see one more cutscene I will uninstall
  uninstalling, see you tomorrow
  this lag is killing me
  ping 340, I shoot yesterday's enemies
  server is dead, everyone relog
  dead game with 200k players lol
  dead chat revive xd
  dead inside after that grind
  the economy crashed after the dupe glitch
  gold sellers spam trade chat again, just report
  selling 2 stacks of coal, 5g each, ingame
  wts enchanted bow, offer in guild chat
  LFG heroic, have tank and 2 dps
  LF1M healer for +15, voice optional
  LFM raid saturday, 18+ guild, chill people
  any guild recruiting? casual, EU, evenings
  our clan is full but message me in a week
  draft me please I can play any role
  ban the assassin, first pick the tank
  perma ban that hero, 60% winrate
  he should be banned from every draft
  banned all their comfort picks
  trade you my slot for yours
  free weekend on the racing game, worth a try
  got the free skin from the event finally
  twitch drops are broken for me, anyone else?
  battle pass level 100, touching grass now
  gifted you the emote, check your inbox in game
  claim your daily reward before reset folks
  code from the dev stream gives 3 free chests
  giveaway boss key to whoever helps me tonight
  speedrun any% in 14:02, personal best
  lost the run to a cat on the keyboard
  frame perfect trick at 3:41 and he nailed it
  RNG hates me, 400 pulls no 5 star
  pity at 76, shaking
  whale detected, respect
  saving primos for the rerun
  my main got gutted in the patch notes
  they butchered the trailer for this remake
  hotfix killed my build
  mods for the PC port crash on launch
  kill switch for the turret is behind the crate
  turrets target you when you hit a champion
  tower dive at level 3, what could go wrong
  everything went wrong
  our carry sold boots for a meme item
  report mid for being too good
  gg go next
  ez game ez life (we lost)
  they surrendered at 15, loot please
  who else cries at the ending
  that betrayal, I knew he was a traitor
  the prince stabs the king, sorry spoilers
  killing the mentor was a bold story choice
  final boss is your own son, I am broken
  can I romance the orc blacksmith or not
  she rejected me because I stole a cabbage
  the flirty bard jokes again, D&D in a nutshell
  nat 20 on seducing the dragon, the DM left the room
  fireball. I cast fireball. on all of us
  TPK in session one, new record
  rogue wants to kill the shopkeeper, of course
  roll for initiative, cowards
  paladin smites for 87, table goes quiet
  the necromancer needs bodies, we have plenty
  checkmate in 3, sacrifice the bishop
  he sacked the ROOOOK
  en passant is forced
  the knight forks king and queen
  I hung my queen like an amateur
  black to move, white is dead lost
  all in with pocket fives, flopped the set
  Hanzo mains are a different breed
  sweaty lobby, everyone is level 500
  sweats in my casual lobby again
  aim assist is cooked on this build
  bunny hop into slide cancel into death
  recoil pattern looks like a seven
  smoke CT, flash over, dump the nade
  he spams through smoke and it works
  wallbang through two doors, call the police
  that's not a wallhack, that's 9000 hours
  gun skin trades at 3 this week
  peek mid with the AWP, die, repeat
  three man push, trade me
  trade kill, good, now save
  clutch or kick
  1v5 with a pistol, my heart
  his teammates shot him in the back for the win bonus
  friendly fire is on, so don't be friendly
  grenade bounced back, killed the whole squad, me included
  team killed by the supply drop
  supply drop landed on my head, death by gift
  circle is closing, run or burn
  third partied again, this game
  hot drop at the school or a coward's landing?
  land, loot, die, lobby
  rez me behind the rock
  execute him or leave him knocked?
  thirsting a knocked player, have some shame
  crossbow only challenge, 4 kills
  harpooned a whale of a man off his horse
  pirates boarded us, keg on the ladder
  sink their ship before the outpost
  gunpowder barrel in the kitchen, trust me
  shark ate my friend, we do not speak of it
  mine the ore veins south of town
  the creep waves are bugged in bot
  chess boxing stream tonight, place your guesses
`);
