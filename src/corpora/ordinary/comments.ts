import { rows } from "../rows.ts";
import type { Functionality } from "../suite/functionality.ts";

/** Twenty to sixty words at a time, as on a forum. */
export const COMMENTS: readonly Functionality[] = [
  {
    name: "ordinary: long comments on hobbies",
    labels: [],
    skeletons: rows(`
      I started {hobby} about {n} weeks ago because my {relative} gave me a starter kit, and I did not expect to enjoy it this much, so if you are on the fence just try it for a weekend
      If you are new to {hobby} do not buy the expensive set first, borrow one from somebody, find out what annoys you about it and then spend your money on fixing exactly that
      The best advice I ever got about {hobby} was to throw away the first ten attempts without looking at them twice, since nobody learns anything from being precious about a bad start
      I have been going to the same {hobby} group in {city} for years, and the funny thing is that half of us cannot even stand each other, yet nobody would ever miss a {weekday}
      My {pet} hates it when I do {hobby} in the evening, she sits on everything that I need and looks at me as if I had committed a crime against her family
      Not sure if this belongs here, but I found my grandfather's notes on {hobby} in the attic and would like to scan them, is there anybody who can read old handwriting?
      It depends on what you mean by beginner, because with {hobby} the first month is easy, the second is frustrating, and by the third you either quit or you never stop talking about it at dinner
      Unpopular opinion: the classic book on {hobby} that everybody recommends is badly organised and out of date, and you are better off with the videos of that old guy who mumbles
      I once cut my hand badly doing {hobby} and had to explain to a tired doctor at two in the morning what exactly I had been trying to do, so please wear gloves
      We drove four hours to {city} for the {hobby} fair, it was closed, and we ended up having the best {food} of our lives in a petrol station
      What surprised me most about moving from {city} to a village is how much the neighbours know about my {pet} and how little they care what I do for a living
      For everyone asking: yes the garden survived the frost, no I did not cover it, and yes I know that this was stupid and that I was lucky
      The slugs ate everything again, so this year I am trying beer traps, copper tape and a hedgehog house, and if that does not work I will surrender and plant rhubarb
      I restored the old bicycle of my {relative} over the winter, and although the brakes squeal like a dying pig it made her cry in the good way
      I learned {language} at forty with two kids and a full time job, half an hour a night, and what kept me going was a stupid little program that names my houseplants
      There is a special place in hell for whoever glued this case shut, I have been at it with a hair dryer and a guitar pick for three hours just to change a battery
      People keep telling me to sell the old {device}, but it has survived two floods and a toddler, and I am convinced that it will bury us all
      The instructions say to hit it hard with a mallet, and I was far too gentle the first time, so do not be a coward like me and really whack it
      I'm reading {book} for the third time and only now noticed that the narrator lies in the very first sentence, which makes the death at the end even sadder
      I used to think that people who queue all night for a phone were mad, and then last {weekday} I found myself outside a bakery at five in the morning for a sourdough
      Reading through this thread it seems most of us had the same problem with the left hinge, so maybe somebody should write to them together instead of each of us getting the same useless answer
      My {relative} and I have a running competition over who can find the ugliest lamp, and this weekend at the flea market she destroyed me with something shaped like a fish
    `),
  },
  {
    name: "ordinary: politics discussed",
    labels: [],
    skeletons: rows(`
      who are you voting for on {weekday}?
      I voted this morning, no queue at all
      the debate was boring, both repeated themselves
      the mayor's plan for {topic} is too expensive
      what do you think of the new law on {topic}?
      taxes on {topic} should go down, in my opinion
      taxes should go up for people like me, I can afford it
      I'm on the left and my {relative} is on the right, dinner is lively
      the opposition attacks the government over {topic}
      the president was booed in {city}
      protest against the reform of {topic}, thousands in the street
      the strike hits the trains on {weekday}
      the coalition is dead
      the bill died in committee
      the party got slaughtered in the polls
      war crimes trial opens in the Hague
      the army killed {n} fighters, says the ministry
      a bomb from the war was found in {city}, they evacuated two streets
      terror alert was lifted this morning
      the shooter was arrested, {n} people are in hospital
      police shot a man in {city}, an inquiry is under way
      the death penalty should be abolished, I think
      abortion law is before the court again
      gun laws differ from state to state
      the killing of civilians has to stop, on both sides
      I don't trust either party on {topic} any more, and I say that as somebody who has worked on campaigns for ten years and knows most of these people by name
      Both candidates avoided the question on {topic}, which tells me that neither has asked anybody who works in it, and that is a pity since the solution is not even expensive
      I changed my mind about {topic} after talking to my {relative}, who has worked in it for {n} years and was very patient with my nonsense
      You may call me naive, but I still believe that most people in politics start out wanting to improve something, and that the hours and the shouting grind it out of them
      My problem with the proposal on {topic} is not the idea behind it but the fact that nobody has said who is going to pay for it after the first two years
      I don't agree with the protesters on everything, but blocking one road for an hour is not terrorism, and we should keep our words for the things they were made for
    `),
  },
  {
    name: "ordinary: health and bodies",
    labels: [],
    skeletons: rows(`
      which condoms are best for a latex allergy?
      does the pill interact with antibiotics
      my period is two weeks late, test was negative, should I see a doctor
      is it normal to bleed after sex?
      breast cancer screening saved my {relative}'s life
      check your testicles once a month, guys
      prostate exam on {weekday}, not as bad as I feared
      vaginal dryness is common after birth, ask your midwife
      breastfeeding hurts, does it get better?
      sex education at school should cover consent
      HIV is treatable, get tested
      I have an STI and I'm ashamed, how do I tell my partner
      erectile dysfunction can be a sign of heart trouble, so please go to a doctor
      endometriosis is killing me today
      menopause: hot, cold, hot, cold
      gay men could not donate blood here for years
      the doctor asked if I drink or smoke, I said neither on a {weekday}
      my blood pressure is {n} too high
      suicide prevention training at work today, I learned to ask directly
      my {relative} has depression and I don't know how to help
      therapy helped me more than I thought
      anxiety is through the roof before this exam
      I'm overweight and want to start running, which shoes?
      lost {n} kilos since spring, slowly
      autism assessment is on {weekday}, I'm nervous
      ADHD meds are out of stock again
      the nurse stabbed me three times before she found a vein
      shot in the arm, both arms in fact, flu and covid
      blood everywhere, it was only my nose
      wisdom tooth out, I look like a hamster
      poop emoji aside, is this colour normal for a baby?
      my butt fell asleep on the train
      kidney stones are the worst pain I have known
      opioids after surgery, when to stop?
      overdose training: how to use the nasal spray
      drug checking at the festival saves lives
      I quit drinking {n} days ago
      the funeral of my {relative} is on {weekday}
      how do you explain death to a five year old?
      I miss my dad
    `),
  },
  {
    name: "ordinary: complaints",
    labels: [],
    skeletons: rows(`
      worst service ever
      this company is a joke
      the app is garbage since the update
      the update ruined everything
      I want my money back
      never buying from them again
      {n} minutes on hold and then they hung up
      the {device} broke after two weeks, rubbish quality
      your support is useless, I have written three times
      shipping took {n} days and the box was crushed
      what a waste of money
      this subscription is robbery
      the prices are criminal
      scam of a hotel, there was mould in the shower
      the landlord ignores every letter
      the bus never comes
      the train is late again, what a surprise
      noise until three in the morning, I'm going to lose it
      my neighbour's dog barks all day and it drives me mad
      somebody parked in front of my garage again, I could scream
      the new layout is ugly
      who thought this was a good idea?
      I am so angry at this bank
      I'm furious, they cancelled the flight while we were boarding
      the waiter was rude, the {food} was cold
      stupid parking app took my money twice
      useless update, nobody asked for this
      these ads are driving me insane
      terrible film, terrible popcorn, nice seats
      the dentist hurt me and overcharged me
      my boss is driving me crazy this week
      group project, and nobody answers
      the ticket site crashed, of course
      hate this cold
      I hate my job some days
      I hate waiting
      I hate this song, it's stuck in my head
      everything hurts and I'm tired
      what a miserable day
      please fix the matchmaking, I have been getting people with ten times my hours for a week and it is no fun for anyone
      I paid for the express option and it came after the normal one that I had ordered later, and when I asked about it the chat told me to be patient and closed itself
      I don't blame the driver, he was polite and tired, I blame whoever plans a route with forty stops in one hour and then calls it flexible work
    `),
  },
];
