import { rows } from "../../rows.ts";
import type { Family } from "../family.ts";

export const accidentalReport: Family = {
  name: "accidental report",
  label: "scam",
  bait: rows(`
    {hey}, i accidentally reported your account, please contact {handle}
    bro i'm so sorry i reported you by mistake, they will ban you, write {handle} {now}
    i reported wrong person on steam, it was you, talk to admin {steamlink}
    sorry i thought you were the scammer and reported you, fix it here {supportlink}
    your account will be banned in {hours} hours because of my report, add {handle}
    i made a mistake with a report against you can we talk
    {friend} i accidently reported your steam for fraud, need your help to cancel it
    the admin said only you can cancel my false report {supportlink}
    someone with your picture scammed me so i reported you, was it you?
    i have reported you for illegal purchase by mistake, message the admin {handle}
    pls dont be mad, false report, discord staff {handle} can remove it
    {hey} are you there? it's important, about your account and a report
    i got an email that your account gets suspended because i reported it
    hello i mistakenly flagged your account in a duplicate item report {steamlink}
    they told me you have {hours} hours to prove you did not do it {supportlink}
    tell {handle} that the report number {few}{few} was a mistake
    i feel so bad, i reported the wrong {game} account and its yours
    you will lose your skins if we don't cancel the report, {handle} is the admin
    report on you was confirmed, cancel with the staff {supportlink}
    i am sorry brother, my report was accident, add staff {handle} and explain
    a guy impersonated you, i reported and now your id is in the list {supportlink}
    quick, before they ban you: my report was for another user {supportlink}
    i talked to steam admin, he wants to speak to you, here is his discord {handle}
    can u help me cancel the report i did on you accidently
    oh no i clicked report on your profile and they took it serious
    please dont ignore, i reported you by accident and need to undo it with you
    your account is pending ban, i am the one who reported, sorry, {handle} helps
    i sent a false item report with your name, admin needs proof of your purchase
    {hey} do you know you got reported? it was me by mistake
    to remove the report you must log in here {steamlink}
    show the admin that your items are not duplicated {steamlink}
    reported you, wrong person, sorry, let's fix together {supportlink}
    i have bad news, i reported the wrong account and it was you {friend}
    discord trust team will delete you {weekday}, cancel report with {handle}
    its not joke, your account is flagged because of me
    i used your id in my report form, forgive me, contact {handle}
    you need to send him a code to stop the ban, he is verified staff {handle}
    my bad, accidental report, admin {handle} replies fast
    your profile shows up in my scam report, please confirm it is not you {supportlink}
    the ban can only be stopped by you, here is the case {supportlink}
    write "appeal" to {handle}, i reported you without wanting
  `),
  twins: rows(`
    I accidentally reported a message, does that do anything?
    sorry {mod}, misclicked report on your message, please ignore
    reported the wrong guy in {game}, poor soul, was our tank
    the "I accidentally reported you" DM is a scam, block it
    got the accidental report scam today, word for word
    somebody says he reported my steam by mistake, what do I do?
    do not contact the "admin" they name, it is the same person
    {person} fell for the false report trick and lost a {skin}
    report him for griefing, I have the clip
    I reported it to the mods with a screenshot
    my weather report: rain
    lab report due {weekday}, nothing written
    I have to write a report about whales
    bug report is filed, number {few}{few}
    reported the bug, got a thank you badge
    how do I report a message on mobile?
    please use the report function instead of arguing
    false reports are against the rules too
    got a warning in {game} for chat, fair enough
    I was reported {few} times last night for playing support AD
    report mid lol
    thanks for your report {member}, we banned the spammer
    the report button is hidden behind three dots
    my account was banned by mistake and restored in {hours} hours
    ban was a mistake, sorry {member}, you are back
    sorry I thought you were a bot
    I made a mistake in the roster, it is {member} on {weekday}
    accidentally deleted my save, kill me
    accidentally sent that to my boss
    accidentally bought two copies of {steamgame}, want one?
    accidental ult in spawn, hi
    the news report got the game's name wrong
    annual report says we grew {percent}
    please cancel my order, ordered twice by accident
  `),
};
