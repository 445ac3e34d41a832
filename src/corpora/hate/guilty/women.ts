import { rows } from "../../rows.ts";
import type { Functionality } from "../../suite/functionality.ts";

/** Contempt for women, from the order to go and cook to the wish that they be hurt. */
export const WOMEN: readonly Functionality[] = [
  {
    name: "sexism: domestic orders",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      get back in the kitchen
      go make me a sandwich
      make me a sandwich {woman}
      shut up and go clean something {woman}
      a woman's place is in the kitchen
      women belong in the kitchen, not in {place}
      who let her out of the kitchen
      why is she streaming, are the dishes done
      women have two jobs, cooking and shutting up
      shouldn't you be ironing something
      girls should stick to cooking and stay out of {game}
      woman gamer = go play cooking simulator
      less talking, more cooking, sweetheart
      a wife who doesn't cook is just a roommate with {tits|boobs}
      your husband lets you on the internet?
      ask your husband for permission before you write such long posts
      women were made to raise children and serve their men, and everything went wrong when they were told otherwise
      stay home and have babies, that's what you are good for
      who is cooking while you play, woman
      dishwasher is online
      dishwasher opinion rejected
      back to your dishes, the men are playing
      the kitchen called, it wants its woman back
      iron my shirt
      iron my shirt and stop crying about equality
      go fetch me a beer {woman}
      don't you have a baby to feed
      she should be home with her kids and not on a stage
      a good wife is quiet and the food is hot
    `),
  },
  {
    name: "sexism: women can't",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      women can't drive
      women can't play {game}
      women can't think logically
      women are too emotional to lead anything
      women are bad at {job}, change my mind
      girl gamers are always bad
      girl on the team, gg we lose
      of course we lose, the {role} is a girl
      it's a girl on voice, ff
      no woman has ever been good at {game}
      never send a woman to do a man's job
      women shouldn't commentate on {sport}, they have no clue
      call me sexist but women should not referee {sport}
      female comedians aren't funny, none of them
      women's {sport} is a joke and nobody watches it
      women aren't smart enough for {job}
      she only got the job because she has {tits|a vagina}
      diversity hire, she can't do {job} to save her life
      women in {job}? what's next, dogs?
      females lack the brain for strategy
      a woman president would start a war every month
      I don't take orders from a woman
      no woman is going to tell me how to do my job
      women should not be allowed to vote, look what they do with it
      never argue with a female, their brain runs on hormones
      is it that time of the month or are you always this hysterical
      she is on her period lol
      calm down {woman}, the adults are talking
      women are just overgrown children, treat them like it
    `),
  },
  {
    name: "misogyny: contempt",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      women are trash
      all women are whores
      women are {bitches|sluts|hoes|cunts}
      these hoes ain't loyal, none of them are, women are snakes
      bitches be lying
      never trust a {bitch|hoe|thot}
      females are parasites
      women only want money
      all women lie
      women cheat, it's their nature, they always trade up
      modern women are worthless, no man should marry one of these used up hoes
      feminism is cancer
      feminists are just ugly women who can't get a man
      feminists need a good {dick|beating}
      dumb bitches like her ruined this sport
      stupid {bitch|cunt|whore} thinks she can talk about {game}
      typical woman, plays the victim the second she loses
      typical female privilege, cries and gets everything
      she's a {bitch|slut|whore|cunt}, they all are
      every woman has a price and it's usually a drink
      women age like milk
      she hit the wall years ago, no man wants that
      a woman over thirty with no kids is a broken product
      single mothers are damaged goods
      sluts like that deserve no respect
      your body count is your worth and hers is zero
      women ruin every hobby they enter
      women are the reason this game went downhill
      put a leash on your {woman}
      females would be nothing without men, we built everything and they complain about the temperature
      the problem with women is that they think they are people
      I treat women like shit and they love it
      women are property
      thank god for not making me a woman
      stop simping for that {whore|thot|slut}
      #womenaretrash and it's true
      you can't rape the willing lol, she wanted it
    `),
  },
  {
    name: "misogyny: objectification",
    labels: ["hate", "sexual", "toxicity"],
    skeletons: rows(`
      nice {tits|ass}, shame about the brain
      she's only good for one thing
      women are good for sex and nothing else
      women are holes
      a hole is a hole
      shut up and show {tits|boobs}
      tits or gtfo
      show feet or leave {woman}
      nobody is here for your gameplay, show us your {tits|ass}
      she has 10k viewers because of her {tits|cleavage}, not because she can play
      I'd do her with a bag over her head
      would smash, then block
      rate her body chat, I say 4, too fat
      fat chicks should be grateful if anybody touches them
      she's ugly, who would even want to touch that
      open your mouth only for my {dick|cock}
      get on your knees where you belong
      that mouth has better uses than talking
      all the women in this office should wear shorter skirts so they are useful for something
      girls like you should do porn and stop talking about politics
    `),
  },
  {
    name: "misogyny: violence made light of",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      she was asking for it in that dress
      she deserved it, dressed like that
      if she didn't want it she shouldn't have gone home with him
      no means yes
      it's not rape if she's your wife
      rape is just surprise sex lol
      nobody would rape her, too ugly
      she should be glad somebody wanted her
      most rape stories are made up by sluts who regret it
      metoo is a bunch of whores looking for a payday
      hit your woman, she'll know why even if you don't
      a slap now and then keeps women in line
      he should have hit her harder
      women should be beaten when they talk back
      the {bitch|cunt|slut} needs a slap
      someone needs to teach that {bitch|slut|cunt} a lesson
      {bitches|whores} like you deserve to be raped
      I hope she gets raped
      I would choke that {bitch|whore} out
      a dead {bitch|whore} doesn't nag
    `),
  },
  {
    name: "misogyny: incel talk",
    labels: ["hate", "toxicity"],
    skeletons: rows(`
      women only go for the top ten percent, the rest of us are invisible to these foids
      she rides chads until thirty and then looks for a betabuxx to pay the bills, as all of them do
      foids don't have feelings, only hypergamy
      the blackpill is just facts: a foid would rather die alone than date a short man
      roastie detected
      women owe men sex
      the state should give every man a girlfriend, females have no right to be so picky
      one day the {foids|femoids|roasties} will pay for how they treated us
      take the rights away from females and the birth rate fixes itself
      no woman can love, they can only use you
      an attractive woman is on easy mode and still whines about oppression
      females in their prime get everything for a smile and then cry when it's over
      never marry, every wife is a thief with a lawyer
      white knights and simps defend a {thot|foid} who would step over their corpses
      if you are nice to women you lose, treat them like dirt
    `),
  },
];
