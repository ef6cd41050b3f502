/*
 * compounds_list.h - how Dutch glues words together, and what takes no part in it.
 */

/*
 * LINKER(letters, share): what stands between two parts, with its share of the compounds in a
 * hundredth of a percent.  Counts over the compounds of CELEX: A. Krott, R. H. Baayen and
 * R. Schreuder, "Analogy in morphology: modeling the choice of linking morphemes in Dutch"
 * (Linguistics 39, 2001), the shares of -e- and -er- split after the project's own count.
 */
#ifdef LINKER
LINKER("", 8300)
LINKER("s", 900)
LINKER("en", 600)
LINKER("e", 100)
LINKER("er", 50)
#endif

/* PREFIX(words): unstressed prefixes of verbs (ANS 12.2.2.1). */
#ifdef PREFIX
PREFIX("be her ont ver er")
#endif

/* PARTICLE(words): what verbs are separably or inseparably composed with (ANS 12.2.2.2, 2.3.5). */
#ifdef PARTICLE
PARTICLE("aan achter achterna af beet bij bijeen binnen bloot boven buiten daar deel dood door dooreen droog fijn gelijk "
	 "gevangen goed groot heen hoog in ineen kennis klaar kwijt lang langs les los mee mis na naar neer om omhoog omlaag "
	 "omver onder op opeen open openbaar over plaats raad recht rond samen schoon stand stil stop tegemoet tegen teleur "
	 "teniet tentoon terecht terug teweeg thuis toe uit uiteen vast verder vol voor vooraf voorbij voort vrij waar weer "
	 "weg zwart bekend duidelijk goedkeur achteruit vooruit")
#endif

/* NO_LAST(words): words that at the end of another are an ending (ANS 12.3), in all their forms. */
#ifdef NO_LAST
NO_LAST("lijk lijke lijken loos loze lozen loosheid zaam zame baar bare baren heid heden dom schap schappen schappij schappelijk "
	"schappelijke ling lingen ster sters achtig achtige matig matige rijk rijke arme vol volle waardig waardige talig "
	"talige vormig vormige zijdig zijdige tijdig tijdige jarig jarige malig malige wijs gewijs waarts isme "
	"teit eren eer eert eerd eerde erij arij age ment ant ent aal eel elen eten enen iek atie tie lei nis sel aard aars "
	"ende enden rende lende king kingen ring ringen ning ding dingen ijen oren schuw zakelijk zakelijke vaardig vaardige "
	"vaardigen schalig schalige gierig gierige kleurig graaf grafie loog logie naties keer keert teer teert list listen "
	"foon fonen deels neer neren gene genen laar kier kiert gaat gans rage ping ette kade kaden half sprekend sprekende")
#endif

/* NO_FIRST(words): prefixes, and particles of verbs, that are words too (ANS 12.2). */
#ifdef NO_FIRST
NO_FIRST("mede mee neer voort vooruit uiteen bijeen ineen overeen teleur tentoon teniet achteruit weder weer terug samen heen vast "
	 "open opens buitens binnens terecht tevoren aaneen omver voorop vooraf achterop aller onder over achter tegens vanzelf "
	 "wan aarts oer mini maxi semi anti multi inter infra intra mono proto pseudo quasi super sub trans ultra vice con dis "
	 "des hijper hijpo meta neo post pre pro retro homo hetero mis oud niet alle half ander gene halve")
#endif

/*
 * WHOLE(words): look like compounds, and are none, or none of which a reader would think; of a word
 * the shortest form, for the longer ones hold it.
 */
#ifdef WHOLE
WHOLE("accurat accuraat algeme ballast banderol bankroet barbaar barbier barkas belangstelling besteding blokkade buitenland "
      "burgemeester bustier combinatie daadwerkelijk dageraad delegaat doeleind generiek handhaaf handhaven handhaving "
      "handvat helemaal horizonta huisvest homogen homogeen leeftijd leidinggeve maaltijd maatregel maximaal maximale "
      "merendeel minimaal minimale onderstreep onderstrepe oordeel oordele platform portfolio potlod potlood presenteer "
      "presentere rechtstreeks redeneer redenere redenering regelmaat schoorsteen schoorstene signaleer signalere "
      "slachtoffer standvastig vergader voorbeeld automaat automate "
      "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
/* Separable verbs with a noun, and what is derived from them. */
WHOLE("deelneem deelneme deelnam deelgenomen deelneming plaatsvind plaatsvond plaatsgevonden plaatsmaak plaatsmake raadpleeg "
      "raadplege raadpleging geraadpleegd")
#endif

/* BOUND(words): stand only in front of another word; their stem is in irregular_list.h. */
#ifdef BOUND
BOUND("zonne hersen geestes meerjaren stief cijber")
#endif

/* SHORT_PART(words): words of fewer than four letters that compounds are often made with. */
#ifdef SHORT_PART
SHORT_PART("arm arts auto bad bal ban bed bos bus cel dag dak dal dam dier eis erf ets eten fee gas gat geld gids "
	   "god gok hal hek hof hok huis hut ijs jas jeu jongen kaas kas kat kei kip klas koe kop kwik lab lap les lid lijn "
	   "lof lot maat man map mes mond nek nis norm oog pad pan pas peil plan pop pot raad rad ram rit rok rol "
	   "rug rust set ski spel stad stap tak tas test tip top tuin twee vak val vat vee vis voet vrij wal was web weg wet wijk "
	   "wol zak zee zin zon zorg bar bod")
#endif
