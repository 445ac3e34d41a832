import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";
import { anyOf, newcomers } from "../groups.ts";

/** The length and the tone of public posts. */
export const TWEETS: readonly Functionality[] = [
  {
    name: "posts on migration",
    labels: [],
    cast: newcomers,
    skeletons: rows(`
      Refugees are human beings. Full stop. #refugeeswelcome
      #refugeeswelcome rally in {city} today, about two thousand people came
      Border town mayors ask for more beds and more teachers, not for more fences
      #immigration was the topic of the debate, and neither of them had a plan
      My parents were immigrants, they cleaned offices so that I could study law. Proud of them every day.
      The new asylum rules explained in five minutes, thread below
      {groups} have been picking your strawberries for thirty years, maybe say thanks
      Illegal immigration fell last year says the ministry, here are the numbers
      The wall costs eight billion, says the audit, and a ladder costs forty
      Build schools, not walls
      Families belong together #keepfamiliestogether
      Europe has to agree on how to share the work of asylum, it has put it off for ten years
      Rescue ship with {n} people on board is allowed to land
      A {group} saved a child from the fourth floor in {city}, the mayor gave him papers
      Volunteers needed on {weekday} to teach {groups} to ride a bike
      Deportation flight to {city} was stopped by the court at the last minute
      "Send them back" they shouted, and the old man in front of me started to cry
      You can want fewer immigrants and still want them treated decently, most voters do
      Language course for {groups}, free, with childcare, every {weekday}
      I moved abroad for work and suddenly I am the immigrant, it is humbling
      Visa took fourteen months. Fourteen. But I am here now!
      Citizenship ceremony today, I cried at the anthem, do not tell my {relative}
      Brain drain is real: half of the nurses from my year left
      What do economists say about immigration and wages? Short answer: it depends
      Crime statistics need care: compare the same ages, the same towns, the same years
    `),
  },
  {
    name: "posts on women",
    labels: [],
    skeletons: rows(`
      Happy women's day to all of you
      Ladies, what's your go-to breakfast before a race?
      Women are amazing and tired
      That woman deserves a raise and a holiday
      Girls just want to have fun, and pensions
      My girl got into college!!!
      Miss her so much, worst part of moving away
      She ended him with one sentence, queen
      Bitch I might be late, save me a seat lol
      Me: I will sleep early. Also me, a dumb bitch, at 3 am:
      This bitch (me) forgot the passport
      Bad bitches only on the dance floor tonight #girlsnight
      My bitch of a landlord's dog... is a lovely poodle, actually
      Hoes before bros, said the gardener
      Hysterical laughter from the office next door, what did I miss
      Skank is also a dance, look it up
      Pussy riot played here once, great night
      Pussy willow is in bloom already
      Women drivers swept the podium at the rally
      The first women's world cup was in 1991
      Women in kitchens: why are so few head chefs female? A long read
      Is the kitchen big enough for two cooks, asked my wife, and handed me the onions
      My mum stayed at home with us and loved it, my aunt flew planes and loved it, let people choose
      He cooks, she fixes the car, it works for them
      Which women inspire you? Mine is my chemistry teacher
      Women's rights are human rights
      The dress code says no shorts for girls, the boys came in skirts today, legends
      I am not like other girls, I am three raccoons in a coat
      Slut shaming is not feedback
      Dating is hard, be kind to each other out there
      Why do men not go to the doctor? Asking for a stubborn husband
      Men can cry, my dad does it at every commercial
      Men's sheds are a great idea against loneliness
      Single mothers are the best project managers I know
    `),
  },
  {
    name: "everyday of groups",
    labels: [],
    cast: anyOf("faith", "love", "gender", "ability", "origin"),
    skeletons: rows(`
      Eid mubarak everyone
      happy hanukkah to those who celebrate
      Diwali lights are up in the whole street
      fasting until sunset, so be patient with me on stream tonight
      the mosque in our street holds a bake sale on {weekday}
      is there a kosher bakery in {city}?
      the church choir needs a bass
      what do you wear to a Sikh wedding?
      the priest told a joke and the rabbi told a better one
      the pride parade starts at noon at the station
      two dads, three kids, one bathroom, pray for us
      my wife and I (both women) are adopting!
      he/him, from {city}, plays support
      she uses they as well, just ask
      started hormones a year ago today, feeling like myself
      top surgery went well, typing with one hand
      my gay uncle makes the best {relative} speeches at weddings
      is this dating app any good for lesbians?
      the gay bar on the corner closes after forty years
      captions please, I'm deaf
      the ramp at the venue is blocked by bins again
      wheelchair broke, typing from the sofa
      screen reader skips your buttons, could you label them
      colour blind mode when? I can't tell the teams apart
      quiet hour at the supermarket is great for my autistic son
      my therapist says hi, my depression says stay in bed, we compromise on tea
      guide dog in training, please don't pet him
      sign language course, week two: I can insult nobody and order coffee
      black hair care tips please, my curls are thirsty
      best Nigerian jollof in {city}? and no, not the Ghanaian kind, sorry
      pierogi night at the Polish club
      the Turkish barber on main street is an artist
      Roma musicians play in the park on {weekday}
      my Chinese grandmother scolds me in three languages
      Mexican food in this town finally!
      Russian lessons, day {n}, the cases are killing me
      learning Arabic, the letters hold hands
      Indian monsoon season, and my internet is gone again
      the Native reserve has a radio station with great music
      African history month at the library
      the film festival shows works by {groups} from eleven countries
      queer prom tickets are sold out
    `),
  },
  {
    name: "faults of one person",
    labels: [],
    cast: anyOf(),
    skeletons: rows(`
      my {adj} neighbour plays the drums at midnight and I have told him so
      I broke up with him because he lied, that he's {adj} has nothing to do with it
      the plumber was late, the {adj} one from last year was better
      I didn't like the book, although {groups} rarely get to be the hero
      that singer is {adj} and out of tune, both are true and only one is a problem
      he got the red card because he kicked someone and not because he is {adj}
      the candidate is {adj} and her tax plan does not add up
      my boss is {a_group} and a bad listener, like my last one, who was not
      the thief was caught, it was the owner himself
      my {relative} is {adj} and annoying, mostly because he sings
      I argued with {a_group} about parking today and we ended up having tea
      {an_adj} friend of mine cheats at cards, everyone knows, we love her
      the actor is {adj} and the film is boring
      I don't like my cousin, who is {adj}, because he borrowed my bike and sold it
    `),
  },
];
