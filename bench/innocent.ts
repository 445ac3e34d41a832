/** Words that hold a swear word and mean no harm. None may be hit, in any spelling that ordinary people use. */
export const INNOCENT_WORDS: readonly string[] = `
Scunthorpe Penistone Lightwater Clitheroe Shitterton Cockermouth Middlesex Essex Sussex Wessex Arsenal Saffron Hancock Babcock Hitchcock Woodcock Peacock Alcock Cockburn
assassin assassinate assess assessment asset assets assign assignment assist assistant associate association assume assumption assurance assure assault assemble assembly assent assert
bass bassist bassoon brass class classic classical classes classroom classify compass embarrass embassy glass glasses grass grasshopper harass hassle lass lasso mass massage massive
molasses morass pass passage passenger passion passive passport password potassium sassy trespass carcass cassette casserole ambassador cutlass eyeglass hourglass crass
analysis analyst analyse analytics analogue canal banal psychoanalysis manuscript annual janus
cockpit cockatoo cockroach cocktail cockerel shuttlecock stopcock gamecock weathercock cocky
dickens dictate predicate addict dicky
titan titanic title titles titular entity entitled petition competition constitution altitude attitude tithe titrate repetition stitch stitches
therapist therapists grape grapes drape drapes scrape scraped skyscraper trapeze parapet rapeseed
circumference circumstance document documents accumulate cucumber cumbersome cumin cumulative succumb encumber scum-free vacuum
sextant sextet sexton Sussex unisex sextuplet asexual
hello shell shells shellfish seashell bombshell eggshell nutshell michelle othello
button buttons butter butterfly buttress rebuttal butterscotch halibut tribute distribute contribute
shitake shiitake matsushita mishit pushing cushion
night nights knight niggle niggling snigger sniggering denigrate Niger Nigeria Nigerian vinegar
raccoon cocoon tycoon
spice spicy spices despicable conspicuous auspicious suspicion hospice
homogeneous homonym homework chromosome shoe shoes hoed hoedown phoenix horseshoe
scrap scrape crapulous craps scraps
mishap pisshead-free epistle pistol pistachio whippissewa
damnation adamant fundamental damning
dike vandyke
fagot-free fagin leafage
pakistan pakistani
nudge nudged denude
scumble cumulus document
pornichet cornporn-free
anusol manus tetanus Uranus
bitcoin habitat arbitrary orbit ambit
shagbark marshal
wankel swank swanky
pricked prickly prickle
buggered-free debugger debuggers bugle
semental basement casement amusement advertisement
twatch wop-free swoop swooped
kysely husky risky whisky
countdown counter country account discount encounter viscount county
bestialism-free classify assimilate assorted assortment
hellebore hellenic
`
  .trim()
  .split(/\s+/)
  .filter((word) => !word.endsWith("-free"));

/** Ordinary talk in which the letters of a swear word stand together by chance. */
export const INNOCENT_SENTENCES: readonly string[] = [
  "as she said, it was fine",
  "as shown in the video",
  "was sent yesterday",
  "he was so tired",
  "pass it to me please",
  "push it to the limit",
  "push it again, it works now",
  "hit the button, hit it hard",
  "this hit is insane",
  "wish it was friday",
  "fish it out of the water",
  "cash it in before reset",
  "that was her best run",
  "the pen is on the table",
  "the pen is mightier than the sword",
  "who represents you?",
  "who reported this bug",
  "an analysis of the meta",
  "an allegory about greed",
  "can us europeans join too",
  "man us guys are bad at this",
  "a nice class A55 review",
  "my new Galaxy A55 arrived",
  "TI7 was the best international",
  "455 people online right now",
  "at 1:15:20 he says it",
  "see you at 5:15, room 455",
  "version 1.5.5 is out, 4.5.5 next",
  "ps5 vs xbox, 60fps 1080p 4k",
  "h264 mp3 mp4 b2b p2p i18n",
  "gg wp, 5-0, ez clap",
  "KEKW LULW OMEGALUL that play",
  "kill the process with signal 9",
  "kill it before it lays eggs",
  "headshot! nice shot, good hit",
  "he shot it from mid, what a hit",
  "soooo goooood, I loooove it",
  "hellooooo everyone",
  "yesssss lets gooooo",
  "noooooo not again",
  "wow it is good",
  "assassin's creed is on sale",
  "class is in session, pass the test",
  "the bass player has class",
  "Cockburn and Hancock live in Essex",
  "I went to Scunthorpe by train",
  "the therapist is in today",
  "grapes, drapes and scrapes",
  "I need a password manager",
  "mass effect is a classic game",
  "glass cannon build with 3 relics",
  "titanium title for the titan class",
  "a shell script in a bash shell",
  "he'll be there, we'll see, she'll come",
  "I'll assume nothing, you assume less",
  "summa laude is the best mark",
  "document the circumference, accumulate points",
  "option A, option S, option S again",
  "U.S.A. vs U.K. tonight",
  "W A S D are the keys",
  "press F to pay respects",
  "a b c d e f g h i",
  "x y z are the axes",
  "p a s s the ball",
  "c l a s s i c",
  "Привет, как дела? сосна и сок",
  "сор из избы не выносят",
  "это наш сок, а не кофе",
  "ΑΒΓ is Greek to me",
  "el niño come piñas en el año nuevo",
  "die Straße ist naß und groß",
  "tu as vu ça? c'est très bien",
  "o título da canção é bonito",
  "日本語のテキストです、千円",
  "안녕하세요 여러분",
  "look https://youtube.com/watch?v=abc",
  "git push it.branch && npm run test",
  "the fan is loud, fans of the game",
  "mail me at anna@example.org",
  "it's a trap, reset it",
  "who're you, she'll ask",
  "6 ideas, 8 teams, 9 goals",
  "n1 gg, n2 gg",
  "rapid fire, l8r g8r m8",
  "but tell me, but then again",
  "at it since noon, sit it out",
  "let it snow, bit by bit",
  "is hit or miss, I guess",
  "has hole in it? as hole 18 goes",
  "has history, as his tory friend",
  "fix a rap event, a rap battle",
  "to me who rested? who regrets?",
];
