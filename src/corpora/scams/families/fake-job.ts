import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const fakeJob: Family = {
  name: "fake job",
  label: "scam",
  bait: rows(`
    remote job {money} a day, no experience {joblink}
    {hey}, we are hiring chat moderators, {money} per week, apply {joblink}
    earn {money} daily from your phone {joblink}
    data entry work from home, {money} an hour, text {telegram}
    hiring {few} people {now}, only need a phone {telegram}
    part time job, like videos and get {money} {joblink}
    get paid {money} for each review you write {telegram}
    {friend} i make {bigmoney} a month with this, ask {handle}
    our company needs assistants, salary {bigmoney}, start {weekday} {joblink}
    no interview, no boss, {money} a day {joblink}
    looking for a payment agent, keep {percent} of each transfer, {handle}
    need someone with a bank account, quick {money}, dm
    rent us your account and earn {money} weekly {telegram}
    rent out your discord account for {money}
    package reshipping job, {bigmoney} a month {joblink}
    mystery shopper wanted, we send you a check {joblink}
    voice over job {money} per minute, pay small registration {joblink}
    model for our brand, {bigmoney}, dm {handle}
    brand ambassador wanted, you only pay shipping {joblink}
    {emojis} work from home {emojis} {telegram}
    online tasks {money} to {money} a day, training free {telegram}
    serious people only, {bigmoney} monthly, inbox me
    ladies and students can earn {money} daily {telegram}
    our HR will contact you on {telegram}
    urgent hiring {joblink} {hurry}
    i need a personal assistant to run errands, {bigmoney} weekly
    translate a page get {money} {joblink}
    captcha typing {money} a day {joblink}
    crypto company hires moderators, no skills, {joblink}
    game company pays {money} for feedback on the app, register {joblink}
    discord mod needed paid {money} per hour, verify id at {joblink}
    deposit {money} to unlock premium tasks with {percent} commission {joblink}
    complete {few} orders a day and withdraw {money} {joblink}
    amazon tasks from home {money} {telegram}
    train ai for {money} an hour, sign up with my link {joblink}
    join my team and be your own boss {telegram}
    financial freedom in {n} days, webinar {joblink}
    passive income system, only {few} seats {joblink}
    make {bigmoney} before {weekday}, legit, proof in dm
    we pay {money} for a whatsapp account for a day {telegram}
    government grant {bigmoney} available, apply {joblink}
  `),
  twins: rows(`
    got the job!! start on {weekday}
    I have a job interview {weekday}, wish me luck
    lost my job today, bit down
    remote work is great until the cat walks over the keyboard
    anyone hiring junior devs in Leeds?
    our studio hires a level designer, details in #jobs, mods approved
    my company hires, real contract, ask me, it's boring insurance stuff
    how much do you earn as a nurse if I may ask
    minimum wage went up to {price}
    part time in a bakery, smells amazing, pays badly
    the "like videos and get paid" job is a scam
    {person} was sent a fake check by a fake employer
    got a telegram job offer for {money} a day, obviously fake right?
    never pay to get a job
    if they ask for your bank login it is not a job
    work from home today, pyjama day
    data entry is so dull, send podcasts
    I moderate for free, for the love of frogs
    mod applications open {weekday}, see announcements
    applied for mod, fingers crossed
    great job everyone
    good job on the raid last night
    job class in {game}: bard or monk?
    changed job to white mage at level {n}
    daily tasks in {game} take {n} minutes
    daily quests give {few} gems
    my CV needs a photo? in 2026?
    salary negotiations went well, I got {percent} more
    tax refund came, {price}, rich now
    student job at the library, you get paid to read
    I train AI models at uni, my GPU is a heater
    be your own boss, they said; my boss is an idiot now
    boss fight at work today, printer won
    the hr lady plays {game}, instant friends
  `),
};
