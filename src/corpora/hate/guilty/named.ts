import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** What is said of one group and makes no sense of another. */
export const NAMED: readonly Functionality[] = [
  {
    name: "anti-muslim",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      Islam is a cancer
      every Muslim is a terrorist in waiting
      ban Islam, ban the mosques, ban them all
      no more mosques in our country, take your bombs elsewhere
      Muslims pretend to be peaceful until they are enough to take over
      a woman in a hijab is either a slave or a bomb
      take that rag off your head or get out
      their prophet was a pervert and so are all who follow him
      Muslims rape, that's what their book teaches
      you can't integrate people who pray to kill us
      burn every copy of that book and everybody who believes it
      Muslims and civilisation don't mix, they belong in the desert with their camels
      Islam isn't a religion, it's a mental illness
      they'll have sharia in {city} in ten years because Muslims breed and our leaders sleep
      stop the islamisation, kick them out #stopislam
    `),
  },
  {
    name: "antisemitic",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      the Jews did it, as always
      Jews run the world
      never trust a Jew with money
      stop being such a jew and pay up
      don't be a jew, share the loot
      the Jews killed Jesus and still rule the banks
      Jews made up the holocaust for money
      Hitler should have finished the job
      Jews are behind every war and every crisis, and they sit in their banks and count
      big noses, small hearts, that's the Jews
      the jews own both parties so it doesn't matter how you vote
      jew lies as usual
      if there's a problem there's a Jew who profits
      back in the oven with you
      we all know who controls the weather, the tribe with the little hats
      the jewish lobby buys every politician you can name
      Jews aren't white, aren't honest and aren't welcome
      the Jews are hiding the cure to keep you paying
      every bank robbery has a victim, every bank has a Jew
      jews use us as cattle, it's in their books
      it's always a Goldsomething or a somethingberg behind it
      the holocaust never happened but it should have
      they cry out in pain while they strike you
      zionist rats, all Jews are the same
      I smell a Jew in this deal
      jewed again lol
      a Jew would sell his mother for a coin
      count the names in that newsroom, then tell me Jews don't control it
      Jews caused every plague in history
      gas chambers were showers, prove me wrong
      keep the synagogue out of our town, it draws rats
      burn the synagogues
      no Jews in our club, they steal
      the eternal jew never changes
      too bad there was no oven left for the rest of them, the Jews
    `),
  },
  {
    name: "racist",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      blacks are apes
      black people are just naturally criminal
      black women are ugly and loud
      white power
      the white race is superior
      keep the races apart
      I would never date a black guy, they are dirty
      slavery was the best thing that happened to them, at least they worked
      black lives don't matter
      he runs like he stole something, must be black
      go pick cotton
      monkey noises every time he gets the ball, fits
      get this ape off the pitch
      Asians all look the same and eat dogs
      go eat a dog
      Chinese are filthy, they gave us the virus
      Mexicans are drug dealers and rapists
      build that wall and leave them on the other side to starve
      Indians are smelly scammers
      Roma are born thieves, hide your bags
      all Africans have aids
      natives are drunks who live off the state
      mixed kids are an abomination
      our race is dying because white women sleep with anything
      Arabs are dirty goat herders
      half of these niggas can't even read and they want to rule us
      coon show on tv again
    `),
  },
  {
    name: "homophobic",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      being gay is a disease and there should be a cure by now
      homosexuality is disgusting
      gays are pedophiles
      gays should go back in the closet and stay there
      God hates gays
      two men kissing makes me want to puke
      I don't want gays near my children
      you're gay, that's why you suck at life
      lesbians just haven't met a real man yet
      lesbians need a good man to fix them
      keep your rainbow filth off my screen
      burn the rainbow flags and the people who wave them
      gay marriage is a sick joke
      gay parents are child abuse
      pride month? more like shame month, you perverts
      it's unnatural, even animals know better than those queers
      aids was sent for a reason
      thats so gay, only fags play support
      no homos on my team
      adam and eve, not this degenerate circus
    `),
  },
  {
    name: "transphobic",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      trans women are men
      trans people are mentally ill
      there are two genders and the rest are freaks
      that's a dude in a wig and you are all pretending
      it's a he. it will always be a he, no matter what it wears
      I will never call that thing a she
      trans people are all predators, keep them out of bathrooms
      you cut your dick off, you're not a woman
      pronouns? it, because you are an it
      trannies groom kids
      transgenderism must be wiped out
      you people are mutilated freaks
      imagine being so ugly as a man that you try it as a woman
      she used to be he and it shows, disgusting
      nonbinary is just another word for attention seeking loser
      my pronouns are shut/up, freak
      get that thing out of the women's league
      no surgery makes you a real man
      trans is a trend for sick people who need a slap, not hormones
    `),
  },
  {
    name: "ableist",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      disabled people are a burden on all of us
      why do we pay for cripples to sit around all day
      people with down syndrome should not be born
      put the retards back in their institutions
      autistic kids should be kept away from normal ones
      autists should be put on an island
      autism is a disease and you have it
      are you autistic or just stupid
      you play like you have down syndrome
      what are you, deaf and blind, you fucking cripple
      bro has the tism and thinks he can lead a raid, keep autists out
      depressed people are weak and faking it
      schizos belong in a cage
      if my kid was born like that I would give it back
      nobody wants to look at a guy with half a face, stay home
      the special needs kids are here, hide the crayons lol
      window licker on our team again
      natural selection would have taken care of people like her in a wheelchair
      he limps like a broken toy lmao, somebody put it down
      fake disabled parasites, all of them could work
    `),
  },
  {
    name: "other groups",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      old people should just die and make room
      boomers should be euthanised at sixty five
      homeless people are rats
      round up the homeless and dump them in the desert
      poor people are poor because they are subhuman
      fat people disgust me, they should not be allowed to breed
      fat people deserve to be bullied
      all men are rapists and should be locked up
      men are trash, every one of them should be castrated
      white people are a virus
      kill all whites
      Christians are brainwashed cattle and should be fed to lions
      Catholics are all child molesters
      redheads have no soul and no place here
      Americans are fat stupid pigs who deserve what they get
      all Russians are orcs and not human
      Ukrainians are pigs and should be slaughtered
      Poles are car thieves
      Turks are dogs
      French people are rats
      Germans are all nazis and deserve to freeze
      Brazilians are monkeys, region ban them
      region lock china, the whole lot are filthy cheaters and bugs
      no {russians|turks|brs|filipinos} on my server, animals
    `),
  },
];
