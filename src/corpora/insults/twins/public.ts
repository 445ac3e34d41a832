import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Politics and public persons, in the tone of posts, with nobody abused. */
export const PUBLIC: readonly Functionality[] = [
  {
    name: "posts on politics",
    labels: [],
    skeletons: rows(`
      @{name} I'm a conservative and I agree with you
      @{name} liberals and conservatives both want safe schools
      @{name} she is a great candidate and she will win
      @{name} he is right about {topic}
      @{name} he is wrong about {topic} but I respect that he showed up
      @{name} you are welcome, glad it helped
      @{name} you are so right
      @{name} you are amazing
      @{name} you're a hero
      @{name} she is beautiful and kind
      @{name} he's my favourite, and he is having the season of his life
      @{name} thanks for speaking up on {topic}
      @{name} could you share the source for that?
      @{name} I did not say that, please read it again
      @{name} that's not what the law says
      @{name} what does gun control have to do with {topic}?
      @{name} gun control works, look at other countries
      @{name} the left needs a plan for {topic}
      @{name} the right needs a plan for {topic}
      @{name} antifa and the far right both marched today, it stayed calm
      Liberals lost two seats, conservatives gained three #election
      Conservatives promise lower taxes, liberals promise childcare, the rest promise both
      So proud of how he handled that interview
      She is running for mayor, and she has my vote
      Who else is watching the hearing?
      The senator answered every question, agree with her or not
      I was a lifelong voter of that party and today I left it
      This judge should step down, he has a conflict of interest
      Impeach him or don't, but decide
      The president lied about the numbers, and the papers have the documents
      The minister is under investigation for corruption
      They should all resign
      Lying under oath is a crime
      Voters are angry, and for good reasons
      Protest on {topic} today, stay safe and hydrated
      Media coverage of {topic} was poor on all channels
      Fake news spread faster than the correction
      Snowflakes in April, what a spring
      Trolls are best ignored
      Russian bots were found in the network, says the report
      The clown at the birthday party forgot his nose
      Sheep on the road again, {n} minutes late
      God bless you and your family
      Happy friday, patriots and everyone else
      Stop calling people fascists for wanting a bike lane
      She was called a traitor for voting with the other side, and she would do it again
      You can be for free speech and still have manners
      Respectfully, no
      I would rather have a boring mayor than an exciting one
      Poll: is the new stadium worth it?
    `),
  },
  {
    name: "about somebody absent",
    labels: [],
    skeletons: rows(`
      he is such a talented actor
      what a performance
      what a beautiful person
      this guy is a legend and his fans are the best
      this woman is incredible
      he seems like a nice guy
      she seems tired in this interview
      he looks different without the beard
      why is he crying?
      poor kid, I hope he's ok
      that kid deserves an ice cream
      who raised this gentleman, well done
      his parents must be so proud
      I don't get why people dislike her
      never liked his music, but this one is good
      not a fan of him, still a great goal
      he made a mistake and said sorry, that takes courage
      she was wrong and admitted it
      he should apologise to her
      he owes me {n} euros
      the cop was calm and polite
      the teacher was strict and we loved her
      who is this?
      is he the one from {kidgame}?
      everyone in this comment section is so wholesome
      everyone who liked this has taste
      anyone watching in the rain?
      these people work so hard
      came for the song, stayed for the dog
      the drummer is on fire
      the singer is killing it
      he destroyed that solo
      roasted, and he took it with a smile
      his face when she said no lmao
      that laugh at {n} minutes gets me every time
      he fell off the stage and kept playing, what a man
    `),
  },
];
