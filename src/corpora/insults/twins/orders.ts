import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** What players of one team shout at each other: short, without a please, and meant for the next ten seconds. */
export const ORDERS: readonly Functionality[] = [
  {
    name: "tactical orders",
    labels: [],
    skeletons: rows(`
      go mid
      go {place}
      def base
      def def def
      back
      b
      back pls
      stop
      stop feeding them farm pls
      stop pushing
      stop chasing
      don't die pls
      dont die, we need you
      dont go alone
      stop fighting, get the objective
      play safe
      play safe mid, no flash
      mid missing
      mia {place}
      miss {place}
      ss
      wait for ult
      no mana
      need ward
      buy wards pls
      wards pls
      group up
      group {place}
      all in
      push {place}
      end
      just end
      care {place}
      careful {hero} is there
      help {place}
      help me pls
      save me
      heal pls
      heal me
      where are you going
      why are you {place}
      what are you doing
      why didn't you ult?
      use ult
      need better {role} picks
      swap lanes?
      can I go {role}
      pick {role} pls
      ban {hero}
      ban {hero} he is broken
      {hero} is op
      {hero} is broken trash balance
      report afk
      afk {role}
      someone dc'd
      wait, he is disconnected
      pause pls
      gg
      gg wp
      wp
      glhf
      gl hf all
      well played {role}
      nice {role}
      nice try
      nt
      nt {role}, unlucky
      close
      so close
      unlucky
      ggs
      rematch?
      one more
      ff?
      ff at 15
      lets not ff, we scale
      gg go next
      we can win this
      relax, we outscale
      calm down please, we can still win
      focus {hero}
      focus the {role}
      ignore {hero}, kill the {role}
      let me farm
      my farm pls
      dont take my farm pls
      leave the wave for me
      stop taking my jungle please
      you should build armor
      you could have flashed
      you were out of position there
      don't stand in fire
      step back or you pull the adds
      mute him and play on
    `),
  },
];
