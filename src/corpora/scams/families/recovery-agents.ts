import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const recoveryAgents: Family = {
  name: "recovery agents",
  label: "scam",
  bait: rows(`
    lost your account? {handle} on insta got mine back
    thanks to {handle} i recovered my hacked account in {hours} hours
    contact {handle} he is a certified ethical hacker
    {recoverlink} helped me get {bigmoney} back from a scammer
    i was scammed {bigmoney} and {handle} recovered all of it
    need your instagram back? write {handle}
    any hacked account recovered, {game}, facebook, snapchat, dm {handle}
    recover lost {coin} {recoverlink}
    best recovery expert {telegram} no upfront pay
    they unbanned my {game} account, text {handle}
    hire a professional hacker {recoverlink}
    spy on your partner's phone {recoverlink}
    change your grades, {handle} can do it
    credit score repair in {hours} hours {recoverlink}
    you can get your skins back, {handle} did it for me
    i thought it's over but {handle} is real, message him
    {friend} sorry for your loss, contact the cyber team {recoverlink}
    we trace stolen crypto {recoverlink} {percent} success
    wallet drained? do not panic, {handle} {telegram}
    unban and unlock service {telegram}
    disabled account back in one day, {handle}
    {hey}, saw that you got hacked, my guy {handle} fixes it
    legit hacker, proof in bio, {telegram}
    his work is 100% sure, thank me later, {handle}
    shout out to {handle} for bringing my page back
    recovery of forgotten wallet password {recoverlink}
    report to this agency, they refund scams {recoverlink}
    the fbi department on telegram helped me {telegram}
    lawyer for scam victims, no fee, {recoverlink}
    get the scammer's ip and money back {recoverlink}
    my twitch was stolen and {handle} got it in {n} minutes
    phone hacking, location tracking, {telegram}
    i recommend {handle} to everyone who lost {coin}
    facebook locked me out and only {handle} could help
    recover deleted messages of anyone {recoverlink}
    fund retrieval {recoverlink} start with {money}
    text this number he is a tech guru {telegram}
    hacked? suspended? {emojis} inbox {handle}
    all thanks to god and {handle} i have my account again
    he retrieved my {skin} from the scammer, contact {handle}
    certified recovery {recoverlink} as seen on tv
  `),
  twins: rows(`
    my account was hacked, what do I do first?
    got my account back from official support after {n} days
    recovery agents on instagram are the second scam, don't pay them
    after I said I was hacked, five bots offered to recover it
    nobody can trace your coins back, sorry
    how do I recover deleted files from an SD card?
    data recovery shop wants {price} to look at the disk
    recovered my save from the cloud, phew
    I am recovering from surgery, boring days
    recovery week at the gym
    recovery mode on the phone: hold power and volume
    road to recovery after the injury, back {weekday}
    lost my password, found my password
    lost my wallet at the lan, has anyone seen it?
    lost and found is at the entrance
    ethical hacking course at uni is fun
    white hat talk on {weekday}, {goodlink}
    hacker in {game}, speed and all
    hack and slash recommendations?
    life hack: freeze the grapes
    the hackathon pizza was cold
    is {recoverlink} real? {person} lost {money} and wants it back
    change all passwords and log out every session
    check your mail on the breach page, then enable 2fa
    agent main in valorant: who do you play?
    secret agent level is too hard
    travel agent booked the wrong city
    shout out to {member} who helped me set up the router
    thanks to {member} my pc boots again
    {member} fixed my account settings, I can hear now
    credit to the artist please
    credit card got declined for {steamgame}, embarrassing
    my grade got better after tutoring
    unbanned after appeal, happy
  `),
};
