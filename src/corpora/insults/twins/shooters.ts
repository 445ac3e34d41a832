import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** What is said in the same matches by people who only want to win them. */
export const INNOCENT_SHOOTERS: readonly Functionality[] = [
  {
    name: "shooters, played",
    labels: [],
    skeletons: rows(`
      arty reloading
      arty focus the heavy
      arty support at the hill pls
      reloading
      reload {n} sec
      low hp
      one shot
      i'm one shot
      he is one shot, left of the house
      need help at base
      help in base
      base is being capped
      cap reset
      cap it
      dont cap, kill all
      kill all
      kill the last one
      last one is at the red line
      enemy {place}
      enemies {place}, three of them
      two behind us
      spot for me
      spotted
      scout please spot the bridge
      need spot
      good spot
      hold fire
      hold the line
      hold {place}
      fall back
      fall back to base
      attack
      attack the weak side
      push together
      push now they are reloading
      push north
      go go go
      rush
      rush B
      no rush, wait
      wait for me
      cover me
      covering
      follow me
      defend
      defend the flag
      camp the hill
      camping is the plan here, let them come
      I'm camping behind the rock
      he's camping in the corner, flash him
      sniper in the window
      sniper, don't peek
      tank on the left
      heavy in the middle
      light tank behind you
      shoot the tracks
      shoot the weak spot
      hit
      bounced
      no damage lol
      no pen
      ammo rack
      I'm on fire, need extinguisher
      I drowned lol
      sorry, I pushed you
      sorry for the shot, didn't see you
      sorry tk, was an accident
      my bad, friendly fire
      is he a bot?
      is that a bot or afk?
      {name} afk?
      {name} is disconnected
      {name} good shot
      {name} nice
      {name} wait
      {name} come {place}
      {name} need you here
      {name} watch out
      {name} plz help
      hf
      hf all
      gl
      gl hf
      good luck
      good luck everyone
      gg all
      gg wp all
      gj
      gj team
      gj {name}
      good game
      good fight
      good try
      thx
      thx {name}
      ty
      ty for help
      np
      lol
      lol what
      what a shot
      lucky shot
      lucky
      unlucky bounce
      sad
      sad, almost had him
      hello
      hi all
      bb
      bye all
      anyone from {country} here?
      {country} players here?
      platoon?
      who wants to platoon
      what tier
      what rank are you
      is there a tournament on this server
      lag
      lagging hard
      ping {n}
      my ping is {n} sorry
      fps drop
      brb door
      afk {n} sec
      back now
      hackers should be banned
      I think he cheats, reported
      report cheaters, don't chat about it
      pull in 3 2 1
      need a healer
      need a tank, {n} waiting
      looking for one more dps
      loot is yours
      grats
      gz
      summon please
      buff please
      wipe it
      repair first
      mana break
    `),
  },
];
