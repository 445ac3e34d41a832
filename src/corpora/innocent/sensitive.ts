import { rows } from "../rows.ts";

/** Grave or bodily matters spoken of as decent people do: help, health, news, history, names, identity, animals. */
export const SENSITIVE: readonly string[] = rows(`
  my therapist suggested journaling and it helps
  physio says the hip needs two more weeks
  she is an analyst at the embassy
  the assistant assessed my essay
  the swastika museum exhibit is about how propaganda worked
  in Jaipur the swastika over the door means good luck
  documentary about the Nazi trials is on tonight
  my history essay is on the Holocaust, any good sources?
  reading Maus with my class this week
  the Niger river is 4,180 km long
  Niger and Nigeria are two countries
  our exchange student is from Lagos, Nigeria
  Pakistan won by six wickets
  I support the Pakistani team since 1992
  the Jewish quarter has the best bakery
  queer book club meets on thursdays
  happy pride everyone 🏳️‍🌈
  trans rights reading list is pinned
  as a gay man this show made me cry
  my two moms are coming to the recital
  lesbian cottagecore playlist, enjoy
  sex education in school was a single video
  the sex of the kittens is unknown until they are older
  sexed seabirds by their call, biology is fun
  same-sex couples can adopt here since 2015
  breast cancer screening next week, wish me luck
  breast or thigh? chicken for dinner
  breastfeeding corner is on the second floor
  chicken breast 4.99 a kilo
  prostate exam went fine, dad jokes were made
  colonoscopy prep is awful, the exam is nothing
  period cramps are the worst, heat pad gang
  my water broke two weeks early, baby is fine
  suicide prevention week: please check on your friends
  if you feel like hurting yourself please talk to someone, we are here
  the crisis line was really good to me last year
  lost my brother to suicide in 2019, thank you for the kind words
  I used to self-harm, four years clean today
  depression is a liar, you matter
  he died in a car crash, funeral on friday
  RIP grandma, 94 years of trouble
  my dog died this morning
  please pray for the people in the flood
  bombing on the news again, my cousin lives there, he is fine
  shooting range opens at nine, ear protection is a must
  shooting the wedding on saturday, which lens
  photo shoot moved to sunday
  shot some film, developed it in the bath
  got my flu shot, arm is dead
  two shots of espresso
  killed the engine and coasted
  weed killer on the driveway
  weeding the garden all day
  pot on the stove, smells great
  grass is greener where you water it
  crack of dawn, as usual
  cracked my screen again
  coke or pepsi
  speed limit is 30 here
  the heroine saves the prince for once
  drug store closes at eight
  the slave trade memorial in Nantes is moving
  enslaved people built that, the plaque says
  David Lynch marathon, coffee ready
  gas chamber scene was hard to watch, important film
  terrorist attack drill at work today, only a drill
  why is that word a slur, honest question
  someone called me slow at school, I was not slow
  reported him for hate speech, thanks mods
  stop bullying him, it is not funny
  please don't call people that here
  he was racist to my friend so I left that server
  bullied for my accent, found this chat, thank you
`);

/** The very word, meaning something else: names, animals, tools, dishes, other languages. No list can tell these by their letters. */
export const HOMOGRAPHS: readonly string[] = rows(`
  the vet checked the dog's anal glands, poor boy
  rooster at 4am, that cock of the walk
  blue tits nest in our letterbox
  great tits and coal tits at the feeder today
  the boobies on the Galapagos have blue feet
  a cock crowed, the hens ignored it
  the ass in the fable carries salt
  the nativity play needs an ox and an ass
  my bitch had six puppies, says the breeder at the show, wholesome
  the shag dries its wings on the rock
  beavers built a dam behind the school
  a pair of dik-diks at the zoo
  the pussy willow is in bloom
  the cat is called Pussy Galore, after the film
  Dick Van Dyke turned a hundred, what a life
  Moby Dick is a long book about a whale
  Dick and Jane books taught my mum to read
  Uncle Dick's apple cake recipe, printed
  Mr Cox teaches rowing, of course he does
  Fanny Price is the heroine of Mansfield Park
  Randy came to dinner with Willy
  Johnson & Johnson, plasters section
  Wang is a very common surname
  Dong Nguyen's game was everywhere in 2014
  my doctor is called Dr. Butts and is great
  Hooker's green is a paint colour
  we drove through Intercourse and Blue Ball in Pennsylvania
  Dildo is a town in Newfoundland with lovely boats
  the sign of Fugging in Austria got stolen again
  Twatt is on Orkney, and Wetwang is in Yorkshire
  Penistone has a nice viaduct
  we stayed at Cockermouth near the lakes
  Scunthorpe United drew again
  Lightwater, Clitheroe and back in a day
  South Middlesex Hospital was kind to my nan
  the Arsenal match is off, pitch frozen
  Hitchcock season at the cinema
  heroin(e) typo in my essay, teacher laughed
  lynch was a great director, Twin Peaks forever
  the word "gypsy" is in the old title, the new edition changed it
  is "spaz" bad in the UK? yes, please avoid it
  das Buch ist dick, aber spannend
  die dicke Katze schläft auf dem Sofa
  die Straße nach Passau ist gesperrt
  mein Kater heißt Fagott
  mi coche negro está en el garaje
  el gato negro duerme encima
  un café negro por favor
  los puntos negros del mapa son minas
  qué pena, se cayó el servidor
  la pena es larga, dijo el juez del juego
  me pica la nariz
  pica-pau era meu desenho favorito
  tu as vu la bite d'amarrage du port, elle est peinte en rouge
  le phoque dort sur la plage
  le con de la carte? non, le coin de la carte
  ma tante habite à Condom, dans le Gers, oui vraiment
  chatte et chatons vont bien, merci véto
  buon anno, non buon ano, attenti alla tastiera
  la fica è il frutto, no, quello è il fico
  сука на выставке собак взяла первое место
  piç değil piliç dedim, yanlış okudun
  fakt jest faktem
  slut på sändningen, tack för idag
  filmen är slut nu
  fart är kul, sa farfar
  fartfylld match, bra jobbat
  prikken op de kaart is een schat
  de kok kookt soep voor iedereen
  ik ben dik tevreden met deze score
  kip met appelmoes, lekker
  homma hoidossa
  puti ang kulay ng bahay, white po
  kuso gee to iu na, tanoshii yo
  那个人就是厉害
  那個那個，我想說什麼
  니가 가라 하와이
  A.S.S. Ltd. is my accountant's firm, poor man
  TITS stands for nothing here, rename the env var to TITLES
  dad dykes the garden with sand, floods every year
  je suis en retard, désolé
  la douche est froide, aïe
  sod's law, sod off is ruder, my gran explained
  sodding the lawn takes a weekend
  tit for tat is the best strategy in the tournament
  the hoe is in the shed next to the rake
  ho ho ho, says the mall santa
  chink in the armor, aim for it
  there is a chink of light under the door
  spade is a card suit and a tool
  crackers and cheese on stream
  the dyke broke and the polder flooded
  a faggot of sticks is what the old poem means
  my gran makes faggots and peas, Welsh dish, lovely
  have a fag break is what my uncle from Leeds says, he means a cigarette
  fire retardant paint, two coats
  flame retard grade B1 on the datasheet
  ritardando, abbreviated rit., then a tempo
  coon cheese changed its name in 2021
  Maine Coon kittens, three weeks old
  the spic and span floor cleaner
  nip in the air this morning
  oriental rug from the flea market
  prick your finger and call the prince
  prick the dough with a fork before baking
  screw it in clockwise
  nuts and bolts, loose screws
  bang goes the weekend
  bloody mary without the vodka
  blow out the candles
  the blow job market for glassblowers is slow, joked the glassblower
  bareback riding lesson on a horse called Biscuit
  doggy style haircuts at the groomer
  hard drive, soft reset
  stroke of luck
  stroke play, par 72
  pecker of the woodpecker family, said the quiz
  rubber johnny is slang, rubber ducky is a toy
  rim job on the bike wheel took an hour, new spokes
  head first into the pool
  tap that keg
  strip club sandwich, no bacon
  panting after the run
  climax of the film is too long
  Uranus has rings too
  masticate your food, said nobody since 1950
  a niggardly budget is just a small one, the dictionary says
`);
