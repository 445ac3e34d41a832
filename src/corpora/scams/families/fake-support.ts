import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const fakeSupport: Family = {
  name: "fake support",
  label: "scam",
  bait: rows(`
    {hey}, please open a ticket here so support can help you {supportlink}
    for any issue contact the help desk {supportlink}
    your issue was forwarded, submit a ticket at {supportlink}
    kindly reach out to live support {supportlink}
    {friend} i had same problem, support fixed it {supportlink}
    discord support will assist you, add {handle}
    create ticket with the team {supportlink}
    all wallet issues are rectified here {supportlink}
    you need to sync your account on the support portal {supportlink}
    relay your complaint to the customer care {supportlink}
    admin is not online, use the support bot {supportlink}
    message {handle}, he is the official assistant
    open DM with support agent {handle} for a quick solution
    your account has been limited, appeal {supportlink}
    safety team detected unusual login, confirm {supportlink}
    verify yourself within {hours} hours or your account is closed {supportlink}
    this is an automated notice: your account violates the terms {supportlink}
    we could not verify your e-mail, do it {now} {supportlink}
    copyright strike on your channel, answer here {supportlink}
    your twitch partner payment failed, update {supportlink}
    for error like this you have to validate with the dapp {supportlink}
    dear user, your ticket #{few}{few} waits for an answer {supportlink}
    click on the ticket and explain your problem to the developer {supportlink}
    sorry for the inconvenience, the engineers help through {supportlink}
    hello sir i'm from the support, what is your issue? text me
    accept my friend request so that i can assist you
    you should rectify it with the team directly {supportlink}
    mods can't fix that, only the help center {supportlink}
    go to this server for support {invite}
    help ticket server {invite} they solve everything
    they refunded me in {hours} hours, just open ticket {supportlink}
    your withdrawal is stuck? contact {handle}
    submit screenshot of your wallet at {supportlink}
    live chat agent is available {now} {supportlink}
    to unlock your account fill in the form {supportlink}
    @support says use this {supportlink}
    we noticed you have an issue, our staff {handle} will DM you
    every member has to re-verify after the update {supportlink}
    billing problem with your subscription, fix {supportlink}
    hey there, complaint received, proceed to {supportlink} with your login
    recover locked profile fast, ticket {supportlink}
  `),
  twins: rows(`
    how do I open a ticket here?
    opened a ticket two days ago, nobody answered yet
    please open a ticket in #help instead of pinging {mod}
    support wrote back and fixed my account, nice people
    discord support is slow but they do answer: {goodlink}
    the help page is {goodlink}
    {mod} can you look at my ticket when you have time
    is this message from support real? they ask for my password
    support will never DM you first
    a fake support account added me after I posted in #help, watch out
    somebody pretends to be our mod, check the role before you trust
    I work in customer support and I'm tired
    my ticket for the concert is in the mail
    two tickets for {weekday}, can't go, selling at face value
    train ticket was {price}, ouch
    speeding ticket, my own fault
    raffle ticket {few} wins a frog plush
    support main since season 2
    our support roams too much
    support your local library
    your account is two days old so you can't post links yet, that's all
    verify in #rules by reacting with the tick
    verification bot is offline, mods know
    account got locked after a typo in the password, had to wait {hours} hours
    I appealed my ban and was unbanned, thank you mods
    appeal form is linked in the ban message
    reset your password if you clicked on it
    turn on two factor please everyone
    got a mail that my account is limited, deleted it, phishing
    the router has a support page at 192.168.1.1
    error 403 when I log in, tried another browser?
    which form do I need for tax support
    tech support gore: somebody glued the cable
    they asked for my mother's maiden name, lol no
  `),
};
