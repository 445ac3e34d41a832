// Made by scripts/make-innocents.mjs from a list of English words, rules/lists/ and scripts/words/. Not for editing.

/** Words that hold a term or are one letter from one, and mean something else. */
export const INNOCENT_WORDS =
  "abreast abuses accumulate accumulated accumulates accumulating accumulation accumulative accumulator accumulators " +
  "aching acumen acumular addicks advertisement advertisements advisement affair affairs affirm affirms agents airspeed " +
  "album albumens albumin albums alcock allspice altitude altitudes amass amassed amassing ambassador ambassadorial " +
  "ambassadors ambassadorship among amongst amputate amputated amputates amputating amputation amputations amputee " +
  "amputees amusement amusements amuses analgesia analgesic analgesics analise analisis analizar anally analog analogies " +
  "analogous analogs analogue analogues analogy analostan analyse analysed analyser analyses analysing analysis analyst " +
  "analysts analytic analytical analytics analyze analyzed analyzer analyzers analyzes analyzing aneroid angina antitank " +
  "antithesis antithetical antitoxin antitrust apatite appear appears appeasement appetit appetite appetites aptitude " +
  "aptitudes arsenal arsenals arsenic arsenik artist artists asexual asexuals ashkenazi asperger aspergillus aspic " +
  "aspirate aspirated assad assail assailant assailants assailed assailing assam assange assassin assassinate " +
  "assassinated assassinates assassinating assassination assassinations assassins assault assaulted assaulting assaultive " +
  "assaults assay assayed assegai assemblage assemble assembled assembler assembles assemblies assembling assembly " +
  "assemblyman assen assent assert asserted asserting assertion assertions assertive assertiveness asserts assess " +
  "assessed assessing assessment assessments assessor asset assets assetto assez assiduous assiduously assiette assign " +
  "assignation assigned assignees assigning assignment assignments assigns assimilable assimilate assimilated " +
  "assimilating assimilation assimilationist assiniboine assisi assist assistance assistant assistants assisted assistent " +
  "assisting assists assizes assman associate associated associates associating association associations associative " +
  "assorted assortment asst assuage assuaged assume assumed assumes assuming assumption assumptions assurance assurances " +
  "assure assured assuredly assurer assures assuring assyria assyrian attitude attitudes attribute attributes aunties " +
  "auspices auspicious aussies autism autistic autoerotic awaked babcock bacchanal bacchanalia bacchanals backhoe bagger " +
  "baggers bailiffs ballcock banal banales banalities banality bandage banger bangers bangkok banked banker bankers " +
  "banking banner banners banter basement basements bass bassano bassenthwaite basses basset bassett bassie bassinet " +
  "bassinets bassist basso bassoon bassoons batch batches batching beaker beakers beamer beaned beanie beanies bearer " +
  "bearers beasts beater beaters beatitudes beaver beavers beaverton beavertown becker begging behind behinds behoefte " +
  "bejeweled belched belcher belching bellied bellybutton bemusement bender benders benedick bicker biddies bigger bigots " +
  "binges binging bioassay biotech birches birthed birthing bisexual bisexuality bisexuals blatch bloodsucker " +
  "bloodsuckers bloodsucking blotch blotches bluebells bluegrass bluffs boastful boastfulness boasts bobbies bobs boers " +
  "bogies bollix bombshell bombshells bonder bones bong bongos bongs bonier bonkers bonnes booboo boogies booing bookies " +
  "boomer boomers boonies boosts booties botany botch botched botches bowers boxers brannigan brass brasserie brasses " +
  "brassie brassiere brassieres brassy breaking breast breastful breaststroke breaths bricking bricks brimming britches " +
  "brochure brochures brother brothers bucked bucket buckets bucking budger buffs bugged buggies bugging bugler buglers " +
  "bulger bullock bullocks bullshot bumbershoot bumble bumblebee bumblebees bumbler bumbling bummed bummer bummers " +
  "bumming bump bumped bumper bumpers bumpier bumpiness bumping bumpity bumpkin bumpkins bumps bumptious bumpy bums " +
  "bunter burger burgers busses bustard buts butte butter butterball butterballs buttercup buttercups buttered butterfat " +
  "butterfield butterfingers butterflies butterfly buttering buttermaker butterman buttermere buttermilk butternut " +
  "butters butterscotch butterworth buttery buttes butties buttigieg buttinski buttinsky buttle buttler buttling button " +
  "buttoned buttonhole buttonholes buttonhook buttoning buttons buttonwillow buttress buttresses bypass bypassed bypasses " +
  "bypassing cachet caecum calais campsite campsites canal canales canals canker canvass canvassed canvasses canvassing " +
  "capped capper cappers capping cappy carcass carcasses carping casement casements cass cassa cassady cassandra cassava " +
  "casse casserole casseroles cassette cassettes cassidy cassie cassino cassiopeia cassis cassius cassock cassone " +
  "cassoulet cassy castoffs causes cecum certitude chaffs chains chapped chapping chappy chardonnay charon chasse " +
  "chasseur chassis chastisement chastity chatting chello chemotherapeutic chicks china ching chinkapin chinkapins " +
  "chinked chinking chinkle chinook chinos chins chitty cholecystitis chores chucked chucking chucks chumming chumped " +
  "chumping chunks circassian circumambulating circumcise circumcised circumcising circumcision circumcisions " +
  "circumference circumferential circumnavigate circumscribed circumspect circumstance circumstances circumstantial " +
  "circumvent circumvented circumventing circunstancia clamshell clapped clapping class classe classed classen classes " +
  "classic classical classically classicist classicists classics classier classiest classification classifications " +
  "classified classifieds classifies classify classifying classism classless classmate classmates classmen classname " +
  "classpath classroom classrooms classwork classy cliffs cliffside clinks clitheroe clitoral clitoridectomy clocking " +
  "clucked coarse cockamamie cockamamy cockatiel cockatiels cockatoo cockatoos cockatrice cockburn cockcroft cockerel " +
  "cockerill cockermouth cockeye cockeyed cockfight cockfighting cockfights cockfosters cockhorse cockiness cockle " +
  "cockles cockney cockpit cockpits cockroach cockroaches cocksure cocktail cocktailing cocktails cockup cocoon cocooned " +
  "cocoons cojones colones colonies comer comers comm commercialism commies communique communiques compass compassed " +
  "compasses compassion compassionate compassionately competition competitions competitive competitively competitiveness " +
  "competitor competitors computar computation computations compute computed computer computerised computerized computers " +
  "computes condo condominium condominiums condor condors condos confiscate confiscated confiscates confiscating " +
  "confiscation conine conn connie cons conspicuous conspicuously constituency constituent constituents constitute " +
  "constituted constitutes constituting constitution constitutional constitutionality constitutionally constitutionals " +
  "constitutions contribute cooker cookie cookies cooler coolers coolie coolies coombe coombes coombs coonabarabran " +
  "coonamble coonawarra cooney coonhound coonhounds coonoor coonskin cooper coopers cooter cootie cooties coquille " +
  "coquilles corgis coronas couche couches crabgrass cramped cramping crampy crannies cranny crapehanger crapper crappers " +
  "crappiest crappin crass creaking crevasse cronies cropped cropping croute cuckoo cuckoos cucumber cucumbers cuffs " +
  "culter culver cumberland cumbernauld cumbersome cumbre cumbria cumin cummerbund cummerbunds cummings cummins cumple " +
  "cumpleanos cumplir cumulative cumulonimbus cumulus cunningham curler curlers cutlass cutlasses cutler cutlers cutoffs " +
  "dagon dammed damnable damnably damnation damndest damnedest damping danced dancing danged danker dapper darken darkens " +
  "darker darkest darned darning dastardly dastards datacanal dawned dawning dearie debasement debugger decker decking " +
  "declasse declassified demitasse denegrir dentition denuded deputado deputados deputation dermatitis despicable " +
  "destitute destitution diaries diarrhoea dickens dickensian dickering dickerson dickey dickeys dickie dickies dickinson " +
  "dickleburgh dickman dickson didoes dietitian digger diggers dijkstra dikeos dikshit dimming dinger dinging dingus " +
  "diphthong diphthongs diputado diputados disassemble disassembled disassembling disassembly disassociate disassociated " +
  "disassociating disbursement dispassion dispassionate dispassionately disputa disputar disputas dispute disputed " +
  "disputes disreputable disrepute dissed disses dissing distributed distrustful ditched ditches ditching ditties " +
  "divertissement divestiture document documentarian documentaries documentarist documentary documentation documented " +
  "documenting documento documentos documents dogies dominique doucet downed downer downers dowries drape draped draper " +
  "draperies drapery drapes drapetomania draping duchess ducked ducking duffs dumas dummies dumped dumping dumpty dyckman " +
  "dykstra earmuffs earner earners easement echoed echoes ecumenical effigy egging eggshell eggshells ejection election " +
  "elections embarrass embarrassed embarrasses embarrassing embarrassingly embarrassment embarrassments embassage " +
  "embassies embassy embouchure encasement encompass encompassed encompasses encompassing encumbered encumbrances " +
  "endorsement endorsements entail entails entities entitle entitled entitlement entitles entity entityid erecting " +
  "erotically escapee escapees essex exited exiting exotic exotica extend eyeglass eyeglasses facets facing fagan " +
  "fagerberg fagged faggoted faggoting fagin fagioli fagoting fagott fagottist fagotto fakers faking fassen fasted " +
  "fasting fatals fathead fatheads feckless fencer fencing fetched fetching fetishism fetishist fetishistic fetishists " +
  "fiberglass fibreglass fickle fictitious filched finest finger fingerling fingers fished fishing fishit fishmonger " +
  "fishmongers fistful fistfuls fisticuffs fitted fitting fizzed fizzing flapped flapper flapping flashlight flashlights " +
  "flautist fletcher flicker flicking flitty flooey flukes focke focker fodder fogging fogies foisted foisting fokker " +
  "foodstuffs forges fornicating fortitude fragging franking frappe fretting fricassee fricasseed fricasseeing fringing " +
  "frisking frocking fronting frosting frothing frozen frugging fuch fuchs fuchsia fuchsias fudging fukuda fukui fukuoka " +
  "fukushima fuming funked fusing fusses future gamecock gaping gasbag gassed gasser gasses gassing gassy gaya gayatri " +
  "gayer gayest gaylord gayness gays genital ginger glass glasscock glasser glasses glassful glassmaking glassman " +
  "glassware glasswork glassy glibness goatee goatees goats gobbledegook gobbledygook goddammed goddamnedest godspeed " +
  "goebel goner goners gonorrhea gonorrhoea goober goobers gooder goodie gooding goofer goofing gookin gooktown gooney " +
  "goonie goonies goosebumps goosing gorges gossipmonger grannie grannies granny grape grapefruit grapefruits grapes " +
  "grapeshot grapevine grapevines grass grasse grassed grasses grasshopper grasshoppers grassland grasslands grassroots " +
  "grassy gratitude grids grinds griping groins grope gropes grouped grouping growed growing guinea guineas gummed " +
  "gumming gumshoe gunter haggled haggling hairdo hairdos halfcocked halibut hamster hamsters hancock handcock handcuffs " +
  "hanker hankers happed harass harassed harasser harassers harasses harassing harassment harassments harden hardens " +
  "harping harpist harpists harpoon harpooned harpooner harpooning harpoons hassan hassanal hassel hassen hassle hassled " +
  "hassles hassling haycock headbutt headbutted hearse hearses hellas hellbent hellblade hellblau hellcat hellcats " +
  "helldiver helldivers hellebore hellenistic heller hellertown hellespont hellfire hellfires hellgate hellgrau hellhound " +
  "hellion hellions hellish hellishly hellman hellmann hello hellos hells hellscape hellsing hellstrom helluva hematite " +
  "hepatitis heroic hessen heterosexual heterosexuality heterosexuals hindus hinges hinging hiroshita hiscock hissed " +
  "hisses hissing hitchcock hitched hitches hitching hitter hitters hitting hittite hoarse hoarsely hoarseness hoedown " +
  "hoedowns hoedspruit hoek hoera hoest hoeveel hoewel homies homoerotic homogeneous homogenized homogenizing homogenous " +
  "homologous homology homonym homophobia homophobic homophone homophones homosassa homosexual homosexuality homosexuals " +
  "homoskedastic homotopy homozygous honeysuckle honeysuckles hongs hookstown hordes horned horner hornero horning " +
  "hornswoggled horsed horsemen horses horseshoe horseshoes horsing hospice hothead hotheads hourglass huffs hugger " +
  "huggers hugging hulking hummed humming humongous humpty hunter hunters husky hussies hypersexuality hypnotherapist " +
  "identities identity impassable impasse impassioned imputa imputation imputations imputed inauspicious incept " +
  "incestuous incestuously inches inconspicuous incumbent indisputable ineptitude infest ingest ingles ingratitude " +
  "injunction injunctive injust institute instituted institutes instituting institution institutional institutionalised " +
  "institutionalized institutions interstitial invest investiture issued issues issuing itched itches itching itchy " +
  "jackals janus japan japanese japanning japans jape japheth jazzed jazzing jeanne jewel jeweled jeweler jewelers " +
  "jewelled jeweller jewellers jewellery jewelry jewels jewess jewish jewishness jewry jews jigger jiggers juking jumped " +
  "jumping jurassic kafiri kass kassel kicker kiddies kidnappee kikelomo kikepa kikuchi kinkier kinoshita kissed kisser " +
  "kissers kisses kissing kitties knacker knockoffs knothead koch kochen kochi kuchen kuntz kyselina kyst lafague lampoon " +
  "landmass lapped lapping lass lasse lassen lasses lassie lassies lassiter lassitude lasso lassoed lassoes lassoing " +
  "lasst latitude latitudes layoffs leaner legging lemongrass lewdly lewdness licker lightwater linger lingered lingering " +
  "lingers listed listing lizzie locksmith locum loners lookup loonie loonies lucked lucking lugger lugging lumped " +
  "lustful maggot maggots maggoty maincoon mainecoon manger manus manuscript manuscripts mapped mapping marse " +
  "marseillaise marseille marseilles marsellesa marshal mass massa massachusetts massacre massacred massacres massage " +
  "massaged massager massagers massages massaging massaker masse massed masses masseter masseur masseuse masseuses massey " +
  "massif massillon massimo massing massiv massive massively matsushita maupassant meaner medals medick medicks merest " +
  "merges methotrexate metres michelle microcomputer microcomputers middlesbrough middlesex middlesexual midriffs milner " +
  "minces mincing minders minding miner miners mines mingle mingler mingles mingling mining mishawaka mishit mishits " +
  "missed misses missing misting mistrustful miyashita modest modicum molasses moles molestation monger mongering mongers " +
  "mongery mongo mongol mongolia mongolian mongolians mongols mongoose mongrel mongrels montenegro moonie mooning morass " +
  "morishita mother mothers mucked mucker muckers mucking mudslide muffs mugger muggers mugging multitask multitasking " +
  "multitude multitudes multitudinous mummies mumming munger munster munsters muscatel muster mutter mutters muzzle " +
  "muzzles nakedly nakedness nanking napped napping nassar nasser nazis nazism necker necking negrita negritas negroni " +
  "negroponte negros neighs neoclassic neoclassical niagra nicest nicker nigel nigella niger nigeria nigerian nigerians " +
  "nigerien niggard niggardly niggemann niggle niggled niggles niggling nights niguel nincompoop nincompoops nipped " +
  "nipper nippers nodding noncompetitive nonentities nonentity nonsexual nosegay nudist nuking nurses nutshell nutter " +
  "nymph nymphomania nymphomaniac nymphomaniacal nymphomaniacs nymphs obfuscate offing offs offset offsets offshoot " +
  "offshoots offshore offside offspring offstage oldest organs orthotics othello otitis outclassed outgassing outwater " +
  "overanalyze overanalyzing overpass oversexed overspeed owners pachinko packer packers pakistan pakistani pakistanis " +
  "pancreatitis pansexual pansies papist papists paquin parapet parapets pardon pardons parse parsec parsed parseltongue " +
  "parser parsers parties partit partition partitioned partitions pass passable passage passages passageway passageways " +
  "passau passbook passe passed passel passenger passengers passer passerby passers passersby passes passieren passiert " +
  "passing passings passion passionate passionately passionato passionless passions passive passively passives passivity " +
  "passkey passkeys passover passphrase passport passports passthrough password passwords passé pasties pastis patsies " +
  "patties pauses payoffs peacock peacocks pecker peckers pecking pedagogue peebles peed peeing peek peekaboo peeked " +
  "peeking peeks peel peele peeled peeler peelers peeling peelings peels peen peep peeped peeper peepers peephole " +
  "peepholes peeping peeps peepshow peepshows peepy peer peered peering peerless peers pees peeve peeved peeves peevish " +
  "peewee peewees peiser penicillin peninsula peninsulas peniscola peniston penistone penitent penitentiary pennies " +
  "peonies perianal peridotite perspicacious perspicacity perspicuous petard petcock petcocks petit petite petites " +
  "petition petitioned petitioner petitioners petitioning petitions petits phoebe phoebes phoebus phoenicia phoenician " +
  "phoenicians phoenix phoniness phosphoric phuket picasso picker picks pigging piglet piglets pikers pikes pinging " +
  "pinprick pinpricks piscatorial pisces pitched pitches pitching plaintiffs plastic plastics platitudes playoffs " +
  "plexiglass plucker plucking plucks poised polars polkas pollack pollard pollock polls pollywog poltroon pompoon poonch " +
  "pooped pooping poops poopsie poppycock porgy porous portas posses potassium pothead potheads pouches powermonger " +
  "powershell practitioner practitioners prate pratfall pratfalls pratt prattle prattles prattling prattville preassigned " +
  "prepubescent prices pricked pricker pricking prickly priming prostituting psychoanalyse psychoanalysed psychoanalysis " +
  "psychoanalyst psychoanalysts psychoanalytic psychoanalytical psychoanalyze psychoanalyzes psychoanalyzing psychosexual " +
  "psychotherapist psychotherapists puberty pubescent pucker pucks puffs puking pumped pumping pune punjab punta puntas " +
  "punter punters pushit pussywillow puting quantitative quantities quantity queens queered queerer queerest queering " +
  "queerly queers queues raccoon raccoons racialism racialist racing racist racists racoon racoons ragbags raging raking " +
  "ramming ramping ranked ranker ranking rapallo rapel raper rapeseed rapids rapini rapinoe raposo rapped rapper rappers " +
  "rapping rapsody raring rasping rassle rassling rating raving razing reaction reactions reaping reared reassemble " +
  "reassembled reassembling reassert reassess reassign reassigned reassigning reassignment reassume reassurance reassure " +
  "reassured reassuring rebuttal rebuttals recapping recking reclassified recompute reconstitute reconstituted rectitude " +
  "rectus refection reffing regard regarded regards rehearse rehearsed reimbursement reimbursements reinstitute rejection " +
  "rejections remaking repetition repetitions repetitious repetitive reputa reputable reputacion reputation reputations " +
  "repute reputed reputedly requiescat resection resections restarted restful restitch restitution retaking retardant " +
  "retardants retardar retardataire retardation retardement retracted retread retreaded retreads retreated reward " +
  "rewarded rewards rhymes ricks riddick riffs rigger rigging ringer ringers ringing ringlets rionegro ripple ripples " +
  "risky roasted roaster rochelle romped romping roomers roped roping rosser rotating rotting rucker rugger rummies " +
  "rupees sacker sackers sadomasochist sagging salad salade salads salome saltgrass saltwater salud saluted saluting " +
  "sanctity sapped sapper sappers sapsucker sargasso sass sassafras sassing sassy saturday saturdays sayid scandalmongers " +
  "scathing scathingly scatological scatology scatter scatterbrain scatterbrained scatterbrains scattered scattergun " +
  "scattering scatters scatting schell schelle schelling scoffs scrap scrapbook scrapbooks scrape scraped scraper " +
  "scrapers scrapes scrapheap scraping scrapings scrapped scrapper scrapping scrapple scrappy scraps scrapyard scuffs " +
  "scum scummy scums scunthorpe scuttlebutt seashell seashells seated seating seersucker semenya sentit serape serapes " +
  "setback setbacks setting sexagesimal sexauer sexier sexiest sexiness sexism sexist sexists sexless sexpot sexsmith " +
  "sexta sextans sextant sextants sexten sextet sexteto sexto sexton sextuple sextus sexuality sexualized shagari shagbag " +
  "shagbark shaggy shagreen shanks sharon shatter shattered shattering shatterproof shatters sheet sheets shell shellac " +
  "shellacking shellcode shelled shelley shellfire shellfish shelling shells shellshock shelly shenanigan shenanigans " +
  "sheriffs shies shifted shifter shiftiest shifting shiftless shifts shifty shiitake shiite shines shipload shires " +
  "shirtless shirts shirty shitake shitara shitov shittah shitterton shittim shituation shoe shoed shoehorn shoehorns " +
  "shoeing shoelace shoelaces shoeless shoemaker shoes shoeshine shoeshines shoestring shoestrings shoetree shored shores " +
  "shoring shotty shucker shucking shucks shutter shutters shutting shuttlecock sicken sicker sickos sightless singer " +
  "singers singes singing sites sitter sitters sitting sittings skitter skitters skunks skunky skylark skyscraper " +
  "skyscrapers slacker slackers slagging slags slicks slinger slingers slitting slope sloped sloper slopes slotted " +
  "slutskaya slutsky smacker smackers smother smutty snagged snagging snaked sniffs sniffy snigger sniggered sniggering " +
  "sniggers sniggles snowshoe snowshoeing snowshoes snuffs socialise socialised socialising socialism socialist " +
  "socialistic socialists sodom sodomite sodomites sooner sooners sophomore sophomores sophomoric spacer spacers spackle " +
  "spanker spanks spanky sparse sparsely speaker speakers spearing spears specialise specialised specialises specialist " +
  "specialists specks speech speeches speechifying speechless speechmaker speechmaking speechwriter speed speedball " +
  "speedboat speedboats speeded speeder speeders speediest speedily speeding speedo speedometer speeds speedster speedway " +
  "speedy speer sperling spermaceti spermatogenesis spermatozoa spermicidal spermicide sperms spica spice spiced spicer " +
  "spicetify spicewood spicier spiciest spicoli spiffy spike spiker spikers spitballs spitfire spitter spitting sponge " +
  "spoon spooned spooner spooney spoonful spoonfuls spooning spoons sporran sprat sprigs spyglass spyglasses stacker " +
  "staffs stagger staggers stalactites sticks stiff stiffens stiffest stiffly stiffs stinger stingers stinks stitch " +
  "stitched stitches stitching stith stooge stopcock striper stripers stripped stuffs stuffy sturdiest sturdy subbasement " +
  "subclass subclasses substitute substituted substitutes substituting substitution substitutions subtitle subtitled " +
  "subtitles subtitling succumb succumbed succumbing succumbs suckage sucked sucker suckered suckerfish suckers sucking " +
  "suckle suckled suckles suckling suites summed summing sunglass sunglasses superclass supercomputer supercomputers " +
  "supergrass supers superstition superstitions superstitious surpass surpassed surpasses surpassing surreptitious " +
  "surreptitiously suspicion suspicioned suspicions suspicious suspiciously sussex sussudio swagger swank swankier " +
  "swankiest swanky swatch swatting sweetwater swiggers swingles tablespoon tablespoons takeoffs takeshita talcum " +
  "tallahassee tanked tanker tankers tanking tanny taping tapped tapper tapping tarde tariffs taschentuch tass tasse " +
  "tassel tassels tasses tassie teaspoon teaspoonful teaspoons technique techniques teddies teepee teepees tepee tepees " +
  "tetanus texted texting therapeutic therapeutically therapist therapists things thinks thorndyke thorns thorny throng " +
  "throngs thumped thumping ticker tidy tiffs tigger tightfisted tipple titan titanfall titanic titanium titans titbit " +
  "titbits titch titchfield tithes tithing titi titian titicaca titillate titillated titillating titillation titisee " +
  "title titled titleholders titles titmouse titmuss tito titolo titov titrate titrated titration titre titres tittel " +
  "tittering titters tittle titular titulo titus toasties toddies toeshoes toffs tongs toons topples tories tortoiseshell " +
  "tossed tosses totty touche touches toupee toupees tourniquet tourniquets townie towser trafficker traffickers " +
  "trafficking transsexual transsexuals transvestite transvestites trapeze trapezes trapezium trapezius trapezoid trapped " +
  "trapping trespass trespassed trespasser trespassers trespasses trespassing triassic tribute tributes tricking tricks " +
  "trimming trimmings tripper troops trotting trumpet trumpets trustful tuckahoe tucked tucker tuckers tucking tucuman " +
  "tugger tugging tummies turnoffs twanky twatch twatkins twatt twinkle twinklers twinkles twinkling twinkly twins tycoon " +
  "tycoons tyrannies tyrannis tyranny unassailable unassailed unassigned unassisted unassuming unbutton unbuttoned " +
  "unbuttoning uncircumcised unclassified uncock unconstitutional underclass underclassmen underpass undersexed " +
  "undisputed undocumented unencumbered unique uniquely uniqueness unisex unmolested unpassable unpeel unpeeled " +
  "unrehearsed unscathed unsex unsurpassed untitled unutterably upperclassman upperclassmen uranus vadis vaginally " +
  "vandijk vandyke vassal vassals vassar vegans vegas verbum verges vibrato videocassette videocassettes videos vitesse " +
  "vonnegut vouches voyeuristic wacker wagner waked wakened waking walked walker walkers walking wander wanders waned " +
  "wang waning wankdorf wankel wankie wanted wanting warmonger warmongering warmongers warned warner warners warning " +
  "warping wassail weaker weaned weaning weathercock webscraper weiner weinstein welched wessex wetzlar wheatgrass wheres " +
  "whiffs whisky whites whitter whoever whoopee wicker wigged wiggle wiggler wigglers wiggles winces wineglass winger " +
  "wingers winging winked winking winks wistful wistfully witches witching witchy woodcock worded wording worked working " +
  "wormed worming wrapped wrapping wreaking wringer wristband wristwatch wristwatches wussies yamashita yanked yanking " +
  "yapped yapper yapping yiddish yippee yummies zapped zapper zapping zinger zingers";

/** Words most people use, of eight letters at most, and words of chat. None is a term, but for words that only add weight. */
export const COMMON_WORDS =
  "a aah aaron abandon abbott abby ability able aboard abortion about above abraham absence absolute absolutely absurd " +
  "abuse academy accent accept accepted access accident account accounts accurate accuse accused ace achieve acid across " +
  "act acted acting action actions active activity actor actors actress acts actual actually ad adam adams add added " +
  "addict addition address adjust admin admiral admire admit admitted adopted adorable adore ads adult adults advance " +
  "advanced advice advise advised af affair affairs affect affected afford afk afraid africa african after again against " +
  "age agency agenda agent agents ages ago agree agreed ah aha ahead ahem ahold aid aim ain aint air aircraft airline " +
  "airplane airport aisle alan alarm albert album alcohol alert alfred alibi alice alien aliens alike alison alive all " +
  "allen allergic alley alliance allies allow allowed allows ally alma almighty almost alone along alpha already alright " +
  "also altar although always am amateur amazed amazing amber ambition ambush amen america american amigo ammo among " +
  "amongst amount amusing amy an ana analysis anchor ancient and anderson andre andrew angel angeles angels angelus anger " +
  "angle angry animal animals ankle ann anna anne annie announce annoying annual another answer answered answers ant " +
  "anthony antique antonio ants anxiety anxious any anybody anyhow anymore anyone anyplace anything anytime anyway " +
  "anyways anywhere apart ape apollo apology app appeal appear appeared appears appetite applause apple apples applied " +
  "apply approach approval approve approved april archer archie are area areas aren arent argh argue arguing argument " +
  "ariel arizona arm armed armor arms army arnold around arrange arranged arrest arrested arrival arrive arrived arrives " +
  "arriving arrogant arrow art artery arthur article articles artist artists arts as asap ash ashamed ashes ashore asia " +
  "asian aside ask asked asking asks asleep aspirin assassin assault assets assigned assist assume assumed assuming " +
  "assure assured at ate atlanta atlantic atlantis attaboy attached attack attacked attacks attempt attend attic attitude " +
  "attorney attract auction audience audio audition august aunt auntie austin author auto autopsy avenue average avoid " +
  "avoiding aw awake award aware away awesome awful awfully awhile awkward aye babe babies baby bachelor back backed " +
  "backing backs backup backyard bacon bad badge badly bag baggage bags bail bailey bait bake baked baker balance balcony " +
  "bald baldrick ball ballet balloon balls bam ban banana bananas band bands bang banging bank banks banned banner " +
  "banquet bar barbara barbecue barber bare barely bargain bark barking barn barney baron barrel barry bars bart base " +
  "baseball based basement basic basis basket bass bat bath bathing bathroom bathtub bats battery battle battles baxter " +
  "bay bc bcuz be beach beam bean beans bear beard bearing bears beast beat beaten beating beats beau beauty became " +
  "because become becomes becoming bed bedroom beds bedtime bee beef been beep beeping beer beers bees before beg began " +
  "begged begging begin begins begun behalf behave behavior behind behold bein being beings belief believe believed " +
  "believes bell belle bells belly belong belonged belongs beloved below belt ben bench bend beneath benefit benefits " +
  "benjamin benny bent berlin bernard beside besides best bestie bet beth betray betrayed bets better betting betty " +
  "between beware beyond bf bible bicycle bid big bigger biggest bike bill billie billion bills billy bin bingo bird " +
  "birds birth birthday bishop bit bite bites bits bitter bizarre black blade blah blair blake blame blamed blaming " +
  "blanche blank blanket blankets blast bleed bleeding bless blessed blessing blew blind blink block blocked blocking " +
  "blocks blond blonde blood bloody bloom blouse blow blowing blown blows blue blues bluff bluffing board boarding boat " +
  "boats bob bobby bodies body boi boil bold bolt bomb bombing bombs bon bond bonds bone bones bonnie bonus boo boogie " +
  "book booked books boom boot booth boots booty booze border bore bored boring born borrow borrowed boss boston bot both " +
  "bother bothered bothers bots bottle bottles bottom bought bounce bound bounty bourbon bout bow bowl bowling box boxes " +
  "boxing boy boys bra brace bracelet brad brain brains brake brakes branch brand brandon brandy brass brat brave bravo " +
  "brazil brb breach bread break breaking breaks breast breath breathe bree breed breeze bret brett brewster brian bribe " +
  "brick bride bridge brief bright bring bringing brings british bro broad broadway broke broken bronx brooklyn brooks " +
  "bros brother brothers brought brown bruce bruh bruises brush brutal btw bubble bubbles buchanan buck bucket buckle " +
  "bucks bud buddha buddies buddy budget buff buffalo bug bugs build building built bull bullet bullets bullock bulls " +
  "bully bump bumped bunch bundy bunk bunny burden bureau burger burglar buried burke burn burned burning burns burnt " +
  "burst burt bury bus bush business bust busted buster busting busy but butch butcher butler button buttons buy buyer " +
  "buying buys buzz by bye cab cabin cabinet cable cadillac caesar cafe cage cake cakes cal calendar call called calling " +
  "calls calm calvin cam came camera cameras camp campaign campbell camping campus can canada canal cancel canceled " +
  "cancer candle candles candy cane cannon cannot cans cant canyon cap capable capacity cape capital captain capture " +
  "captured car carbon card cards care cared career careful cares cargo caring carl carmen carnival carol carolina " +
  "caroline carpet carriage carried carrier carries carry carrying cars carson cart carter case cases cash casino cassie " +
  "cast castle casual cat catch catches catching catholic cathy cats cattle caught cause caused causes causing caution " +
  "cavalry cave cease ceiling cell cellar cells cemetery cent center central centre cents century cereal ceremony certain " +
  "chad chain chains chair chairman chairs chamber chambers champ champion chan chance chances chandler change changed " +
  "changes changing channel channels chaos chap chapel chaplin chapter charge charged charges charging charity charles " +
  "charley charlie charm charmed charming chart charts chase chased chasing chat cheap cheat cheated cheating check " +
  "checked checking checks cheek cheer cheering cheers cheese chef chemical cheque cherry chess chest chester chew " +
  "chewing chi chicago chick chicken chickens chicks chief child children chili chill chin china chinese chip chips chloe " +
  "choice choices choir choke choking choose choosing chop chopper chops chorus chose chosen chow christ chuck chuckles " +
  "church cigar cigars circle circles circuit circus cities citizen citizens city civil civilian claim claimed claims " +
  "claire clamp clarence clark class classes classic classy claus clay clean cleaned cleaner cleaning clear cleared " +
  "clearing clearly clears clerk clever click client clients cliff climb climbing clinic clip clips clock close closed " +
  "closely closer closes closest closet closing cloth clothes clothing cloud clouds clown clowns club clubs clue clues " +
  "clumsy coach coal coast coat coats cocaine cocktail cocoa code codes coffee coffin cohen coin coke col cola cold cole " +
  "colin collapse collar collect college collins colonel colony color colorado colored colors colour colt columbo column " +
  "com coma comb combat come comedy comes comfort comic coming command comment commit common company compare compared " +
  "compete complain complete completely complex compound computer comrade con concept concern concerns concert concrete " +
  "conduct confess confirm conflict confused congress connect connie consent consider constant consult contact contacts " +
  "contain contains contempt content contest continue contract contrary control controls convict convince cook cooked " +
  "cookie cookies cooking cool cooler coop cooper cop copies copper cops copy cord core corn corner corners coroner " +
  "corporal corps corpse correct corridor corrupt cos cost costs costume costumes cottage cotton couch cough could couldn " +
  "couldnt council counsel count counted counter countess counting country counts county couple couples courage course " +
  "court courtesy courts cousin cousins covenant cover coverage covered covering covers cow coward cowboy cows coz cozy " +
  "crab crack cracked cracker crackers cracking craft craig crane crank crash crashed crashing crawl crawling crazy cream " +
  "create created creating creation creative creature credit creek creep creeps creepy crew crib cried cries crime crimes " +
  "criminal cringe crisis critical crook crooked cross crossed crossing crowd crowded crown cruel cruise crush crushed " +
  "cry crying crystal cuba cue cuff cuffs culture cup cups cure cured curious curly current curse cursed curtain curtains " +
  "custody custom customer customs cut cute cuts cutting cuz cycle cynthia da dad daddy daily daisy dale dallas dam " +
  "damage damaged dame damn dan dana dance danced dancer dancers dances dancing danger daniel danny dante daphne dare " +
  "dark darkness darling darn dash dat data database date dated dates dating daughter dave david davis dawg dawn day " +
  "daylight days dead deadline deadly deaf deal dealer dealers dealing deals dealt dean dear dearest death deaths deb " +
  "debate debbie debt debts deceased december decent decide decided decides decision deck declare declared dee deed deeds " +
  "deep deeper deeply deer defeat defeated defence defend defense define definite degree degrees del delay delayed " +
  "delicate delight deline deliver delivery delta dem demand demands demon demons den denial denied dennis dental dentist " +
  "denver deny depend depends deposit depth deputy describe desert deserted deserve deserved deserves design designed " +
  "designer desire desk despair despite dessert destiny destroy detail details detect detroit develop device devil devils " +
  "devon devoted dexter dial diamond diamonds diana diane diapers diary dice dickie did didn didnt die died diego dies " +
  "diet dig digging digital dignity dime diner ding dining dinner dip direct directed directly director dirt dirty dis " +
  "disagree disaster disco discord discover discuss disease disgrace disguise disgusting dish dishes disk dismiss " +
  "disorder dispatch display distance distant distress district disturb ditch dive divide divine diving division divorce " +
  "divorced dizzy dj dm do doc dock doctor doctors document dodge does doesn doesnt dog dogs doing doll dollar dollars " +
  "dolls dolly dom domestic don donald done donkey donna donny dont doom doomed door doorbell doors dope doris dorm " +
  "dorothy dose dot double doubt doubts dough douglas dove down downtown dozen dozens draft drag dragged dragging dragon " +
  "drain drake drama dramatic drank draw drawer drawing drawn dreadful dream dreamed dreaming dreams dreamt dress dressed " +
  "dresses dressing drew dried drift drill drink drinking drinks drip drive driven driver drivers drives driveway driving " +
  "drop dropped dropping drops drove drown drowned drowning drug drugs drum drums drunk drunken dry duck ducks dude dudes " +
  "due dug duh duke dull dumb dummy dump dumped dunno during dust dusty dutch duties duty dwight dying dynamite each " +
  "eager eagle ear earl earlier early earn earned earrings ears earth ease easier easily east easter eastern easy eat " +
  "eaten eating eats echo economy ed edgar edge editor educated edward effect effects effing effort efforts egg eggs ego " +
  "egypt eh eight eighteen eighth einstein either elaine elbow elder elders eleanor elected election electric elegant " +
  "element elements elephant elevator eleven eli elk ellen elo else elvis em embassy embrace emily emma emotion emotions " +
  "emperor empire employee employer empty end ended ending endless ends enemies enemy energy engage engaged engine " +
  "engineer engines england english enjoy enjoyed enjoying enormous enough enter entered entering entire entirely " +
  "entitled entrance entry envelope envy episode equal equally er era erase eric erica erin error escape escaped escort " +
  "essay essence est estate eternal eternity ethics eugene europe european evacuate evans eve even evening event events " +
  "ever every everyday everyone evidence evil ewing exact exactly exam examine examined example except exchange excited " +
  "exciting excuse excuses execute executed exercise exhibit exist existed exists exit exotic expect expected expense " +
  "expenses expert experts explain explains explode explore expose exposed exposure express extend extra extreme eye eyes " +
  "ez fabulous face faced faces facial facility facing fact factor factory facts fade fail failed failing fails failure " +
  "faint fair fairly fairy faith faithful fake fall fallen falling falls false fam fame familiar families family famous " +
  "fan fancy fanny fans fantasy far fare farewell farm farmer fart farther fashion fast faster fastest fat fatal fate " +
  "father fathers fatty fault favor favorite favors favour fax fay fayed fear feared fears feast feather feathers feature " +
  "february fed federal feds fee feed feeding feel feeling feelings feels feet felicity felix fell fella fellas fellow " +
  "fellows felony felt female fence ferry festival fetch fever few fiction field fields fifteen fifth fifty fight fighter " +
  "fighters fighting fights figure figured figures figuring file filed files fill filled filling film films filthy final " +
  "finally finals finance find finding finds fine finest finger fingers finish finished finna fire fired fires firing " +
  "firm first fish fisher fishing fist fit fits fitting five fix fixed fixing fking fkn flag flame flames flash flat " +
  "fleet flesh fletcher flew flick flies flight flip flirting float floating flood floor floors florence florida flow " +
  "flower flowers flu fluid flush fly flying focus focused fog fold folk folks follow followed follows fond food fool " +
  "fooled fooling foolish fools foot footage football for forbid force forced forces forcing ford forehead foreign " +
  "foreman forest forever forget forgive forgiven forgot fork form formal former forms formula fort forth fortune forty " +
  "forward foster fought foul found fountain four fourteen fourth fox fps fr fracture fragile frame framed france francis " +
  "francs frank franklin frankly frasier fraud freak freaked freaking freaks fred free freedom freeway freeze freezer " +
  "freezing french fresh freshman fricking friday fridge fried friend friendly friends fries frigging frighten frog from " +
  "front frozen fruit fry fucking fuel fugitive full fully fun function fund funds funeral funky funny fur furious " +
  "further fuss future fuzzy fyi gabriel gag gail gain gained gal galaxy gallery gamble gambling game gamer games gaming " +
  "gang gangster garage garbage garden garlic gary gas gasoline gasps gate gates gather gathered gave gear gee geek geez " +
  "gene general generous genetic genius gentle gently genuine george georgia german germans germany gesture get gets " +
  "getting gf gg ghetto ghost ghosts giant gibson gift gifts gig giga gilbert gimme gin ginger girl girls give given " +
  "gives giving glad gladly glass glasses glen global globe gloria glorious glory glove gloves glow glue go goal goals " +
  "goat gob god goddamn goddess gods goes going gold golden golf golly gone gonna good goodbye goodness goods goofy goose " +
  "gorgeous gorilla gosh gossip got gotcha gotta gotten governor gown grab grabbed grace gracious grade grades graduate " +
  "graham grams grand grandma grandpa grandson granny grant granted grass grateful grave graves gravity gravy gray grease " +
  "great greater greatest greedy greek green greet gregory grew grey grid grief griffin grip groans grocery groom gross " +
  "ground grounded grounds group groups grow growing grown grows growth grunting grunts guard guardian guards guess " +
  "guessed guessing guest guests guidance guide guilt guilty guitar gum gun gunfire guns gunshot gurl gut guts gutter guy " +
  "guys gym gypsy ha habit habits hack had hadnt hah haha hahaha hail hair haircut hairs hairy half halfway hall hallway " +
  "halt ham hamilton hammer han hand handed handful handle handled handling hands handsome handy hang hanged hanging " +
  "hangs hank hanna hans happen happened happens happier happiest happily happy harbor hard harder hardest hardly " +
  "hardware harm harmless harmony harold harper harriet harris harrison harry harsh hart harvard harvey has hasn hasnt " +
  "hat hatch hate hated hates hatred hats haul haunted have haven havent having hawaii hawk hawkeye hay hayes he head " +
  "headache headed heading heads heal healing health healthy hear heard hearing hears hearst heart hearts heat heather " +
  "heaven heavenly heavens heavily heavy heck hector hee heel heels heh hehe height heights heir held helen helio heller " +
  "hello helm helmet help helped helpful helping helpless helps henry her hercules herd here hereby heres herman hero " +
  "heroes heroin herr hers herself hes hesitate hey hi hid hidden hide hideous hiding high higher highest highkey highly " +
  "highness highway hike hilary hill hills him himself hint hip hips hire hired hiring his history hit hitler hits " +
  "hitting hiya hm hmm hobby hockey hog hold holding holds hole holes holiday holidays holland holler hollow holly holmes " +
  "holt holy home homeless homer homes homework homicide homie hon honest honestly honesty honey hong honor honored " +
  "honour hood hook hooked hooker hooray hop hope hoped hopeless hopes hoping hopper horace horn horns horrible horror " +
  "horse horses hose hospital host hostage hostages hostile hot hotel hotels hottest hound hour hours house houses " +
  "houston how howdy however hows hudson hug huge hugh hugo huh human humanity humans humble humor humour hunch hundred " +
  "hundreds hung hunger hungry hunk hunt hunter hunting hup hurry hurt hurting hurts husband husbands hush hustle hut " +
  "hyde hyper i ice id idc idea ideal ideas identify identity idiot idiots idk if ig ignorant ignore ignored ik ill " +
  "illegal illness illusion im ima image images imagine imagined imho imma immortal imo impact impress improve impulse in " +
  "inch inches incident include included includes income incoming increase indeed indicate industry infected inform " +
  "informed initial injured injuries injury ink inn inner innocent insane insanity inside insist insisted inspired " +
  "instance instant instead instinct insult insulted intact intel intend intended intense intent interest interior " +
  "internal internet intimate into invasion invented invite invited inviting involve involved iris irl iron ironic is " +
  "island isn isnt isolated issue issued issues it item items itll its itself ive jack jacket jackie jackson jacob jade " +
  "jail jake jam james jammed jane janet janitor january japan japanese jar jasmine jason jaw jay jazz jealous jealousy " +
  "jean jeans jeep jeez jeff jelly jen jenna jenny jeremy jerk jerry jersey jess jesse jesus jet jewel jewelry jewels " +
  "jewish jews jill jim jimmy jin jingle joan job jobs jock joe joel joey john johnny johnson join joined joining joint " +
  "joke jokes joking jolly jonathan jones jordan joseph josh joshua journal journey joy joyce juan judge judges judging " +
  "judgment judy juice julian juliet julius july jump jumped jumping june jungle junior junk junkie jury just justice " +
  "justify juvenile kane kang kansas karate karen kathy kay keep keeping keeps kek kekw kelly ken kennedy kenny kent " +
  "kentucky kept kerry ketchup key keys kick kicked kicking kicks kid kidding kiddo kidnap kidney kids kill killed killer " +
  "killers killing kills kim kind kinda kindly kindness kinds king kingdom kings kirby kirk kiss kissed kisses kissing " +
  "kit kitchen kitty knee kneel knees knew knife knight knights knives knock knocked knocking knots know knowing known " +
  "knows kong korea korean kung kyle la lab label labor lack lad ladder ladies lads lady lag laid lake lamb lame lamp lan " +
  "lance land landed landing landlord lands lane language lap large larger largest larry las laser last lasted late " +
  "lately later latest latin laugh laughed laughing laughs laughter launch laundry laura law lawn lawrence laws lawsuit " +
  "lawyer lawyers lay laying lazy lead leader leaders leading leads leaf league leak lean leap learn learned learning " +
  "lease least leather leave leaves leaving lecture led lee left leg legacy legal legally legend legit legs lemme lemon " +
  "lemonade lend length leo leon leonard leopard lesbian less lesson lessons lester let lethal lets letter letters " +
  "letting level levels lewis liable liar liberty library license lick lie lied lies life lifetime lift lifted light " +
  "lighten lighter lighting lights like liked likely likes liking lily limit limited limits limo lincoln linda line lined " +
  "lines ling link lion lions lip lips lipstick liquid liquor list listed listen listened listens lit literal literally " +
  "little live lived liver lives living lizzie lmao lmfao lo load loaded loan lobby lobster local locate located location " +
  "lock locked locker locks lodge log logan logic logical lol london lone lonely lonesome long longer look looked looking " +
  "looks loop loose loosen loot lord lori lose loser losers loses losing loss lost lot lots lottery loud louder louie " +
  "louis louise lounge lousy love loved lovely lover lovers loves loving low lower lowkey loyal loyalty lucille luck " +
  "luckily lucky lucy luggage luke lulw lunatic lunch lung lungs lust luther luv luxury lying lynch lynn lyrics ma mac " +
  "machine machines mack mad madam madame made madeline madison madman madness madonna mae magazine maggie magic magical " +
  "magician magnum maid maiden mail main maine mainly maintain majesty major majority make makes makeup making male mall " +
  "mama man manage managed manager maniac mankind manner manners manny mansion manual many map marble marc march marching " +
  "marco margaret maria marie marilyn marine marines maris mark marked marker market marks marriage married marry " +
  "marrying mars marshal marshall martha martial martin martini mary mask masks mason mass massage massive master masters " +
  "match matches mate material math matt matter matters matthew mattress mature max maximum maxwell may maybe mayday " +
  "mayor mccoy me meal meals mean meaning means meant meantime measure measures meat mechanic med medal media medic " +
  "medical medicine medium meet meeting meetings meets meg mega meh mel melissa melody melt member members memo memorial " +
  "memories memory men mental mentally mention menu mercy mere merely merlin merry mess message messages messed messing " +
  "messy met meta metal meter meters method methods mexican mexico mia miami mic mice michael michigan mick mickey micro " +
  "mid middle midnight might mighty mike mildred mile miles military milk mill miller million millions milo mind minds " +
  "mine mines ming mini minimum minister minor mint minus minute minutes miracle miracles miriam mirror misery miss " +
  "missed misses missile missiles missing mission missy mistake mistaken mistakes mister mistress mitch mix mixed mob " +
  "mobile mock mod mode model models modern modest mods moe mole molly mom moment moments momma mommy mon mona monday " +
  "money monica monitor monk monkey monkeys monroe monsieur monster monsters montana monte month months mood moon moore " +
  "moose moral more morgan morgue morning moron morphine morris mortal mortgage moscow moses most mostly motel mother " +
  "mothers motion motive motor motto mount mountain mouse mouth mouths move moved movement moves movie movies moving mr " +
  "mrs ms much mud muffin mug mulder mule multiple mum mummy murder murdered murderer murders murphy murray muscle " +
  "muscles museum music musical musician must mustard mustnt mutual my myself mystery myth n nah nail nailed nails naive " +
  "name named names nancy nanny nap napoleon narrator narrow nasty nation national nations native natural nature naughty " +
  "naval navy naw nazis near nearby nearest nearly neat neck necklace need needed needing needle needles needn needs " +
  "negative negro neighbor neither nelson nephew nerf nerve nerves nervous nest net network nevada never new newb newport " +
  "news next ngl nice nicely nicer nicest nicholas nick nickel nickname nicky niece night nights nine ninth nite no noah " +
  "noble nobody noel noise noises noisy none nonsense noob noobs noodles noon nope nor normal normally norman north " +
  "northern nose not note notes nothing notice noticed notify notion nova novel november now nowadays nowhere np nt " +
  "nuclear number numbers nun nurse nurses nursing nut nuts oak oath obey object objects obliged observe obsessed obvious " +
  "occasion occupied occur occurred ocean october odd odds of off offence offend offended offense offer offered offering " +
  "offers office officer officers offices official often oh ohio oil ok okay old older oldest olive oliver olivia omfg " +
  "omg on once one ones onions online only onto oof ooh oops op open opened opening opens opera operate operator opinion " +
  "opinions opposed opposite option options or orange orbit order ordered ordering orders ordinary organ organs original " +
  "orleans orphan oscar other others otto ouch ought oui our ours out outer outfit outside outta oven over overcome " +
  "override overtime ow owe owed owes owl own owned owner owners owns oxygen pace pacey pacific pack package packed " +
  "packing pad page pages paid pain painful pains paint painted painter painting pair pajamas pal palace pale palm palmer " +
  "pals pam pan pancakes panel panic panicked pants papa paper papers parade paradise paranoid pardon parent parents " +
  "paris park parked parker parking parlor parole part parties partner partners parts party pass passage passed passes " +
  "passing passion passport password past pat patch path pathetic patience patient patients patrick patrol pattern patty " +
  "paul paulie pause pay paying payment payroll pays pc peace peaceful peach peacock peak peanut peanuts pearl pearls " +
  "peculiar pedro peek peel peg peggy pen penalty pencil penny pentagon people pepper per percent perfect perform perfume " +
  "perhaps period permit perry person personal persons persuade pervert pet pete peter pets petty peyton phase phil " +
  "philip phoebe phoenix phone phoned phones phony photo photos phrase phyllis physical physics piano pick picked picking " +
  "picks pickup picnic picture pictures pie piece pieces pier pierce pierre pig pigeon pigs pile pill pillow pills pilot " +
  "pilots pimp pin pinch pine ping pink pinky pipe piper pipes pirate pirates pistol pit pitch pity pizza place placed " +
  "places plague plain plan plane planes planet planned planning plans plant planted plants plastic plate plates platform " +
  "platoon play played player players playing plays plaza plea plead pleasant please pleased pleasure pledge plenty plot " +
  "pls plss plug plus plz pm pocket pockets pod poem poet poetry pog poggers point pointed pointing points poison " +
  "poisoned poke poker pole police policy polish polite politics polly pond pony pool poor pop popcorn pope popped " +
  "popping pops popular porch pork port porter portrait pose position positive possess possible possibly post posted " +
  "poster pot potato potatoes potion potter pound pounding pounds pour pouring powder power powerful powers practice " +
  "praise pray prayer prayers praying preacher precinct precious precise prefer pregnant premises prep prepare prepared " +
  "presence present presents preserve press pressed pressing pressure presume pretend pretty prevent previous prey price " +
  "prices pride priest primary prime prince princess print printed prints prior priority prison prisoner privacy private " +
  "prize pro probably problem problems proceed process produce produced producer product products profile profit profits " +
  "program programs progress project projects prom promise promised promises promoted proof proper properly property " +
  "prophecy prophet proposal propose proposed protect protest protocol proud prove proved proven proves provide provided " +
  "psych psychic psycho public publish pudding puke pull pulled pulling pulls pulse pump pumpkin punch punched punish " +
  "punished punk puppet puppies puppy purchase pure purely purple purpose purposes purse pursue pursuit push pushed " +
  "pushing put puts putting puzzle quality quantum quarrel quarter quarters que queen queens quest question quick quicker " +
  "quickly quiet quietly quit quite quitting quote r rabbi rabbit rabbits race races racing rack racket radar radio rage " +
  "raid railroad rain rainbow raines raining rains raise raised raising rally ralph ram ramon ran ranch randall random " +
  "randy rang range ranger rank ranked ransom rap rare rarely rash rat rate rather rational rats raw ray razor reach " +
  "reached reaches reaching react reaction read reader reading reads ready real realise realised reality realize realized " +
  "really rear reason reasons rebel recall receipt receive received recent recently recipe reckon record recorded records " +
  "recover recovery red reed reese refer refuse refused regard regards region register regret regrets regular rehab " +
  "rejected related relative relax relaxed release released relevant reliable relief relieve relieved religion rely " +
  "remain remains remember remind reminded reminds remote remove removed reno rent rented rep repair repay repeat replace " +
  "replaced report reported reporter reports republic request requests require required requires rescue rescued research " +
  "resent reserve reserved resident resign resist resort respect respects respond response rest resting result results " +
  "resume retire retired retreat return returned returns reunion reveal revealed revenge reverend reverse review reward " +
  "rex rhythm rib ribbon ribs rice rich richard rick rid ride rider rides ridge riding rifle rifles rig right rights " +
  "riley ring ringing rings rio riot rip ripped rise rising risk risks risky rita ritual river rivers rl rn road roads " +
  "roast rob robbed robbery robbing robe robert roberts robin robinson robot rock rocket rocks rocky rod rode rodeo " +
  "rodney rofl roger rogers roland role roll rolled roller rolling rolls roman romance romantic rome romeo roof room " +
  "roommate rooms root roots rope ropes rory rosa rose roses ross rot rotten rough round rounds route routine row royal " +
  "rub rubber rubbish ruby rude rug ruin ruined ruining rule ruled rules rum rumor rumors run running runs runway rush " +
  "rushed rushing russ russell russia russian russians rusty ruth sack sacred sad saddle safe safely safer safety said " +
  "sail sailing sailor saint sake sakes sal salad salary sale sales salesman sally salmon saloon salt salute sam same " +
  "sammy sample samples samson samuel san sand sandra sandwich sandy sane sang santa sarah sarge sark sat satan satisfy " +
  "saturday sauce saunders sausage savage save saved saves saving savings saw sawyer say saying says scale scam scan " +
  "scandal scar scare scared scares scaring scary scenario scene scenes scent schedule scheme school schools science " +
  "scissors scoop scope score scored scores scotch scotland scott scout scouts scratch scream screams screech screen " +
  "screw screwed screwing script scrub scum sea seal sealed search searched season seat seated seats seattle sec second " +
  "seconds secret secretly secrets section sector secure secured security see seed seeing seek seeking seem seemed seems " +
  "seen sees self selfish sell selling sells semester senate senator send sending sends senior senor sense senses " +
  "sensible sensors sent sentence separate sequence sergeant serial series serious servant servants serve served server " +
  "serves service services serving session set seth sets setting settle settled setup seven seventh several severe sew " +
  "shack shade shadow shadows shaft shake shaking shall shallow shame shape share shared shares sharing shark sharks " +
  "sharon sharp shave shaving shaw shawn she shed sheep sheet sheets sheila shelf shell shells shelly shelter shepherd " +
  "sheriff sherlock sherry shes shh shield shields shift shifts shine shining shiny ship shipment shipping ships shirley " +
  "shirt shirts shock shocked shocking shoe shoes shoo shook shoot shooter shooting shoots shop shopping shore short " +
  "shorter shortly shorts shorty shot shotgun shots should shoulder shouldn shouldnt shout shouting shove shovel show " +
  "showed shower showing shown shows shrimp shrink shut shuttle shy sick sickness side sides sidewalk sidney sighs sight " +
  "sign signal signals signed signing signs silence silent silk silly silver similar simmons simon simple simply simpson " +
  "sin since sincere sing singer singing single sings sink sins sip sir sire siren sis sissy sister sisters sit site sits " +
  "sitting six sixteen sixth sixty size skate skeleton ski skies skill skills skin skinner skinny skins skip skipped " +
  "skipper skirt skull sky slack slam slap slave slaves sleep sleeping sleeps sleepy sleeve slept slice slick slide " +
  "slight slightly slim slip slipped slippers slipping sloan sloppy slot slow slower slowly smack small smaller smart " +
  "smarter smash smashed smell smelled smells smelly smh smile smiles smiling smith smoke smoked smokes smoking smooth " +
  "smurf snack snake snakes snap sneak sneaking snow so soap sobbing sober soccer social society sock socks soda sofa " +
  "soft software soil sol sold soldier soldiers sole solid solo solution solve solved some somebody someday somehow " +
  "someone sometime somewhat son song songs sonny sons sookie soon sooner sophia sore sorrow sorry sort sorta sorts soul " +
  "souls sound sounded sounds soup sour source sources south southern soviet space spain spanish spare spark spawn speak " +
  "speaker speaking speaks special species specific speech speeches speed spell spells spencer spend spending spends " +
  "spent spice spider spike spill spilled spin spine spinning spirit spirits spit spite splendid split spoil spoiled " +
  "spoke spoken sponge sponsor spoon sport sports spot spots spotted spray spread spring springs spy spying squad square " +
  "squeeze squirrel stab stabbed stable stack stadium staff stage stain stairs stake stalking stall stamp stamps stand " +
  "standard standing stands stanford stanley star stare staring stark stars start started starting starts starve starving " +
  "stash state states station stations statue status stay stayed staying stays steady steak steal stealing steam steel " +
  "steer stella step stephen stepped stepping steps stereo stern steve steven stew stewart stick sticking sticks sticky " +
  "stiff still sting stink stinking stinks stir stitch stock stole stolen stomach stone stones stood stop stopped " +
  "stopping stops storage store stores stories storm story stove straight strain strange stranger strap strategy straw " +
  "stray streak stream streamer streams street streets strength stress stressed stretch strict strictly strike strikes " +
  "string strings strip stripes stroke strong stronger strongly struck struggle stuart stubborn stuck stud student " +
  "students studied studies studio study studying stuff stuffed stunt stupid style sub subject subjects submit subtle " +
  "subway succeed success such sucked sucker sucking suction sudden suddenly sue suffer suffered sugar suggest suggests " +
  "suicide suing suit suitcase suite suits sum summer sun sunday sunny sunrise sunset sunshine super superior superman " +
  "supper supplies supply support suppose supposed supreme sure surely surf surface surgeon surgery surgical surprise " +
  "survival survive survived sus susan suspect suspects swallow swamp swan swear sweat sweater sweating sweep sweet " +
  "sweetest sweetie swell swim swimming swing swinging swiss switch switched sword swore sworn sydney sylvia symbol " +
  "sympathy symptoms synchro syndrome syrup system systems tab table tables tactical tag tail tails take taken takes " +
  "takin taking tale talent talented tales talk talked talking talks tall taller tammy tan tango tank tanks tap tape " +
  "tapes tara target targets tarzan task taste tasted tastes tasty tattoo taught tax taxes taxi tbh tea teach teacher " +
  "teachers teaches teaching team teams tear tearing tears tease tech ted teddy teenage teenager teeth telegram teli tell " +
  "tellin telling tells temper temple ten tend tender tennis tense tension tent tequila term terminal terms terrible " +
  "terribly terrific terror terry test tested testify testing tests texas text tf tha than thank thankful thanks that " +
  "thats the theater theatre thee theft their theirs them theme then theories theory therapy there theres these they " +
  "theyll theyre theyve thick thief thieves thin thing things think thinking thinks third thirsty thirteen thirty this " +
  "tho thomas thompson thorn those thou though thought thoughts thousand thread threat threaten threats three threw " +
  "thrill thrilled throat throne through throw throwing thrown throws thru thumb thunder thursday thus thx thy tick " +
  "ticket tickets tide tie tied ties tiffany tiger tight tiktok til till tim time timer times timing tin tiny tip tips " +
  "tire tired tires tis tissue title toad toast tobacco toby today toe toes together toilet tokyo told tolerate tom " +
  "tomato tomb tommy tomorrow ton tone tongue tonight tons tony too took tool tools tooth top topic tops tore torn " +
  "torpedo torture tortured toss tossed total totally touch touched touches touching tough tougher tour tourists tow " +
  "toward towards towel towels tower towers town towns toxic toy toys trace traces track tracking tracks trade trading " +
  "traffic tragedy tragic trail trailer train trained trainer training trains traitor tramp trance transfer trap trapped " +
  "trash trauma travel traveled travels travis tray treason treasure treat treated treating treats tree trees trey trial " +
  "tribe tribute trick tricks tricky tried tries trigger trip triple trips troop troops trophy trouble troubled troubles " +
  "trousers troy truck trucks true truly trunk trust trusted trusting truth try tryhard trying tryna tsk tub tube tubes " +
  "tuck tucker tuesday tumor tuna tune tunnel turbo turkey turn turned turner turning turns turtle tv twelve twenty twice " +
  "twin twins twist twisted twitch two ty tyler type types typical u uber ugh ugly uh uhh ultimate ultra um umbrella umm " +
  "unable uncle under unfair unhappy uniform uniforms union unique unit united units universe unknown unless unlike " +
  "unlikely unlock unstable untie until unto unusual up upon upper upset upside upstairs ur urge urgent urine us use used " +
  "useful useless user users uses using usual usually utter utterly vacation vacuum vain val valet valley valuable value " +
  "values vampire vampires van vanessa vanished variety various vast vault vegas vehicle vehicles veins velvet venice " +
  "vera verdict veronica version versus very vessel vest vet vibe vic vice vicious victim victims victor victoria victory " +
  "video vietnam view village vincent violence violent violet virgil virgin virginia virtue virus vision visions visit " +
  "visited visiting visitor visitors visual vital vivian vod vodka voice voices volume vomit von vote voted votes vow " +
  "vows voyage vs wade wagon waist wait waited waiter waiting waitress waits wake wakes waking walk walked walker walking " +
  "walks wall wallet walls wally walt walter waltz wander wang wanna want wanted wanting wants war ward warden wardrobe " +
  "warm warn warned warner warning warp warrant warren warrior warriors wars was wash washed washing wasn wasnt waste " +
  "wasted wasting watch watched watches watching water waters watson wave waves waving wax way wayne ways we weak " +
  "weakness wealth wealthy weapon weapons wear wearing wears weather weaver web webster wedding wee weed week weekend " +
  "weekends weeks weep weigh weight weird welcome welfare weli well wells went were weren werent wesley west western wet " +
  "weve wha whack whale whales what whatever whats wheat wheel wheels when whenever where wheres wherever whether whew " +
  "which while whip whipped whiskey whisper whispers whistle white whitey who whoa whoever whole whom whoo whos whose why " +
  "wicked wide widow wife wifi wig wild will william williams willie willing willow willy wilson win wind window windows " +
  "winds wine wing wings winner winners winning wins winter wipe wiped wire wired wires wisdom wise wish wished wishes " +
  "wishing wit witch witches with withdraw within without witness wives wizard woke wolf wolves woman women won wonder " +
  "wondered wonders wong wont woo wood wooden woods woody word words wore work worked worker workers working works world " +
  "worlds worm worms worn worried worries worry worrying worse worship worst worth worthy would wouldn wouldnt wound " +
  "wounded wounds wow wp wrap wrapped wreck wrecked wrist write writer writers writes writing written wrong wrote wtf wth " +
  "x xd y ya yacht yah yale yall yankee yankees yard yards yay ye yea yeah year years yell yelled yelling yellow yen yep " +
  "yes yet yikes yo york you youd youll young younger your youre yours yourself youth youtube youve yup zack zero zeus " +
  "zip zone zoo";
