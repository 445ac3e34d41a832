import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

/** Of people who are not there: in forums and under news nobody is addressed, and violence is called deserved. */
export const DESERVED: TalkFamily = {
  name: "violence called deserved",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    he should be put against a wall for what he signed
    she deserves a good slap, and then another one
    a punch in the mouth is the only answer that she understands
    somebody should knock that smile off her face with a shovel
    treason used to be a hanging matter and in his case it should be again
    the whole cabinet ought to swing from the bridge, one next to the other
    if that was my daughter i'd take him to the woods and only one of us would come back
    i would not shed a tear if somebody put a bomb under that parliament
    people like her need to be beaten until they learn when to be quiet
    smack her around a little, she'll stop talking back, worked for my father
    you want respect from your wife? a belt helps
    throw him out of a helicopter, problem solved
    someone ought to pour petrol over that newspaper office and light it
    give me ten minutes alone with that judge and a baseball bat
    the only crime is that they didn't finish him off
    the driver who runs over those protesters gets a beer from me
    don't slow down for people who block the road, speed up
    shoot a few at the border and the rest will stay home
    the day of the rope is coming for all those reporters, and i'll bring the rope
    string her up next to the other traitors, then we can talk about mercy
    a woman who does that to a man has earned every blow she gets, and i'd be first in the queue
    if the police won't deal with that family then the street will, with clubs
    she wouldn't be so loud with a fist in her teeth
    take the {teacher|minister|coach|doctor} out behind the shed and do what you do with sick dogs
    imagine how quickly they'd change the law if somebody shot one of them on the steps
    the next time he opens that mouth i hope there's a brick flying towards it, and i hope that i threw it
  `),
};

export const CONDEMNED: TalkFamily = {
  name: "hard words on public matters without violence",
  labels: [],
  skeletons: rows(`
    he should resign for what he signed
    she deserves a good lawyer, and he deserves to lose the case
    voting him out is the only answer that he understands
    treason is a serious charge and i've seen no evidence for it
    the whole cabinet ought to be in front of a court, one next to the other
    if that was my daughter i'd be in the headmaster's office every morning
    i would not shed a tear if they lost every seat in that parliament
    people who hit their wives belong in prison, full stop
    my father hit us with a belt and it taught me to be afraid of belts
    someone set fire to the newspaper office last night, nobody was hurt, thank god
    give me ten minutes alone with that judge and a list of questions
    a man ran his car into the protest and three are in hospital, pray for them
    blocking the road is annoying, and no reason to drive at anyone
    they were shot at the border, and the report says that they were unarmed
    reporters get threats every week for doing their job
    the death penalty has killed innocent people, we know {n} cases by name
    whoever beats up politicians harms his own cause, and a human being
    if the police won't deal with that family then we go to the council
    take the minister to task for the hospital that was promised
    i disagree with her on everything and i'd stand in front of her if somebody threw a brick
    stoning is still law in some countries and it's barbaric
    she was beaten for years and the judge gave him six months, i'm speechless
    in the film they hang the traitor at dawn and the boy has to watch
    the law should be changed before somebody gets hurt on those steps
    the next time he opens his mouth i'll switch channels
  `),
};
