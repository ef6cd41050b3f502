/*
 * adjectives_list.h - adjectives whose -er, -der, -st are taken off: X("word word ...").
 *
 * Only of these, for most words in -er and -st are nouns.  The common adjectives of one syllable,
 * and the longer ones that are much compared; left out are those whose comparative is a noun too
 * (oud: ouder, leeg: leger, wijs: wijzer, recht: rechter, dicht: dichter).  For those in -lijk,
 * -ig, -zaam, -baar, -ief and the like there are rules (ANS 6.4.2).
 */
X("abstract arm bang bewust bitter blauw blij boos bot breed bruin centraal compact complex concreet "
  "correct dapper diep direct discreet divers dom donker droog druk duur dwars dik dun eng ervaren exact "
  "fel fijn fit flexibel flink formeel fors fris gaaf gek gemeen genereus geel gering geschikt gewoon gezond "
  "glad globaal goedkoop grijs groen grof groot gul hard heet helder hoog ideaal indirect individueel "
  "informeel jong kaal kil klaar klein knap koel kort koud krap kwaad laag laat lang langzaam leuk liberaal "
  "licht lief lokaal los loom luid mager mild mobiel modern moe mooi nat nauw nerveus net neutraal nieuw "
  "normaal onbekend bekend ondiep onzeker open oprecht optimaal raar recent regionaal religieus rijk rijp rond "
  "rood ruim ruw scheef scherp serieus simpel slap slecht slim smal snel sober sociaal soepel speciaal "
  "stabiel steil sterk stijf stil strak streng stug subtiel taai teer tof traag trots vaag vast ver vers "
  "vertrouwd vet vies vlak vlug vol vreemd vrij wakker warm wijd wit wreed zacht zeker ziek zoet zout zuur "
  "zwaar zwak zwart")
