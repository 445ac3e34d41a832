import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Abuse under videos, articles and posts: of somebody absent as well as of those who read. */
export const COMMENTS: readonly Functionality[] = [
  {
    name: "abuse of somebody absent",
    labels: ["toxicity"],
    skeletons: rows(`
      this guy is a clown and his fans are even worse
      what a clown
      what a joke of a human being
      what a piece of garbage
      what a disgusting person
      he's a fraud, a liar and {an_idiot}
      she is so fake it hurts to watch
      she's an idiot and always has been
      he should rot in jail, the fat pig
      lock her up, the crook
      he looks like a toad and talks like one
      someone punch this guy please
      I want to slap him every time he opens his mouth
      the dumbest person in {topic}, and there is a lot of competition
      he is so full of shit
      she's full of shit and everybody knows it
      shut this {idiot} up already
      why is this {idiot} still on tv
      why does anybody listen to this {idiot}
      this woman is insane, somebody lock her away
      that kid deserves a beating and so do his parents
      who raised this {idiot}
      his parents should be ashamed for raising {an_idiot}
      {an_idiot} with a microphone, that's all he is
      a pathetic excuse for a man
      useless, overpaid and stupid, the whole lot
      the actor is ugly as sin and can't act either, fire the {idiot}
      ugly inside and out
      hope he loses everything
      hope she gets what she deserves, the {bitch|cow|witch}
      I hope he chokes on his money
      karma will get that {idiot}
      the fans of {topic} are the dumbest people on earth
      everyone in that crowd is {an_idiot}
      everyone who liked this is braindead
      everyone in this comment section is {an_idiot}
      only retards like this
      anyone who watches this is a moron
      these people are so stupid it's scary
      morons, all of them
      idiots everywhere
      stupid people shouldn't be allowed to comment
      the author is a hack and a coward
      whoever wrote this is braindead
      whoever made this video should be ashamed, lying piece of shit
      drunk driver? hang him
      that's what happens when idiots vote
      the cop is a pig and a coward
      all cops are bastards
      teachers are lazy idiots with long holidays
      crackhead behavior
      he is a pervert and everybody covers for him
      lying scumbag
      corrupt piece of shit
      dirty crooks
      burn in hell you {idiot}
      rot in hell
    `),
  },
  {
    name: "abuse in replies",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      @{name} you are full of shit
      @{name} you're full of it and too stupid to notice
      @{name} delete your account
      @{name} nobody asked you, clown
      @{name} you are {an_idiot} and so is everyone who follows you
      @{name} stay in your lane {idiot}
      @{name} what a stupid question from a stupid person
      @{name} lol you lost, cry about it
      @{name} you're a disgrace to your country
      @{name} you people are disgusting
      @{name} your opinion is worth less than dirt
      @{name} keep my name out of your ugly mouth
      @{name} you're a liar
      @{name} liar liar, you pathetic {idiot}
      @{name} she's as fake as your followers, both of you are trash
      @{name} he is an ass, just like you
      did you even read the article or are you just stupid
      learn to spell before you call others stupid, {idiot}
      your comment is the dumbest thing I've read today and I read the back of a shampoo bottle
      you have no clue {idiot}
      you have no idea what you're talking about, as usual, {idiot}
      go back under your bridge, troll
      go back to your cave
      go back to school
      get help
      get help you psycho
      seek help, you're sick in the head
      take your meds
      you forgot to take your pills again grandpa
      you need a brain transplant
      you're delusional and dumb
      you're part of the problem, you spineless {idiot}
      you are the cancer of this site
      you're a waste of bandwidth
      how sad is your life that you comment here all day
      how are you this dense
      are you on drugs or were you born an imbecile
      did someone drop you on your head
      is your head just there to keep the rain out of your neck
      I bet you smell and I bet you're fat
      I bet you cry yourself to sleep
      I pity your kids
      hope your kids don't inherit your brain
      jealous much, ugly
      boo hoo, cry me a river {idiot}
      blocked, you {idiot}
      reported and blocked, creep
      eat my shorts, admin, you can't block me you coward
      go ahead and block me you pathetic admin, I'll be back with ten more accounts
      stop deleting my edits you little bitch
      who do you think you are, you arrogant prick
      you think you're better than everyone, you're not, you're shit
      stop crying like a bitch
      shut your mouth
      shut your dirty mouth
      shut your pie hole {idiot}
      hush, the grown ups are talking
      don't make me laugh, you couldn't win an argument with a wall
      say that to my face you keyboard hero
      you'd never say that to my face, coward
      come say that in real life pussy
      you wouldn't last a day in the real world, snowflake
    `),
  },
];
