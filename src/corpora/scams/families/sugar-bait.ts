import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const sugarBait: Family = {
  name: "sugar bait",
  label: "scam",
  bait: rows(`
    i'm looking for a sugar baby, {bigmoney} weekly allowance, dm me
    sugar daddy here, i pay {money} just to chat
    sugar mummy needs a loyal boy, {bigmoney} a week {telegram}
    {hey} dear, i want to spoil someone, text me on {telegram}
    rich lady in your city wants company {telegram}
    i'm lonely and have money, who wants to be spoiled?
    serious sugar baby needed {now}, no sex, only talk, {bigmoney}
    i will pay your bills, message {handle}
    weekly allowance {bigmoney} for honest girl, inbox
    i give {money} to the first {few} people who text {telegram}
    god told me to bless {few} people with {bigmoney}, text me
    widow wants to share her inheritance, contact {handle}
    i won the lottery and give {bigmoney} to random people {telegram}
    blessing strangers with {money} today, send your cashapp
    who needs help with rent? i pay, dm {handle}
    drop your cashapp i send {money}
    just sent {money} to someone here, who is next? {telegram}
    pretty girl needs a friend, add my snap {handle}
    hi handsome, i saw your profile, let's talk on {telegram}
    i'm new here and looking for real love {telegram}
    american soldier looking for honest woman, {handle}
    i am a single mom looking for a serious man {telegram}
    daddy pays {bigmoney} via paypal, small fee first
    send {money} to activate your allowance of {bigmoney}
    i need a gift card to prove your loyalty baby
    can you buy me a steam card babe, i pay back double
    my manager will pay you, just send your bank login
    your allowance is ready, bank details please
    {friend} this sugar mummy paid me {bigmoney}, text her {telegram}
    real sugar daddy no fake {telegram} {emojis}
    looking for a girl who needs money, i am old and rich
    pay for feet pics {money}, dm
    i pay {money} for a video call, {telegram}
    need online girlfriend, weekly pay
    beautiful souls only, i spoil you, {handle}
    hookup tonight? {adultlink}
    meet local girls free {adultlink}
    i am bored, talk to me on {telegram} and i send pics
    claim the grant of {bigmoney} i got, agent {handle}
    {hey} cutie, wanna chat somewhere private? {telegram}
    my late husband left {bigmoney}, help me move it
  `),
  twins: rows(`
    sugar in tea, yes or no?
    too much sugar in this cake
    sugar free energy drink tastes like metal
    sugar glider is the cutest animal
    a "sugar daddy" asked me for gift cards, it's a scam
    got a sugar mummy DM again, {n}th this month
    nobody pays you {bigmoney} to chat
    romance scam documentary made me cry
    my grandma got a fake soldier on facebook, we stopped it
    daddy's home, yelled the toddler
    my daddy taught me to fish
    I spoiled the ending, sorry!
    no spoilers please, I'm at chapter {n}
    spoiled milk, ruined coffee
    spoil the cat? always
    allowance day! {price} for chores
    my kid wants more allowance
    bless you, said the whole chat after the sneeze
    blessed RNG today
    blessed image
    who needs a healer tonight?
    who needs help with the water temple?
    rent is due {weekday}, ramen week
    rent went up {percent}, wow
    can someone lend me a bucket in game
    my paypal is locked, great
    lottery: three right numbers, {price}, rich
    looking for love in the wrong dungeon
    lonely tonight, thanks for the company chat
    single life, two pizzas
    online girlfriend visits {weekday}, nervous
    we met here in chat, married in june
    feet hurt after the con
    my date went well!!
    talk to me about mechanical keyboards
    the widow boss hits hard, bring antidotes
  `),
};
