/*
 * kept_list.h - words whose end looks like an ending and is none: X("word word ...").
 *
 * A word stays as it is once what the rules left of it stands here.  A final -e is left out.
 * Only words are listed that would meet another word, or lose a form of their own, without it
 * (haven: without it the rules would make it haaf); compounds with them meet nobody.  The groups
 * are closed classes, filled from the word list of OpenTaal (Debian's wdutch).
 */

/* Nouns and stems of verbs in unstressed -en: their plural has -s or -ens, their verb -enen. */
X("bejegen bekken christen degen doren effen eigen even examen garen gegeven geheugen geweten gulden "
  "haven heiden jongen keten kluwen kussen laken loochen morgen oven reden steven tentamen wagen wezen")

/* Nouns and adjectives in -s. */
X("abces acces barones divers engels exces expres genies kompres rups")

/* Nouns and adjectives in -t and -te. */
X("aandacht alert behoeft beloft belt beurt breedt bult buurt concert consult covert dessert diept dikt drift "
  "droogt drukt expert gift groent hoogt kaart kalmt kilt koelt laagt leegt leemt lengt lift maart markt "
  "meent menigt ondiept poort ruigt ruimt schaamt schrift soort staart sterkt stift stilt taart vaart "
  "vlakt volt warmt ziekt zoelt zwakt")

/* Nouns and adjectives in -d and -de, and verbs whose stem ends so. */
X("aanvaard aard antwoord arend baard beantwoord beeld bekend boord deugd eend eerd eind ellend gaard "
  "gild haard held hemd honderd hoofd koord legend liefd maagd maand mild moord noord oord paard schild "
  "schuld speld veld verantwoord vermoord verwoord vreemd waard weekend weld wild woord zesd zwaard")

/* Words that begin with ge- and end as a participle would, and verbs whose stem begins so. */
X("gebaar gebed gebeent gebeur gebied gebint gebit gebod geboort gebouw gebruik gedaant gedacht gedeelt "
  "gedicht gedoog gedraag gedrag geduld geest gehalt gehemelt gehoorzaam gelaat gelast gelegenheid gelid "
  "gelijk geloof geluid gemak gemeent gemiddeld gepast geraak gerecht gereed gerief gering geruststel "
  "geschikt geschil geschut geslacht gestalt gesteent getal getij getijd getuig gevaar gevaart geval "
  "gevecht gevoel gewaad geweer geweld gewen gewest gewicht gewoont gewormt gezant gezicht gezin gezond")

/* Nouns in -er that look like comparatives, and participles that are words of their own. */
X("verdediger vertegenwoordiger vrijwilliger")
X("bekwaam beleden buiten geleden laatst overleden verleden")
