/*
 * adjectives_list.h - adjectives whose -er, -der, -st are taken off: X("boos kwetsbaar laat langzaam lelijk lief lokaal mooi optimaal regionaal speciaal vertrouwd onbekend "
  "... word").
 *
 * Only these, for most words in -er and -st are nouns.  The common adjectives of one syllable, and
 * the longer ones that are much compared; left out are those whose comparative is a noun too
 * (oud: ouder, jong: jongere, leeg: leger, wijs: wijzer, recht: rechter, dicht: dichter).
 */
X("abstract arm bang bekend bewust bitter blauw blij bot breed bruin centraal compact complex concreet correct "
  "dapper diep dik direct discreet divers dom donker droog druk dun duur dwars eng ervaren exact fel fijn fit "
  "flexibel flink formeel fors fris gaaf geel gek gemeen genereus gering geschikt gewoon gezond glad globaal "
  "goedkoop grijs groen grof groot gul hard heet helder hol hoog ideaal indirect individueel informeel jong kaal "
  "kil klaar klein knap koel kort koud krap kwaad laag lang leuk liberaal licht loom los luid mager mild mobiel "
  "modern moe nat nauw nerveus net neutraal nieuw normaal ondiep onzeker open oprecht raar recent religieus rijk "
  "rijp rond rood ruim ruw scheef scherp serieus simpel slap slecht slim smal snel sober sociaal soepel stabiel "
  "steil sterk stijf stil strak streng stug subtiel taai teer tof traag trots vaag vast ver vers vet vies vlak vlug "
  "vol vreemd vrij wakker warm wijd wit wreed zacht zeker zelfbewust ziek zoet zout zuur zwaar zwak zwart")
