import { wordsOf } from "../rows.ts";

/** Words that hold the letters of an offensive one, or look like it, and mean no harm. By the letters that they hold. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  ass: wordsOf(`
    classic classical classics classify classified classes classroom classmate classy class assassin assassins assassinate assassination
    assess assessed assessment assessor asset assets assign assigned assignment assignments assist assisted assists assistance assistant
    associate association assorted assortment assume assumed assumes assumption assure assured assurance assault assaulted assaulter
    assemble assembled assembler assembly assent assert asserts assertion bass bassist bassline basset bassoon contrabass seabass brass
    brassy embarrass embarrassed embarrassing embarrassment embassy ambassador glass glasses hourglass fiberglass spyglass eyeglass
    grass grasshopper grassland wheatgrass harass harassment hassle lass lasso mass masses massive massively massage massacre amass
    molasses morass biomass pass passed passes passage passages passenger passengers passing passion passionate passive passport password
    passwords compass encompass bypass bypassed surpass trespass overpass underpass potassium sassy carcass cassette casserole cassowary
    cutlass crevasse impasse canvass cuirass bluegrass tassel vassal wassail Hassan Cassandra Cassie Massachusetts Nassau
    Kassel Assisi Tasse Kasse Klasse Wasser passieren assistir passado chasse `),
  anal: wordsOf(`
    analysis analyses analyst analysts analyse analysed analyze analyzer analyzing analytic analytical analytics analogue analog analogy
    analogies canal canals banal banality psychoanalysis psychoanalyst cryptanalysis urinalysis Analisa análisis analyser
    Analena Kanal kanalisieren canaliser`),
  cock: wordsOf(`
    cockpit cockpits cockatoo cockatiel cockroach cockroaches cocktail cocktails cockerel cockney cockle cockles cocky peacock peacocks
    shuttlecock stopcock gamecock weathercock woodcock ballcock hancock babcock hitchcock alcock cockburn cockermouth cockfosters
    cocksfoot cockade cockaleekie moorcock stopcocks petcock`),
  dick: wordsOf(`
    dickens dickensian dickinson dickson dicky medick benedick riddick Dickerson Dickicht dickflüssig dickbauchig addicks`),
  cum: wordsOf(`
    cumulative cumulus cumin cumbersome cumbria cumberland cumberbund cumquat accumulate accumulated accumulator circumstance circumstances
    circumference circumvent circumspect circumnavigate document documents documented documentary documentation cucumber cucumbers encumber
    encumbrance succumb succumbed incumbent incumbents recumbent scumble talcum vacuum locum modicum Tucuman cumpleaños
    documento acumular `),
  tit: wordsOf(`
    title titles titled titular subtitle subtitles entitle entitled entitlement titan titans titanic titanium titrate titration tithe titter
    tittle petition petitions petitioner repetition repetitive competition competitions competitive competitor constitution constitutional
    institution institute substitute substitution altitude attitude gratitude latitude aptitude multitude quantity
    quantities entity identity identities appetite appetizer hepatitis arthritis dermatitis stitch stitches stitching superstition
    partition partitions practitioner nutrition nutritional stalactite Tito Titus Titania Beatitude titmouse Titisee  
     constituent constitute destitute restitution`),
  hell: wordsOf(`
    hello hellos shell shells shellfish seashell eggshell nutshell bombshell clamshell powershell michelle rochelle othello hellenic
    hellebore hellespont shelley shellac nutshells satchell mitchell helle hellgrau Seychelles Shellsort`),
  butt: wordsOf(`
    button buttons buttoned butter butters buttercup butterfly butterflies buttermilk butterscotch butternut buttress rebuttal rebut
    halibut tribute distribute distribution attribute attributes contribute contributor debut debutante butane scuttlebutt
    Butterkeks Butterbrot Buttersäure`),
  sex: wordsOf(`
    Essex Sussex Middlesex Wessex sextant sextet sextuplet sexton sexagesimal unisex bissextile sextillion 
    sexto sexagenarian`),
  shit: wordsOf(`
    shiitake shitake matsushita mishit Shittim Yamashita Kinoshita Takeshita Morishita Ishitaka Shintoist
    Washita `),
  rape: wordsOf(`
    grape grapes grapefruit grapevine grapeshot drape drapes drapery draped scrape scraped scraper scrapers skyscraper trapeze trapezoid
    parapet therapeutic therapeutics rapeseed crape serape frappe trapezium`),
  therapist: wordsOf(`
    therapist therapists therapy psychotherapist physiotherapist aromatherapist hydrotherapist`),
  nig: wordsOf(`
    night nights tonight knight knights nightfall nightmare nightingale niggle niggling snigger sniggered enigma enigmatic benign malign
    Niger Nigeria Nigerian Nigel denigrate vinegar renege lightning cunning running planning beginning designing igniting unignited
    nigiri nigella nigori tiger trigger triggered digger bigger rigger `),
  fag: wordsOf(`
    fagin leafage sarcophagi oesophagus esophagus phagocyte fagus bacteriophage fagott naufrage naufrago
    Fagaceae`),
  coon: wordsOf(`
    raccoon raccoons cocoon cocoons tycoon cocooned barracoon Cooney`),
  spic: wordsOf(`
    spice spices spicy spicier despicable conspicuous inconspicuous auspicious suspicion suspicious perspicacity hospice auspices allspice
     spicule`),
  homo: wordsOf(`
    homogeneous homogenize homonym homophone homology homologous homomorphism homeostasis homocysteine chromosome Lokomotive
    Thomson homograph`),
  crap: wordsOf(`
    scrap scraps scrapped scrapbook scrappy scrapyard skyscrapers `),
  arse: wordsOf(`
    arsenal arsenic coarse coarsely parse parser parsed parsec parsers parsing sparse sparsely hoarse hoarsely rehearse
    rehearsal tarsus Larsen Marseille arsenide `),
  piss: wordsOf(`
    Mississippi pissaladiere epistle pistol pistols pistachio piston pistons Pissarro pissenlit`),
  wank: wordsOf(`swank swanky schwanken Schwankung Wankel Zwanziger`),
  slut: wordsOf(
    `absolute absolutely resolute resolution salutation Slutsk slutet slutspel dissolution solution evolution`,
  ),
  cunt: wordsOf(`Scunthorpe account accounting discount discounts county countdown counter encounter viscount recount`),
  damn: wordsOf(`damnation damnify adamant fundamental condemn condemnation indemnity`),
  dyke: wordsOf(`Vandyke klondyke Offas-Dyke vandyck thorndyke wansdyke`),
  paki: wordsOf(`Pakistan Pakistani Pakistanis Islamabad-Pakistan `),
  gook: wordsOf(`gobbledygook gookin `),
  hoe: wordsOf(`shoe shoes horseshoe snowshoe shoestring hoedown phoebe phoenix whoever tahoe backhoe Itzehoe `),
  porn: wordsOf(`popcorn acorn peppercorn unicorn Pornichet Pornthip `),
  puta: wordsOf(
    `computational computation computations reputation imputation amputation disputable deputation putamen reputable deputy`,
  ),
  dago: wordsOf(`Dagobert Dagon pagoda Dagobah dagoba`),
  kys: wordsOf(`monkeys turkeys donkeys Bankside jockeys keystone huskys keystroke skyscape`),
  semen:
    wordsOf(`basement basements easement easements amusement amusements advertisement advertisements endorsement reimbursement casement
    disbursement Semenov appeasement debasement horsemen statesmen oarsmen Norsemen tradesmen`),
  scrotal: wordsOf(`scrutiny scroll scrolls `),
  tranny: wordsOf(`transmission transition translate tyranny tyrant tyrannosaurus granny `),
  pen: wordsOf(`
    Penistone penne penpal pencil pencils pendant peninsula peninsular penicillin pennant pension pensioner repentance
    happenings openings dampening sharpening expensive suspense pennies `),
  vag: wordsOf(`vague vaguely vagrant extravagant extravagance savage vagabond `),
  nazi: wordsOf(`Ashkenazi denazification Nazir Nazira Nazirite Nazim Nazionale Benazir`),
  swastika: wordsOf(` svastikasana `),
  tard: wordsOf(`custard mustard tardy tardigrade tardis bustard dastardly leotard retardant standard `),
  screw: wordsOf(`screwdriver corkscrew unscrew screwball aircrew`),
  muff: wordsOf(`muffin muffins muffler earmuffs muffle ragamuffin`),
  nud: wordsOf(`nudge nudged denude denuded nudibranch `),
  poof: wordsOf(`spoof spoofed proof waterproof foolproof bulletproof `),
  snatch: wordsOf(`snatched snatching `),
  twat: wordsOf(`saltwater wristwatch nightwatch sweetwater whitewater`),
  kill: wordsOf(`
    skill skills skilled skillet reskill upskill painkiller killjoy roadkill overkill Kilkenny Catskill Killarney Schuylkill weedkiller
      Peekskill`),
  places: wordsOf(`
    Lightwater Clitheroe Shitterton Cockington Wetwang Upperthong 
          
     Tittmoning Rottenegg Analandia Hellín Rimsting Petting-am-See Middelfart
    Horní-Police Cumnor Cumnock Dikanka Puttanesca Phuket Nantucket Buttevant Titicaca Kuntz Weener Assen Hassloch `),
  surnames: wordsOf(`
    Cockroft Dickman Babcocks Titmuss Fuchs Schmuck Kuntze Glasscock Handcock Hickinbottom Longbottom
    Sidebottom Ramsbottom Winterbottom Assmann Seaman Semenya Analía Dikshit Dixit   
    Wiener Weiner Poon Cummings Cumming Peniston Cox Hoare Hoar Shatner Woodman`),
  kitchen: wordsOf(`
    matsutake shiitakes coq-au-vin cockles-and-mussels cumin-seeds butterball bratwurst 
    pumpernickel buttercream titbit titbits cocoa coconut fricassee bouillabaisse sassafras cassava pissaladière`),
  animals: wordsOf(`
    titmice bushtit asp aspic pussywillow pussycat
    woodcocks cockchafer dickcissel tufted-titmouse cockapoo shih-tzu shih-tzus`),
};
