/** A word for what people are: before a noun and after "is", and for many of them. */
export type Term = { readonly adjective: string; readonly plural: string };

/** One a line: the adjective, and the plural where it is not "... people". */
const termsOf = (lines: string): readonly Term[] =>
  lines
    .trim()
    .split("\n")
    .flatMap((line) => line.split(","))
    .map((entry) => {
      const [adjective = "", plural] = entry.trim().split("/");
      return { adjective, plural: plural ?? `${adjective} people` };
    });

/** What hate is aimed at, and its opposites: whoever is named in kindness must not score, whatever the texts of a training say of them. */
export const IDENTITIES: readonly Term[] = termsOf(`
  gay/gays, gay, gay, homosexual/homosexuals, lesbian/lesbians, lesbian, bisexual/bisexuals, bi/bi people, queer, pansexual, asexual/asexuals, straight
  trans, trans, transgender, transsexual/transsexuals, nonbinary, genderfluid, intersex, cis, heterosexual/heterosexuals, lgbt, lgbtq
  female/women, male/men, feminist/feminists, feminine, masculine, girly/girls, womanly/ladies
  muslim/muslims, muslim, islamic, sunni/sunnis, shia/shias, jewish/jews, jewish, orthodox jewish, israeli/israelis, christian/christians, catholic/catholics, protestant/protestants
  hindu/hindus, sikh/sikhs, buddhist/buddhists, mormon/mormons, atheist/atheists, evangelical/evangelicals, amish, pagan/pagans, religious, secular
  black, black, black/blacks, white, white/whites, brown, asian/asians, east asian, latino/latinos, latina/latinas, hispanic/hispanics, mixed-race, biracial
  african/africans, african american/african americans, native american/native americans, indigenous, aboriginal, maori, arab/arabs, middle eastern, european/europeans, american/americans
  mexican/mexicans, indian/indians, pakistani/pakistanis, bangladeshi/bangladeshis, chinese, japanese, korean/koreans, vietnamese, filipino/filipinos, thai, indonesian/indonesians
  nigerian/nigerians, ethiopian/ethiopians, moroccan/moroccans, egyptian/egyptians, iranian/iranians, iraqi/iraqis, syrian/syrians, afghan/afghans, turkish/turks, kurdish/kurds, palestinian/palestinians
  polish/poles, romanian/romanians, russian/russians, ukrainian/ukrainians, german/germans, french, italian/italians, spanish, british/brits, irish, roma, greek/greeks
  brazilian/brazilians, colombian/colombians, cuban/cubans, haitian/haitians, jamaican/jamaicans, puerto rican/puerto ricans, canadian/canadians, australian/australians
  immigrant/immigrants, migrant/migrants, refugee/refugees, foreign/foreigners, undocumented, asylum-seeking/asylum seekers
  disabled, disabled, autistic, autistic/autists, deaf, blind, mute, paralysed, dyslexic/dyslexics, bipolar, schizophrenic/schizophrenics, depressed, mentally ill, neurodivergent, epileptic/epileptics, adhd
  old, elderly, young, teenage/teenagers, middle-aged, retired/pensioners, fat, overweight, poor, homeless, working class, rural
  liberal/liberals, conservative/conservatives, leftist/leftists, republican/republicans, democratic/democrats, socialist/socialists, communist/communists
`);
