/*
 * function_list.h - words that only hold a sentence together: X("word word ...").
 *
 * They have no inflection to take off, are no part of a compound, and count for little in a query.
 * Closed classes of the ANS: articles (4), pronouns (5), numerals up to twelve (7), adverbs of
 * place, time and degree (8), prepositions (9), conjunctions (10), auxiliary verbs (2.3.5).
 */
X("de het een der des den ter ten te")
X("ik mij me mijn jij je jou jouw jullie u uw hij hem zijn zij ze haar wij we ons onze hun hen zich zichzelf elkaar "
  "elkaars men iemand niemand iedereen iets niets ieder iedere elk elke alle allen alles sommige enige enkele beide "
  "beiden vele velen veel meer meest meeste weinig weinige genoeg dit dat deze die dezelfde hetzelfde zulk zulke zo'n "
  "wie wat welk welke wiens wier z'n m'n d'r zelf")
X("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf")
X("er hier daar waar ergens nergens overal nu toen dan straks soms vaak altijd nooit ooit steeds weer al reeds nog "
  "pas eens even meteen vandaag gisteren morgen later eerst laatst daarna daarvoor ook zelfs alleen slechts maar wel "
  "niet geen zo heel zeer erg te vrij tamelijk nogal bijna ongeveer circa dus toch immers namelijk misschien wellicht "
  "natuurlijk juist bovendien daarnaast verder vooral echter tevens eveneens evenals hoe hoezeer waarom daarom hierom "
  "graag liever anders samen terug weg thuis heen toe mee af los waardoor waarbij waarin waarmee waarnaar waarop waarover "
  "waarvan waaraan waaruit waartoe waartegen waarvoor daaraan daarbij daardoor daarin daarmee daarnaar daarop daarover "
  "daartegen daartoe daaruit daarvan hieraan hierbij hierdoor hierin hiermee hierna hierop hierover hiertoe hieruit "
  "hiervan hiervoor eraan erbij erdoor erin ermee erna erop erover ertegen ertoe eruit ervan ervoor ernaar inmiddels "
  "intussen onlangs telkens alsnog althans overigens trouwens hoogstens minstens tenminste nauwelijks helaas hopelijk "
  "mogelijkerwijs enzovoort dergelijk dergelijke zodanig zodanige")
X("aan achter af behalve beneden bij binnen blijkens boven buiten door gedurende in ingevolge inzake jegens langs met "
  "middels na naar naast nabij namens niettegenstaande om omstreeks omtrent ondanks onder op over per plus qua rond "
  "rondom sinds te tegen tegenover ten tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij wegens "
  "zonder onderaan bovenaan achteraan vooraan tegemoet vandaan ernaast")
X("en of maar want dus noch als alsof dat doordat hoewel indien mits nadat omdat opdat ofschoon sedert tenzij terwijl "
  "toen totdat tot voordat wanneer zoals zodat zodra zolang zowel evenwel dan aangezien naargelang naarmate")
X("ben bent is was waren geweest zijnde heb hebt heeft had hadden gehad hebben word wordt werd werden worden geworden "
  "zal zult zullen zou zouden kan kun kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil wilt "
  "willen wilde wilden hoeft hoeven hoefde ja nee")
