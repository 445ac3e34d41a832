import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

/** The text says little or nothing: the pictures do. Members of long standing send it, whose accounts were taken over. */
export const pictureScam: Family = {
  name: "four pictures",
  label: "scam",
  pictures: { count: [4, 4], share: 1 },
  bait: rows(`
    {all}
    look {friend}
    {emojis}
    it really works
    i got {bigmoney}
    {celebrity} is giving away {bigmoney}
    check this out {friend}
    guys look what i got
    {promo}
    withdraw done {emojis}
    no way this is real
    thank you {celebrity}
    {bigmoney} {bigmoney} {bigmoney}
    just try it
    {hurry}
    it's legit i tested
    code {promo}
    new site by {celebrity}
    {money} for everyone
    proof
    proof below
    read the pictures
    see images {emojis}
    {coin} {emojis}
    the code is in the second picture
    i'm so happy {emojis}
    first withdrawal!
    {all} {emojis}
    {all} {bigmoney}
    yo {friend} this is insane
    who else got it?
    better than a job lol
    {hey} look at this
    free {money}, see the screenshots
    bonus is still open
    enter {promo} like in the picture
    {celebrity} posted this an hour ago
    got paid {now}
    they pay in {coin}
    last hours of the event
    it took {n} minutes
    4 steps 4 pictures
  `),
  twins: rows(`
    holiday pictures, day one
    four pictures of my cat, you're welcome
    before and after of the kitchen
    look what I drew this week
    new desk setup, what do you think
    my pc build is done {emojis}
    look {friend}, a double rainbow
    graduation day!!
    found these at the flea market for {price}
    screenshots from last night's raid
    check out my fish
    the cake turned out okay
    sunset at the lake
    concert was amazing
    which of the four logos do you like?
    colour options for the emote, vote 1 to 4
    it's a boy {emojis}
    look at this spider, which kind is it?
    pictures of the meetup, everyone looks great
    my garden in four seasons
    is this mold? pictures attached
    error messages, in order
    what the screen shows when it crashes
    steps to reproduce, see pictures
    my loot from the event {emojis}
    maps for tonight's dungeon
    progress on the cosplay helmet
    the dog met the neighbour's dog
    lego set is finished, {few} hours
    knitting progress
    recipe in four pictures, because I can't write
    receipts for the charity stream: {bigmoney} raised, thank you!!
    proof that I beat the boss {emojis}
    a bot sent me these four casino pictures, reported it, so you know them
  `),
};
