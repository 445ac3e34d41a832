import { rows } from "../rows.ts";

/** The letters of an offensive word stand together by chance: over a space, a comma or the end of a word. */
export const ACROSS: readonly string[] = rows(`
  the pen is on my desk
  the pen is mightier, as they say
  whose pen is this, mine ran out
  open is open, closed is closed
  is hit registration broken today
  this hit me harder than expected
  with this hit he is at 40
  push it to main please
  push it a bit further left
  wish it were friday
  I wish it would rain
  fish it out with the net
  finish it before lunch
  publish it on monday
  cash it in at the counter
  crush it on stage tonight
  as shown on slide four
  as she said, we leave at nine
  as shaky as my hands
  was sold out in a minute
  has helped me a lot
  has holes in the roof
  as holes go, this one is par three
  bas solo in the second verse
  alas, so long ago
  ideas start small
  pizzas set for eight
  pajamas, socks and tea
  basic untrue claim, look it up
  basic untested code
  generic until proven special
  music under the stars
  arctic unter null, so cold
  who recalls the old intro
  who reads the patch notes anyway
  who remembers the blue cat
  who reset the counter
  who represents our region
  two horses and a cart
  so who resigned first
  a nalysis, says the subtitle, it means analysis
  an algorithm that sorts socks
  an allergy to cats, poor you
  an allotment by the river
  an alley behind the cinema
  an alien walks into a bar
  man us three at the front
  menu specials are great
  can use more light in here
  scan us in at the gate
  human useful tricks, volume two
  peanut, cashew, pecan
  so dom joined and then left
  free lance work, free dom
  I like it, it suits you
  sit it out this round
  it it it, I stutter when excited
  let it snow, let it go
  that it works is a miracle
  what its name is I forgot
  not it! you go
  hot item in the shop
  best item in slot three
  next item please
  first item on the list
  but this button is stuck
  but then again, maybe
  rebut it with facts
  debut tonight at nine
  about to leave, see you
  shut up and take my money, great trailer
  lemon, cucumber, soda
  welc um welcome, sorry, keyboard
  speech, umbrella, taxi: my morning
  mac um, I mean, pc
  public umbrella stand
  music umbrella studio
  traffic um die ecke, so laut
  magic umpire decision
  what if a gust of wind comes
  if a genie appears, wish for wifi
  a leaf agreed to fall
  half aghast, half amused
  chef agnes cooks on sunday
  pic of the week please
  topics pick themselves
  comics picked for the club
  tropics picnic, no ants
  grow open world hype
  how open is it
  two opposite views
  grab rap eventually grows on you
  a rap event on saturday
  wrap each one in foil
  strap extra ropes on
  gift rap, gift wrap, same to me
  cheap, each for a fiver
  soap episode 900
  to the moon, ignore the dip
  mining iron again
  turning ice into water
  evening igloo stories
  learning igneous rocks today
  is it wet outside
  let watt be the unit
  great watch party
  eight wattles on the roof
  sweet water and salt water
  what waits for us there
  no ok yes ok
  ho ho ho merry christmas
  homo sapiens is in the museum quiz
  she leaves at ten
  catch ink on your sleeve and it stays
  each ink costs five
  watch inkjet printers fail
  rich inks for the fountain pen
  ski keys are in the jacket
  bike keys, car keys, house keys
  hike keeps me sane
  monk eyes the cake
  turk ey, turkey for lunch
  go ok go
  bingo okay who has a row
  lingo OK, accent needs work
  taco on rye, don't judge
  raccoon ate the taco on the porch
  disco on a tuesday
  as seen on tv
  boss as sets go, the drum solo was best
  gas stations close at ten
  atlas says it is north
  he'll be back, she'll be back, we'll be back
  shell be right, mate
  well hello there
  tell tales, hell no wait that was "tell"
  bull's hit points are 300
  bulls hit the wall in the market
  balls hit the net twice
  fish hit different when fresh
  dish it up
  dump it, stash it, ship it
  english italian dictionary
  danish items are on shelf two
  spanish ithaca quiz, what a mix
`);
