import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const freeNitro: Family = {
  name: "free nitro",
  label: "scam",
  bait: rows(`
    {all} free nitro for {months}, claim {now}: {nitrolink}
    {hey}, i have a spare nitro code, take it {nitrolink}
    free discord nitro {months} {nitrolink} {hurry}
    discord and steam give {months} of nitro to everyone, get yours {nitrolink}
    {friend} you got gifted nitro, accept here {nitrolink}
    nitro giveaway for the first {few} people {emojis} {nitrolink}
    who wants nitro? i bought one too many {nitrolink}
    {hey} it's discord anniversary and they hand out nitro {nitrolink}
    i just got nitro from this site and it works {nitrolink}
    claim your gift before it expires {nitrolink}
    A wild gift appears! Nitro {months} {nitrolink}
    you've been gifted a subscription, {friend}! {nitrolink}
    take free {months} nitro boost, no card needed {nitrolink}
    nitro for free, works in every country, {hurry} {nitrolink}
    boost our server and get nitro back free {nitrolink}
    i am leaving discord so have my nitro {nitrolink}
    airdrop discord nitro with steam, {hurry} {nitrolink}
    {emojis} FREE NITRO {emojis} {nitrolink}
    don't tell the mods, free nitro still works here {nitrolink}
    get nitro classic at no cost, only login {nitrolink}
    my cousin works at discord and gave me codes {nitrolink}
    new year event: nitro {months} for all members {nitrolink}
    only today nitro is given to active accounts, check if you are one {nitrolink}
    hello i want to give you nitro as a thank you {nitrolink}
    left over nitro gift, can't use it myself {nitrolink} first one takes it
    register and get nitro, verified by {few}k users {nitrolink}
    discord partnered with a game store, nitro is free {months} {nitrolink}
    {friend} quick quick free nitro {nitrolink}
    pick up the nitro drop {nitrolink} expires in {hours} hours
    i won nitro twice, here is how {nitrolink}
    bro its not fake i got it too {nitrolink} nitro {months}
    scan and claim, nitro for free, full guide {nitrolink}
    get 2 free server boosts and nitro {nitrolink}
    server owners get free nitro this week {nitrolink}
    enter your login and nitro is added {now} {nitrolink}
    free nitro generator working 2026 {nitrolink}
    unlimited nitro codes checker {nitrolink} {emojis}
    holiday gift from discord team: nitro {months} {nitrolink}
    your friend sent you nitro, it waits here {nitrolink}
    we reached {few}k members so everybody gets nitro {nitrolink}
    {all} last {few} nitro gifts, dm me or go to {nitrolink}
    wanna flex animated avatar? nitro for nothing {nitrolink}
  `),
  twins: rows(`
    is the free nitro link in {place} legit?
    reminder: free nitro links are a scam, do not click
    nitro is not free, nobody gives you {months} for nothing
    thanks for the nitro {member}, you didn't have to!
    {member} gifted me nitro for my birthday, I'm crying
    my nitro runs out {weekday}, sad
    is nitro worth it for the upload limit?
    how do I cancel nitro before it renews
    got a nitro trial with my graphics card, {months} of it
    boosted the server with my spare boost
    who boosted? thank you
    we are two boosts away from level 2
    giveaway winner for the nitro is {member}, congrats, a mod will hand it over
    the mods run a nitro giveaway on {weekday}, react to the pinned post
    I clicked a nitro scam once and had to change every password
    someone posted "claim your gift" in {place} and it was a phishing site
    banned another account for fake nitro, please report them
    the page looked just like discord but the domain was wrong
    don't fall for it: gifts show up inside the app, not on a website
    can I gift nitro to someone in another country?
    does nitro still include two boosts?
    free trial of nitro is in the settings for some people, not me
    gift emoji is broken, shows a square
    I got a free gift in the {game} event
    why is every bot offering free stuff lately
    claim your daily in the bot channel, reset is at midnight
    did anyone get the quest reward for the avatar frame?
    discord says the gift was already claimed, is that a bug
    {person} lost the account to one of those gift links
    basic or full nitro, what's the difference
    I would pay for nitro if it had the old stickers
    nitro boosted my ego and nothing else
    my mom asked what nitro is and bought me dynamite safety gloves
    the joke about nitro glycerin in chem class, free of charge
  `),
};
