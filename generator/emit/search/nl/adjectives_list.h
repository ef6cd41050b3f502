/*
 * adjectives_list.h - adjectives whose -er, -der, -st are taken off: X("word word ...").
 *
 * Only these, for most words in -er and -st are nouns.  The common adjectives of one syllable, and
 * the longer ones that are much compared; left out are those whose comparative is a noun too
 * (oud: ouder, jong: jongere, leeg: leger, wijs: wijzer, recht: rechter, dicht: dichter).
 */
X("groot klein hoog laag lang kort breed smal diep ondiep dik dun zwaar licht sterk zwak hard zacht snel traag vlug "
  "langzaam laat gering nieuw goedkoop duur arm rijk warm koud koel heet nat droog vol los vast strak slap mooi lelijk "
  "leuk lief boos blij vrij trots gek slim dom wreed streng mild mooi fijn grof scherp bot ruw glad recent actief "
  "positief negatief effectief inclusief intensief complex simpel modern divers sociaal lokaal liberaal centraal "
  "neutraal globaal normaal optimaal ideaal speciaal regionaal formeel informeel individueel gezond bewust bekend "
  "onbekend vertrouwd geschikt ervaren helder donker zeker onzeker open gewoon gemeen direct indirect concreet "
  "abstract compact correct exact discreet druk stil luid zoet zuur bitter zout vers oprecht slecht kwaad "
  "krap ruim eng nauw wijd rond stijf soepel steil vlak hol dwars scheef stabiel flexibel mobiel subtiel fel "
  "rustig bang moe ziek wakker fit dapper flink fors fris gaaf gul heftig jong kaal kil klaar knap kwetsbaar "
  "loom mager ver nader net raar rijp sober stug taai teer tof vaag vet vies vreemd wit zwart rood geel groen "
  "blauw bruin grijs serieus religieus nerveus genereus zelfbewust omvangrijk belangrijk")
