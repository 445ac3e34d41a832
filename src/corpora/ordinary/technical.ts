import { rows } from "../rows.ts";
import type { Functionality } from "../suite/functionality.ts";

export const TECHNICAL: readonly Functionality[] = [
  {
    name: "ordinary: technical",
    labels: [],
    skeletons: rows(`
      kill the process
      kill -9 it
      just kill {server} and start it again
      how do I kill {server}
      killall does not work, it says no process found
      killed by the oom killer again
      {server} died in the night
      {server} keeps dying after {n} minutes
      {server} hangs, had to kill it
      who killed {server}?
      the parent must wait for its children or they become zombies
      how to get rid of zombie processes
      orphaned children are adopted by init
      kill child processes when the parent dies
      a child process that ignores SIGTERM gets SIGKILL after {n} seconds
      abort the merge
      abort, wrong branch
      aborted (core dumped)
      the job was aborted after {n} retries
      execute the query as admin
      execute permission denied
      the executioner class runs the tasks, great name
      dead code in that module, delete it
      dead lock in {server}
      remove the dead links please
      master and slave disk on the same cable
      slave replicates from the master every {n} seconds
      we renamed master to main, and slave to replica
      whitelist the address
      blacklist the driver and reboot
      strip the binary
      strip all the whitespace
      mount the drive
      unmount it first
      fsck the disk
      man mount
      man in the middle attack on the wifi, change your keys
      finger is not installed by default
      touch the file, then grep it
      fork bomb, do not paste that into your shell
      fork it and send a pull request
      dump the table and drop it
      drop the database? on production? oh no
      injection through the search field, patched in five minutes
      brute force attack on port 22, fail2ban handled it
      the bot attacks our login page every night
      hack together a script and be done
      dirty hack, but it works
      nuke node_modules and install again
      nuke the cache
      blow away the partition and reinstall {distro}
      burn the iso to a stick
      burn down chart looks bad
      the {device} is dead
      my {device} died after {n} years
      dead pixel on my new monitor
      {device} is bricked
      {device} crashes when I plug it in
      {device} not recognised on {distro}
      which driver for this {device}?
      is {distro} good for beginners?
      {distro} upgrade broke my sound
      no sound after the update
      grub rescue, help
      black screen after boot, only a cursor
      sudo apt purge that package
      purge the queue
      flush the toilet, I mean the buffer
      trigger fires twice
      the watchdog bites after {n} seconds
      the garbage collector pauses too long
      garbage values in the array, uninitialised memory
      dangling pointer, use after free
      race condition, and not the fun kind of race
      inherit from the abstract parent
      private members, public shame
      null again
      segfault
      who wrote this? git blame says me
      blame me for that commit
      stupid typo in line {n}
      dumb question: how do I exit vim
      stupid question, what does the ampersand do?
      I'm an idiot, it was not plugged in
      this api is a joke
      their documentation is terrible
      {language} makes me cry
      {language} or {language} for a beginner?
      I hate {language} dates
      fight with the borrow checker, round {n}
      the linter hates me
      tests are red, ship it on {weekday}? no
      never deploy on a {weekday}
      hotfix is live
      rolled back, sorry for the outage
      what is the exit code?
      try turning it off and on again
      rtfm as in read the friendly manual
      paste the whole error please
      use a pastebin, don't flood the channel
      thanks, that fixed it
      solved: it was a missing semicolon
      solved, I was in the wrong folder the whole time
      penetration test starts on {weekday}
      exploit for that bug is public, update now
      threat model for the login page is in the wiki
      we suicide the container when its lease is lost, which needs a better name
      heartbeat lost, node declared dead
      poison pill in the queue stops the worker
      starvation: low priority threads never get to run
      victim cache line gets evicted
      headless chicken, I mean headless chrome
      male to female adapter for the serial port
      the female connector is bent
      gender changer for a nine pin plug
      does anybody have a crossover cable
      bit masks, shift left
      overclocked until it smoked
    `),
  },
];
