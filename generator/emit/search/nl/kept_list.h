/*
 * kept_list.h - words whose end looks like an ending and is none: X("word word ...").
 *
 * A word stays as it is once what is left of it stands here; with "-" in front also when it
 * ends so ("markt": supermarkt), but not behind an unstressed prefix of verbs (be-, ver- ...).
 * A final e is left out.  Each group is a closed class of Dutch, as the ANS or the spelling list
 * Woordenlijst Nederlandse Taal (2015) has it; regular words need no entry.
 */

/* Nouns and stems of verbs in unstressed en (their plural has s or ens, their verb enen). */
X("teken reken open oefen regen zegen wapen orden loochen toren haven keuken deken molen wagen varken "
  "laken kussen examen jongen wezen oven degen baken keten kuiken veulen geweten geheugen "
  "gegeven morgen oosten westen noorden zuiden midden reden "
  "bekken tentamen volume christen heiden slaven abdomen kluwen lichen stramien gulden leugen evenement "
  "teugen boezem adem bodem eigen even effen bezem bejegen likdoren eekhoren hoeken voren tevreden verleden "
  "steven heden open alien screen specimen dolmen verdien bedien zeven negen toren doren garen borden ")
X("geruststel geringschat script adept bekwaam vrijwilliger vertegenwoordiger verdediger reiziger vroeger laatst verleden geleden overleden beleden doorleden buiten binnen boven onderen samen tegen gisteren overigen willekeurig ouwen achteren")

/* Nouns and adjectives in s that follow a vowel or an unstressed e- with a consonant. */
X("proces congres adres succes acces exces expres prinses barones lerares secretares ambtenares schrijveres "
  "zangeres minnares regres kompres abces dames taalles zwemles rijles gymles stewardes gravines interes")
X("divers univers precies advies verlies servies vlies spies genies engels zelfs hals vals rups hiphop "
  "arabes pers vers kers hers vlaams mens grens lens wens kans dans balans prins gans gevels deels els "
  "wereldwijs els rafels commers jaloers eveneens trawlers keurs koers beurs kwarts overs dikwijls middels "
  "baksels vooroordeels meesters alias tegens kerels kosters eens paars laars kaars dwars schaars beers")

/* Nouns and adjectives in t. */
X("markt kaart taart staart vaart maart buurt beurt soort poort concert expert dessert schrift drift "
  "lift gift stift helft kluft bruiloft asfalt consult cult volt bult belt zilt gezalt punkt munt point "
  "patient client ingredient coefficient efficient orient gradient quotient ambient recipient akt architekt "
  "trefpunt bewindt hemd overt robert hubert albert zwaluwt gehuwt resultant covert alert insert flirt "
  "vlakt ziekt drukt dikt sterkt zwakt diept ruimt warmt kalmt schaamt hoogt laagt droogt leegt lengt "
  "vruchtgebruikt gezamt hitt groent gewoont gedaant behoeft beloft gestalt gehalt stilt koelt vert voert "
  "menigt gebergt gedachtt breedt grott geboort gevaart gewormt gesteent gebeent gedeelt volt kilt schoolt "
  "leemt gekt meent ronselt ondiept zoelt ruigt ondert")

/* Nouns and adjectives in d. */
X("beeld geld held veld wereld geweld schild schuld speld wild mild naald gild goud zout koud oud woud "
  "paard baard zwaard haard gaard woord oord boord koord moord noord akkoord vriend maand eend eind "
  "vijand brand vreemd hoofd liefd jeugd deugd vreugd maagd honderd weekend duizend ellend legend dividend "
  "bekend leopard luipaard standaard gemiddeld bernard hovaard beemd hemd fremd bejaard naburigd weld smeed "
  "aanvaard kind verwoord antwoord verantwoord beantwoord vermoord aard getuigd zind roald harold arend ochtend "
  "avond tweed derd zesd behalv tijdelijkheid")
X("waard aard eerd")

/* Words that begin with ge- and end as a participle would, and verbs whose stem begins so. */
X("gebied geluid gezicht gewicht gedicht gerecht gevecht geslacht gebed gebod gehucht gerucht gewest "
  "geduld gelaat gewaad gebit geschut gezond gedacht gelid gebaad geest getijd gemaakt genant gezant gerst "
  "gezelschap getal geval gebergt gemeent gehemelt gebint gemak geweer getuig gebruik gebeur geloof "
  "genees gehoorzaam gedoog gevoel gedraag geraak gerief gelukkig gelijk gezin gebouw gesprek gevolg gevaar "
  "gedrag gewricht geheim gelegenheid gewapper gewoon gewen genieot geniet gebrek gering gemeen gezag gemiddeld "
  "georgiaan gereed gepast gezind geschikt gelast gerechtigd gebaar geschil gehalt")
