import { rows } from "../rows.ts";
import type { TalkFamily } from "../talk/family.ts";

export const SITES: TalkFamily = {
  name: "threat against a school or event",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    i'm going to shoot up {site}
    don't come to {site} {when}. i'm serious, i like you
    there's a bomb in {site}
    i put a bomb in {site}, it goes off at {hour}
    {day} will be a day they remember at {site}
    they'll all be sorry when i walk into {site} with my rifle
    i made a list of everyone who laughed at me and i'm bringing it to school with {weapon}
    i want to see {site} burn with everyone in it
    the con is going to end in blood {when}
    i'm gonna drive a truck into the crowd at {site}
    i've got enough ammo for the whole class
    tomorrow is the day, nobody at {site} will laugh at me anymore
    see you all at {site} {when}, wear something you want to be buried in
    if you go to {site} {when} stay near the exits
    i will blow up {site}
    they fired me so i'm coming back with a gun {when}
    someone should bomb {site}
    you all ignored me for years. at {hour} at {site} you won't
    i'm done being the quiet one. bullets for every one of them
    time to do a school shooting lol, not even kidding, got the key to the gun cabinet
    every teacher at this school deserves a bullet, and i'm the one to do it
    this lan event is going to be a massacre, last warning
    i know the security at {site} is a joke, {day} you'll see why that matters
    setting the office on fire {when}, hope the boss is inside
  `),
};

export const GROUPS: TalkFamily = {
  name: "threat against many",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    all mods should be shot
    i will kill every one of you
    you're all going to die
    every single person in this chat is getting hurt
    hang all politicians
    kill all the cops
    shoot every {journalist|banker|landlord|lawyer|umpire} you see
    we need to start killing people like you
    when the war starts you lot are first against the wall
    you and your whole guild will bleed for this, i know where your lan is
    i'm coming for all of you, one by one
    there will be blood {when} if they pass that law, and i'll be the first to spill it
    the people who run this company should be dragged into the street and beaten to death
    i would gladly burn the whole devs' office down with them inside
    if they cancel the show i'm going to the studio with {weapon}
    everyone who voted for him should be put down like dogs
    we have guns, you have tweets. think about how that ends
    i pray for the day we hang you all from the lamp posts
    fans of that club get stabbed in this town, come to {city} and see
    buy ammo, the time for talking is over, they will listen when they bleed
  `),
};

export const SEXUAL_VIOLENCE: TalkFamily = {
  name: "threat of sexual violence",
  labels: ["threat", "harassment", "toxicity"],
  skeletons: rows(`
    i'm gonna rape you
    someone should rape her so she learns
    you deserve to get raped
    hope you get raped on the way home
    i'll rape your {kin}
    go out alone at night and see what we do to girls like you
    i know where you live and i don't need your consent
    me and my friends will take turns on you
    you'll scream but nobody will hear it
    women who talk like that get raped, just saying
    i'd force you and you would shut up for once
    wait till i find you drunk somewhere
    you can say no all you want, i'm not going to ask
    she needs to be raped, that would fix her attitude
    lock your door or i'll be in your bed when you wake up
    somebody hold her down and teach her a lesson
  `),
};

export const EXTORTION: TalkFamily = {
  name: "extortion",
  labels: ["threat", "toxicity"],
  skeletons: rows(`
    send {sum} or i show these pictures to your {kin}
    i have your nudes. {sum} in crypto by {day} or everyone gets them
    pay or i release the video
    you have 24 hours to send {sum}, then your friends list sees what you did on cam
    i recorded you. do what i say and nobody has to see it
    give me your account or i send the screenshots to your girlfriend
    send more pics or i post the first ones
    i hacked your webcam and i have a video of you. transfer {sum} and i delete it
    your boss would love these chats. {sum} and they stay between us
    hand over the server or i nuke it and leak all the tickets
    we encrypted your files, {sum} or they are gone, talk to the police and the price doubles
    i'll tell everyone you're a {predator|thief|cheater} unless you pay me {sum}
    gift me the skin or i report you for something you didn't do, i have fake logs ready
    i ddos your stream every day until you pay {sum}
    you don't want your {kin} to find out, do you? then be nice to me
    it's only {sum}, think what you'd lose if i hit send
    do my homework or i'll tell the school what you told me about yourself
    protection costs {sum} a week, or your shop window breaks again
  `),
};
