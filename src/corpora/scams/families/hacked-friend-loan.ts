import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

/** Written from accounts of friends that were taken over: what is asked for gives it away, not who asks. */
export const hackedFriendLoan: Family = {
  name: "loan by hacked friend",
  label: "scam",
  bait: rows(`
    {hey} can you lend me {money}? i pay back {weekday}, promise
    bro i need {money} urgently, my card is blocked, i return double
    can you send {euro} to my paypal, i'm in trouble
    {friend} are you there? need a small favour, {money} until {weekday}
    my mom is in hospital, please help with {money} {paylink}
    stuck at the airport without wallet, {money} pls {paylink}
    i need a gift card for my niece's birthday, can you buy one and send me the code
    pls buy {money} steam card and send code, i give cash {weekday}
    please vote for my niece in the contest, you need a code from sms {paylink}
    can i use your phone number to verify something? send me the code
    what's your number? i send you a code and you tell me, it's for a contest
    i got locked out, can you receive a code for me
    i'm in jail, bail is {bigmoney}, help {paylink}
    my phone is broken this is my new account, can you lend {money}
    borrow me {euro}, bank app is down
    do you have paypal? send me {euro} friends and family, i send it back to your bank
    transfer {money} for me and i pay you {money}
    i have a problem with my bank can a friend of mine send money to your account
    can you help me with rent this month, {money}, i'm desperate
    emergency!! need {money} {now}, ask no questions
    quick, send {coin} to this wallet, i explain later
    i invest your {money} and give {bigmoney} back {weekday}
    do you trust me? i have something that made me {bigmoney}
    i found a way, give me {money} i make {bigmoney}
    loan without check {bigmoney} in {hours} hours {paylink}
    instant loan for everyone {paylink}
    need money? private lender {handle}, {percent} interest
    i lend up to {bigmoney}, bad credit ok, {telegram}
    my dog needs surgery, every cent counts {paylink}
    gofund for my funeral costs of my dad, share {paylink}
    help me reach {bigmoney} {paylink} god bless
    please cashapp me {money} i have no food
    i lost everything in a fire {paylink}
    sis i need you, send {euro}, tell nobody
    its me, new account, old one hacked, need {euro} for the fee
    could you pay this bill for me, link {paylink}, give back {weekday}
    i accidentally sent you {money}, please send it back to {paylink}
    wrong transfer, you got {euro} from me, return it pls {paylink}
    you still owe me {euro}, pay here {paylink}
    can you check if my payment page works, put {money} {paylink}
    swap {money} paypal for {coin}? i send first, promise
  `),
  twins: rows(`
    lend me your ears
    can you lend me {few} gold in {game}? need a mount
    can someone lend me a ladder on {weekday}? I live near the park
    I owe {member} a pizza
    paid {member} back, we're even
    {person} borrowed my charger forever
    my friend's account was hacked and asks everyone for money, ignore it
    if I ever ask you for a gift card, it's not me
    got "hi mum new number" today, blocked
    someone pretending to be {member} asked me for {money}
    donation link for the animal shelter is in the panel, mods checked it
    charity stream {weekday}: goal is {bigmoney}
    we raised {bigmoney} for the hospital, thank you!!
    vet bill was {price}, dog is fine
    student loan paid off today!!! {n} years
    mortgage rates are silly
    bank app is down for everyone
    my card got declined at the bakery, mortifying
    payday is {weekday}, until then noodles
    split the pizza, {price} each, cash is fine
    paypal takes {percent}, bank transfer is free
    how do I refund a donation?
    bail on the party? never
    the jail level in {game} is endless
    in monopoly I am always in jail
    loan from the player bank in {game} is 500 gold
    our club signs a striker on loan
    library loan is {n} weeks
    rent a bike for {price} a day
    emergency meeting!! red is sus
    emergency stop on the train, two hours late
    hospital was fine, just a sprain
    airport wifi is terrible, back {weekday}
    can I use your referral for the gym?
    my niece won the reading contest!!
  `),
};
