/*
 * irregular_list.h - forms that no rule leads to their word: X("base", "form form ...").
 *
 * With "-" in front of a form, also what ends so: "-steden" makes hoofdsteden hoofdstad.
 * A final -e or -s that the rules take off may be left out.
 */

/* Plural with another vowel, or with the vowel of an open syllable (ANS 3.5.2). */

X("lid", "leden")

X("smid", "smeden")
X("koe", "koeien")
X("vlo", "vlooien")
X("dag", "dagen")
X("weg", "wegen")
X("pad", "paden")
X("dak", "daken")
X("bad", "baden")
X("blad", "bladen bladeren")
X("glas", "glazen")
X("gat", "gaten")
X("vat", "vaten")
X("god", "goden")
X("hof", "hoven")
X("hol", "holen")
X("lot", "loten")
X("schot", "schoten")

/* Plural in -eren (ANS 3.5.2.3), and what is left of it in front of another word. */

X("ei", "eier")

X("rund", "runder")
X("kalf", "kalver")

X("rad", "raderen")
X("been", "beenderen")
X("hoen", "hoender")
X("gemoed", "gemoederen")
X("gelid", "gelederen")
X("kleed", "klederen")

/* Greek and Latin (ANS 3.5.4). */

X("stadium", "stadia")

X("gymnasium", "gymnasia")
X("quotum", "quota")
X("ministerie", "ministeria")
X("memorandum", "memoranda")
X("evangelie", "evangelien")
X("basis", "bases basissen")

X("these", "thesissen")
X("thesis", "thesis")
X("neurose", "neurosen")
X("corpus", "corpora")
X("tempus", "tempora")
X("genus", "genera")
X("alumnus", "alumni")
X("stimulus", "stimuli")
X("modus", "modi")

X("index", "indices")
X("appendix", "appendices")
X("matrix", "matrices")
X("directrice", "directrices")
X("schema", "schemata")
X("dogma", "dogmata")
X("examen", "examina")
X("tentamen", "tentamina")
X("lexicon", "lexica")

/* Diminutive with the vowel of an open syllable (ANS 12.3.2.4). */
X("gat", "gaatje")

X("pad", "paadje")
X("dag", "daagje")
X("lot", "lootje")

X("raam", "raampje")
X("ei", "eitje")
X("koe", "koetje")
X("knie", "knietje")

X("beet", "beetje")

/* Degrees of comparison of another stem (ANS 6.4.3). */
X("goed", "beter best")
X("graag", "liever liefst")
X("weinig", "minder minst")

/* Feminine forms keep their own word; their -es is no plural (spelled so here for that). */
X("collega", "collegas")

/* Verbs in -nnen whose participle looks like a present one. */
X("ken", "gekend")
X("erken", "erkend erkent erken")
X("herken", "herkend herkent herken")
X("verwen", "verwend verwent")
X("wen", "gewend")

/* Past tense that is another word's plural too, and verbs in -eden. */
X("geef", "gaven")

/* Participles of verbs whose noun or adjective begins with ge- too. */
X("woon", "gewoond")
X("bouw", "gebouwd")
X("volg", "gevolgd")
X("voel", "gevoeld")
X("meen", "gemeend")
X("weer", "geweerd")
X("slaag", "geslaagd")

/* Forms in front of another word. */
X("zon", "zonne")
X("geest", "geestes")
X("rijk", "rijks")
