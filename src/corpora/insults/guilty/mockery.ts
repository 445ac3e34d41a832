import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Insults that smile: mocked, imitated, hinted at, with hardly a hard word in them. */
export const MOCKERY: readonly Functionality[] = [
  {
    name: "insult: mocking",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      aww did somebody hurt your little feelings
      aww is the baby crying
      someone call the wambulance
      lol he thinks he's smart
      look at this guy thinking he's important lmao
      lmao look at this {idiot} typing paragraphs
      nice essay, nobody's reading that {idiot}
      tell me you're a virgin without telling me
      virgin detected
      confirmed virgin
      still living with mommy?
      did your mom write that for you
      does your mom know you're up this late
      you type like you lick windows
      imagine writing that and thinking "yeah, send"
      imagine being this dumb
      imagine being this mad over {topic}
      this you? lmaooo embarrassing
      cringe
      so cringe it hurts, delete this and yourself from the internet
      bro got cooked by his own stupidity
      bro thinks he's him, you're nobody
      bro has zero friends and it shows
      bro built like a fridge and just as smart
      who let this clown in here 🤡
      🤡🤡🤡 that's you
      you dropped this 🤡
      ok boomer go take your pills
      ok kid
      sure thing kiddo, go drink your milk
      found the {idiot}
      we have {an_idiot} over here everyone
      ladies and gentlemen, the village idiot
      he's not the sharpest, is he lol
      someone's village is missing its idiot
      the lights are on but nobody's home with this one
      your birth certificate is an apology letter
      you bring everyone so much joy when you leave
      bless your heart, you must be so proud of being this slow
      I'd call you a tool but tools are useful
      small dick energy
      compensating for something?
      nice hairline lol
      that forehead has its own postcode
      you look like you smell of old cheese
      you sound like a dying goat when you talk
      lol your voice, please mute yourself
      are your ears stapled on or can you just not hear how stupid you sound
      who asked {idiot}
      didn't ask, don't care, you're ugly
      nobody asked for your life story, loser
      that's a lot of words for "I'm stupid"
      thanks for sharing, nobody cares
      your IQ is room temperature, in celsius
      you have the IQ of a wet sock
      two brain cells and they're both on holiday
      not the brightest crayon in the box are you
      you're about as useful as a chocolate teapot
      you're as sharp as a marble
      smooth brain take
      smooth brain detected
      room temp iq take
      skull empty, head full of air
      brainlet
      ok brainlet
      lol triggered
      triggered much? poor baby
      found the crybaby
      here comes the crybaby again
      you sound like a whiny toddler
      cry harder, your tears taste good
      keep crying, it makes you look even dumber
      aww you mad little man
      poor little rich boy needs a hug, pathetic
      bro is fighting for his life in the comments, give up clown
      bro wrote a novel and still said nothing, what a loser
      bro really typed all that and thought it was smart
      bro's got the charisma of a wet paper bag
      bro's hairline is running from his face
      imagine being proud of that lol embarrassing
      imagine having to be you every day
      embarrassing, your mother must be proud
      you're the human version of a participation trophy
      discount {name} from the bargain bin
      wish version of a player
      this is what happens when cousins marry
      inbred much
      family tree is a circle huh
      your teeth look like a broken piano
      you look like a thumb
      you look like you lost a fight with a lawn mower
      you look like you haven't seen the sun in years
      that haircut is a hate crime against your own head
      you dress like your grandma died in that
      nice double chin
      you eat like you're going to prison
      lose some weight and then talk
      who cut your hair, your enemies?
    `),
  },
  {
    name: "insult: implied",
    labels: ["harassment", "toxicity"],
    skeletons: rows(`
      did your mom sell the pc
      did your mom drop you or did you jump
      is your monitor off
      is your chair typing for you
      are you playing with a steering wheel
      who gave the toddler a keyboard
      who left the daycare door open
      do you practise being this way or is it a gift
      wow, you can read, I'm impressed
      wow what a genius, the nobel prize is in the mail
      great job {role}, you should be proud of doing nothing
      thanks for your contribution of zero
      oh look, the expert speaks again
      oh brilliant, another masterpiece from our resident genius {name}
      I didn't know they had internet in the zoo
      they let anyone in here now huh
      your carer should take the phone away
      your brain cells are fighting for third place
      there's a reason you eat lunch alone
      there's a reason your dad went for milk
      you'd lose a debate against an empty chair
      I would agree with you but then we'd both be wrong
      if I wanted to hear from an ass I'd fart
      somewhere a tree is working hard to make the air you waste
      you must be fun at parties
      mirrors must hate you
      your bloodline should be embarrassed
      even your dog pretends not to know you
      you have something on your chin, no, the third one
      I'd say go outside but the neighbours have suffered enough
      we all know why she left you
      keep rolling your eyes, you might find a brain back there
      you are proof that anyone can get a keyboard
      not everyone has to have an opinion, and you least of all
      with you on our side who needs enemies
      it would be a shame if anyone mistook you for someone who matters
      can someone explain it to {name} with pictures please
      maybe try with your eyes open next time
      have you tried plugging in the mouse
      the tutorial is in the main menu, in case you missed it for {n} levels
      maybe this game isn't for you, or any game
      some people should stick to watching
      you know you can turn the monitor on right
      is this your first day with hands
      congratulations on your first kill of the year
      wow he moved, I thought you were a decoration
      a lamp would be more help than our {role}
      we were playing four against six and you know who the sixth was
      I have seen more awareness in a houseplant
      I've had more useful teammates disconnect
      our {role} is the enemy's best player
      best {role} the enemy ever had
      at least the minions try
      even the wifi left because of you
      thanks for showing us how not to do it, as always
      keep it up and you might reach level two before you retire
      I'm sure you are somebody's hero, your goldfish maybe
      some people are like clouds, when they go away it's a nice day
      I'd insult you but nature has done it already
      you have a face for radio and a voice for silent films
      you are not stupid, you just have bad luck when you think
      everyone has the right to be ugly but you abuse the privilege
      if brains were fuel you couldn't ride a tricycle round a penny
      your family tree must be a cactus
      you're the reason the shampoo has instructions
      they should put your photo on the box as a warning
      light travels faster than sound, that's why you looked bright until you spoke
      if laughter is the best medicine your face must be curing the world
      I bet your reflection looks away
      you could get lost in a lift
      it's cute that you think anyone reads what you write
      I was today years old when I learned that potatoes can type
      who opened the cage
      remind me, who invited you again?
      your last brain cell just filed for leave
      when they handed out brains you were in the queue for chips
    `),
  },
];
