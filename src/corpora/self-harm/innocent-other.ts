import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const GAMES: TalkFamily = {
  name: "death in a game",
  labels: [],
  skeletons: rows(`
    i kms to {boss} again, {n}th time today
    the suicide bomber unit is broken this patch
    suicide squad was a fun film
    killed myself with my own grenade lol
    i fell off the map again
    jump off the tower, the water saves you
    do a flip on the trampoline, it gives points
    do a flip off the ramp with the BMX, judges love it
    kill yourself to reset the cooldown, it's a known trick in {game}
    just suicide into the base, we have respawns
    die to the spikes on purpose, the checkpoint is better
    type /kill to respawn
    how do i die faster in {game}? i'm stuck in a wall
    alt f4 and start again, it's bugged
    self destruct in three, two, one
    the self damage of {hero} makes that build hard
    i let him die, the loot is better
    i let myself get bitten so that i could play the zombie
    sacrifice yourself for the carry, that's your job as tank
    {hero} can cut his own hp for damage
    blood magic: you cut yourself for mana, nice risk
    jump, the bridge is breaking!
    jump off the bridge there, the chest is under it
    rope down the cliff and get the orb
    rope is ready, climb after me
    don't hang yourself on the vine level, jump early
    drink the poison, then the antidote, you get the trophy
    drink bleach, the potion is called that in the mod
    my sim drowned because i forgot the ladder
    hardcore run over, died at level {n}, two hundred hours gone
    permadeath is cruel, goodbye my little knight
    fall damage killed me again on {map}
    lemmings: half of them have to jump and die
    {boss} made me kill my own clone
    that last stand was suicidal and it worked
    push alone into five is suicide, wait for us
    tower dive was suicide but worth it
    who kills himself with the rocket launcher indoors? i do
    nobody would miss that champ if they deleted him
    the team would be better without {hero}, delete him devs
    game over {friend}, you have to do it again
    do it again, this time press jump later
    just do it, buy the skin
    do it do it do it, open the box
    take the pills, they heal {n} hp each
    take all of them, the ammo respawns
    the train kills you if you stand on the tracks too long
  `),
};

export const OTHER: TalkFamily = {
  name: "the same words, another matter",
  labels: [],
  skeletons: rows(`
    it's {n} kms to {city}
    ran 10 kms before breakfast
    kms is the key management service, check the policy
    rope access technicians needed, good pay
    jumped off a bridge in new zealand with a rubber rope, best day of my life
    i cut myself chopping onions, need a plaster
    cut my finger on paper, ow
    i burned myself on the oven tray
    i bruise easily, hit my hip on the table again
    cutting carbs since {day}
    i'm cutting for summer, {n} kilos to go
    the emo kids in my class were nice
    how do you hang a heavy mirror
    hang in there {friend}, two more days
    hanging out at {place} {when}
    bleach your hair in two rounds, not one
    can you put bleach and vinegar in the same bucket? no, never
    traffic is terrible, the kids play in the yard instead
    the toaster fell in the sink, unplugged, all fine
    the bridge is closed for jumping spiders, no joke, they are protected
    do a flip! they shouted, and she landed it, gymnastics final
    one more flip and you have the gold, {friend}
    my pills ran out, pharmacy opens on {day}
    i took two paracetamol for the headache
    vitamins: i take all of them in the morning
    goodbye everyone, see you {when}
    this was the last stream of the year, thank you all
    this is goodbye, i'm moving to another server for work
    i'm leaving the guild, thanks for everything, you were great
    last message from me until my exams are over
    i won't be here tomorrow, dentist
    i'm not going to be here {when}, who can cover my shift?
    i want out, this group project is hopeless
    i've made plans {when}: museum, {food}, bed
    gave away my old {thing} today
    cleaned my whole room and it feels great
    i wrote a note for the neighbours about the party
    my note says "buy milk", that's my life
    never felt so alive as on that mountain
    end of life for version 12 is in april
    kill switch, dead man's switch, all in the electrical shop
    unalive is what people on short videos say because of the filters
    linguistics question: since when do people write "unalive"?
    seppuku was the subject of today's history class
    the romeo and juliet ending: he drinks poison, she takes the dagger
    the book has a character who wants to die and it is handled well
    the song is about a suicide, listen to the second verse
    ending of {show}: she walks into the sea, i cried
    emo music saved my teenage years
    my chemical romance are back on tour
    the {thing} has no reason to live, i keep repairing it
    existential dread? no, only hungry
    philosophy class: camus says that there is one serious question, and answers it with yes to life
    self love is hard, self care is a bath
    i sh through to the server and restart it (ssh, sorry)
    the si unit of force is the newton
    od on vitamin c is hard
    overdosed on {show} this weekend, eleven episodes
  `),
};

/** Posts as long as those of distress, and of the same parts but for what makes those grave. */
export const LONG_POSTS: TalkFamily = {
  name: "long post without danger",
  labels: [],
  often: 4,
  skeletons: rows(`
    {opening} {burden} {numb} {hopeful}
    {opening} {burden} {lonely} {hopeful}
    {burden} {lonely} {hopeful}
    {opening} {numb} {burden} {asking}
    {opening} {lonely} {asking}
    {burden} {burden} {asking}
    {opening} {burden} {numb} {lonely} {asking} {hopeful}
    {lonely} {numb} {hopeful}
    {numb} {burden} {asking}
    {opening} {hopeful}
    {opening} {detail} {burden} {numb} {lonely} {hopeful} {asking}
    {opening} {burden} {detail} {lonely} {numb} {hopeful}
    {opening} {burden} {burden} {numb} {numb} {lonely} {detail} {hopeful} {hopeful} {asking}
    {detail} {burden} {lonely} {numb} {detail} {asking}
    {opening} {detail} {detail} {burden} {numb} {lonely} {lonely} {hopeful} {hopeful}
    {burden} {numb} {detail} {hopeful} {lonely} {burden} {hopeful} {asking}
    {opening} {hopeful} {detail} {burden} {lonely} {numb} {numb} {asking}
    {opening} {detail} {burden} {detail} {lonely} {detail} {numb} {hopeful} {asking}
    {opening} {burden} {numb} {lonely} {burden} {numb} {lonely} {detail} {hopeful} {asking} {hopeful}
    {detail} {detail} {burden} {burden} {lonely} {numb} {asking} {asking}
    {opening} {lonely} {detail} {lonely} {numb} {burden} {hopeful}
    {opening} {numb} {numb} {numb} {detail} {burden} {asking}
    {opening} {detail} {numb} {hopeful} {burden} {detail} {lonely} {asking}
    {opening} {burden} {lonely} {detail} {numb} {detail} {burden} {lonely} {numb} {hopeful} {asking}
    {opening} {detail} {burden} {burden} {burden} {lonely} {numb} {numb} {detail} {asking}
    {burden} {detail} {burden} {detail} {hopeful} {numb} {lonely} {hopeful}
    {lonely} {lonely} {detail} {numb} {asking} {hopeful}
    {opening} {burden} {detail} {hopeful} {detail} {asking}
    {detail} {numb} {burden} {lonely} {hopeful} {detail} {numb} {hopeful} {asking}
    {opening} {detail} {detail} {detail} {burden} {numb} {lonely} {asking} {hopeful}
    {numb} {lonely} {burden} {detail} {numb} {burden} {lonely} {asking}
    {opening} {hopeful} {numb} {detail} {lonely}
    {opening} {lonely} {burden} {detail} {numb} {detail} {lonely} {burden} {detail} {hopeful} {asking}
    {opening} {burden} {detail} {burden} {numb} {lonely} {detail} {numb} {burden} {lonely} {detail} {numb} {hopeful} {asking} {hopeful}
    {opening} {hopeful} {burden} {detail} {burden} {numb} {lonely} {detail} {numb} {burden} {lonely} {detail} {numb} {detail} {hopeful} {asking}
    {opening} {detail} {detail} {burden} {lonely} {lonely} {numb} {burden} {numb} {detail} {lonely} {numb} {burden} {detail} {hopeful} {asking} {hopeful}
    {opening} {hopeful} {detail} {detail} {burden} {lonely} {lonely} {numb} {burden} {numb} {detail} {lonely} {numb} {burden} {detail} {detail} {hopeful} {asking}
    {opening} {numb} {burden} {numb} {detail} {lonely} {burden} {detail} {numb} {lonely} {burden} {detail} {lonely} {hopeful} {asking} {hopeful}
    {opening} {hopeful} {numb} {burden} {numb} {detail} {lonely} {burden} {detail} {numb} {lonely} {burden} {detail} {lonely} {detail} {hopeful} {asking}
    {opening} {lonely} {detail} {burden} {burden} {numb} {numb} {detail} {lonely} {burden} {numb} {detail} {burden} {lonely} {numb} {hopeful} {asking} {hopeful}
    {opening} {hopeful} {lonely} {detail} {burden} {burden} {numb} {numb} {detail} {lonely} {burden} {numb} {detail} {burden} {lonely} {numb} {detail} {hopeful} {asking}
    my birthday was on {day} and only {mykin} remembered. i was sad for a while and then i baked a cake for myself and ate it in bed with {show} on. next year i'm going to invite people early, that's what i learned from it
    lost my job in {year}, took me {n} months to find a new one. the worst was telling my parents, and in the end they were nicer about it than i was. if you're in that hole right now: write the applications in the morning, go outside in the afternoon, and don't compare yourself with anyone
    i don't know what to do about my roommate. he leaves dishes for days, he plays music at {hour}, and when i say something he tells me to relax. i'm tired and i can't study. should i talk to the landlord or move out? i would hate to lose the flat because it's cheap and close to campus
    he broke up with me after five years. i've cried every day this week, my eyes look like a frog's. my sister came over with {food} and we watched all of {show}. i know that it'll pass, it just hurts, and i needed to write that somewhere
    exam results came today, i failed {subject} again. my parents won't be happy, but there's a third try in autumn and the tutor said that i only missed it by two points. i'm angry with myself. tonight i'm going to sulk and {when} i'll make a plan
    my dad has been ill since {year} and i look after him after work. i love him, but i haven't had a weekend for myself in months. is it bad that i sometimes wish for a break? if anyone has experience with respite care, tell me how you did it without feeling guilty
    i have had depression for ten years and i want to write down what i've learned. some days are only for surviving and that's fine. medication isn't failure. a walk does not cure you and still helps. tell one person. eat something. it has been a good year, and i didn't think i'd ever say that
    chronic pain since the accident in {year}. doctors have no idea. what helps me: swimming, heat, a good pillow, and people who don't say that it's all in my head. i'm looking for others with the same, maybe a weekly call? being alone with it is the hardest part
  `),
};
