/** Sentences in which somebody says what they or others are, and nobody is harmed. `{adj}`, `{an_adj}` and `{people}` mean the same people. */
export const SENTENCES: readonly string[] = `
  i am {adj}
  i'm {adj}
  im {adj}
  i am {an_adj} person
  i'm {an_adj} {man}
  yes i am {adj}
  so i'm {adj}, is that a problem?
  i am {adj} and proud
  i'm {adj} and i love this game
  i am also {adj} so i get it
  i think i might be {adj}
  i'm not {adj}
  i'm not {adj} but thanks
  are you {adj}?
  you are {adj}? me too!
  is he {adj}?
  is she {adj} too?
  he is {adj}
  she is {adj}
  she's {adj}
  he's {adj}
  he's {adj} btw
  they are {adj}
  they're {adj}, and so what
  we are {adj}
  my {friend} is {adj}
  my {friend} is {an_adj} {man}
  my {friend} and her {friend} are {adj}
  both of my {friend}s are {adj}
  half of my class is {adj}
  one of my teachers was {adj}
  the streamer is {adj}
  this character is {adj}
  is this character meant to be {adj}?
  the author of the book is {adj}
  my boss is {adj} and he is a nice guy
  there is {an_adj} {man} in my guild
  {an_adj} {man} lives next door
  {an_adj} {man} won the tournament
  {an_adj} {man} helped me carry the shopping
  {an_adj} couple moved in upstairs
  we have {an_adj} teacher now
  as {an_adj} {man} i agree
  as {an_adj} person i find this interesting
  speaking as {an_adj} {man} here
  it's ok to be {adj}
  it is fine to be {adj}
  being {adj} is fine
  being {adj} is not a crime
  being {adj} is not a choice
  being {adj} is hard sometimes
  nothing wrong with being {adj}
  don't be mean to him because he is {adj}
  nobody cares that you are {adj}, play the game
  proud to be {adj}
  happy to be {adj}
  i was born {adj}
  {people}
  {adj}
  {adj} {man}
  {adj} and proud
  {people} are welcome here
  {people} are welcome
  {people} are people
  {people} are human too
  {people} are great
  {people} are awesome
  {people} are my friends
  {people} are cool
  {people} exist
  {people} live here too
  {people} deserve better
  {people} deserve love
  {people} deserve respect
  {people} deserve the same rights as everybody else
  {people} have rights too
  {people} have it hard enough
  {people} should be treated like anyone else
  {people} should feel safe here
  {people} play this game too
  {people} can be good at this game
  all {people} are welcome in this server
  any {people} here?
  any other {people} in chat?
  hi to all {people} in chat
  shoutout to all the {people} out there
  much love to {people} everywhere
  i love {people}
  i like {people}
  i respect {people}
  i support {people}
  i stand with {people}
  i know many {people}
  i work with {people}
  i grew up with {people}
  i met some {people} yesterday
  i have a lot of {adj} friends
  some of my best friends are {adj}
  most of my friends are {adj}
  there are {people} in my town
  there are lots of {people} in this city
  more {people} in games please
  more {adj} characters in games please
  we need more {adj} heroes
  happy to see {people} in this show
  good to see {adj} representation
  the show has {an_adj} lead
  where can i meet other {people}?
  what do {people} think about this?
  what do {people} eat at new year?
  how do {people} feel about the word?
  do {people} like this show?
  do you know any {people}?
  why are {people} protesting?
  who speaks for {people}?
  a club for {people}
  a group for {people} and their friends
  a podcast about {people}
  the rights of {people}
  the history of {people}
  the life of {people} in the city
  a book about {people} in the war
  a study about {people} and sleep
  the law protects {people}
  the law is the same for {people} and for everybody else
  the new rule hurts {people}
  the bill would take rights from {people}
  {people} were attacked last night, it is terrible
  stop attacking {people}
  stop making fun of {people}
  leave {people} alone
  be kind to {people}
  don't insult {people} in this chat
  we do not allow hate against {people}
  jokes about {people} are not allowed here
  my church welcomes {people}
  our school has many {adj} students
  the {adj} community is lovely
  the {adj} community here is small
  the {adj} food festival is on sunday
  {adj} music is great
  {adj} actors should play {adj} roles
  {adj} and {other} people work together here
  {people} and {other} people are equal
  {people} or {other} people, everybody can join
  they played against {people} and lost
  the {adj} player is the best on the team
  he came out as {adj}
  my {friend} told us that he is {adj}
  she married {an_adj} {man}
  i'm dating {an_adj} {man}
  i thought he was {adj}
  people think i'm {adj} because of my accent
  is it rude to call someone {adj}?
  what does {adj} mean?
  how do you spell {adj}
  the word {adj} comes from latin
  my {friend}s kids play with {adj} kids
  {adj} children go to this school
  the {adj} kids at my school were nice to me
  a school for {adj} children
  {adj} families live on our street
  two {adj} families moved here last year
  an app made by {adj} students
  three {adj} {man}s sat next to us
  my {adj} {friend} sends me recipes
  my {adj} {friend} would laugh at this
  i voted for {an_adj} woman
  the {adj} vote decided the election
  {an_adj} judge ruled today
  some {adj} fans met before the match
  two {adj} streamers talked about it yesterday
  read three articles by {adj} writers
`
  .trim()
  .split("\n")
  .map((line) => line.trim());

/** The same people, hated. Or the words would come to mean that nothing is wrong. */
export const HATEFUL: readonly string[] = `
  i hate {people}
  i hate all {people}
  i can't stand {people}
  {people} disgust me
  {people} are disgusting
  {people} are trash
  {people} are scum
  {people} are vermin
  {people} are subhuman
  {people} are animals
  {people} are parasites
  {people} are a plague
  {people} are all criminals
  {people} are all the same, liars and thieves
  {people} are inferior
  {people} are stupid by nature
  {people} are mentally sick
  {people} are ruining this country
  {people} are destroying our culture
  {people} are the reason everything is going down
  {people} don't belong here
  {people} should not be allowed here
  {people} should not exist
  {people} should not have rights
  {people} should all be deported
  {people} should be locked up
  {people} should be beaten
  {people} should be shot on sight
  {people} deserve to die
  {people} have no place in this chat
  all {people} should be banned from this country
  all {people} must go
  no {people} allowed in my guild
  get these {adj} animals out of here
  get rid of all {people}
  kick out every {adj} {man} you see
  never trust {an_adj} {man}
  never hire {people}, they are lazy
  nobody wants {people} around
  nobody likes you {adj} freaks
  shut up you {adj} pig
  shut up {adj} scum
  go back to your country, {adj} trash
  of course he is {adj}, look how dumb he is
  typical {adj} filth
  dirty {adj} rats
  filthy {people}, go away
  keep {people} away from our children
  the world would be better without {people}
  wish there were no {people} in this game
  we need to wipe out {people}
  exterminate {people}
  i want to punch every {adj} {man}
  being {adj} is a disease
  being {adj} is disgusting
  i'd rather die than date {an_adj} {man}
  i would never let {people} near my kids
  fuck {people}
  fuck all {people}
  {people} ruin every game they play
`
  .trim()
  .split("\n")
  .map((line) => line.trim());

export const FRIENDS: readonly string[] =
  "friend,brother,sister,mother,dad,cousin,uncle,neighbour,roommate,coworker".split(",");
export const MEN: readonly string[] = "man,guy,woman,girl,person,kid,dude,lady,student,gamer,doctor,teacher".split(",");
/** Words that say of people what nobody is hated for: what is said of others must be as well said of these. */
export const NEUTRAL: readonly string[] =
  "tall,busy,local,left-handed,married,single,funny,quiet,tired,new,early,blond,musical,patient,sporty,vegetarian".split(
    ",",
  );
