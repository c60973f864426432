"""French verbs: the infinitives that no rule makes, and the endings of all others."""

from __future__ import annotations

# of the third group, and the two in *-cer*, *-oyer* that go their own way
IRREGULAR = """
être avoir aller renvoyer envoyer payer essayer effrayer faire défaire refaire satisfaire parfaire
venir convenir devenir intervenir parvenir prévenir provenir revenir souvenir subvenir survenir advenir redevenir
tenir appartenir contenir détenir entretenir maintenir obtenir retenir soutenir abstenir
sentir consentir ressentir pressentir mentir démentir partir repartir sortir ressortir servir desservir dormir endormir
courir accourir concourir parcourir recourir secourir encourir mourir fuir enfuir vêtir revêtir
ouvrir rouvrir réouvrir couvrir découvrir recouvrir offrir souffrir cueillir accueillir recueillir assaillir tressaillir
acquérir conquérir requérir reconquérir quérir bouillir faillir gésir
voir revoir prévoir entrevoir pourvoir pouvoir vouloir devoir savoir falloir valoir équivaloir prévaloir
recevoir décevoir apercevoir concevoir percevoir asseoir surseoir mouvoir émouvoir promouvoir pleuvoir échoir déchoir
prendre apprendre comprendre entreprendre reprendre surprendre éprendre méprendre
attendre tendre étendre détendre prétendre entendre vendre revendre rendre défendre dépendre suspendre descendre fendre
pendre condescendre épandre répandre fondre confondre pondre répondre correspondre tondre perdre mordre tordre détordre
rompre corrompre interrompre battre abattre combattre débattre rabattre rebattre
mettre admettre commettre compromettre démettre émettre omettre permettre promettre remettre soumettre transmettre
vaincre convaincre conclure exclure inclure plaire déplaire complaire taire extraire distraire soustraire traire abstraire
naître renaître connaître reconnaître méconnaître paraître apparaître comparaître disparaître réapparaître transparaître
croître accroître décroître résoudre dissoudre absoudre coudre moudre craindre contraindre plaindre
peindre dépeindre atteindre teindre éteindre étreindre restreindre enfreindre ceindre feindre geindre astreindre joindre
rejoindre adjoindre enjoindre
dire redire interdire contredire prédire médire maudire lire élire relire réélire rire sourire suffire frire confire
écrire décrire inscrire prescrire proscrire souscrire transcrire réécrire réinscrire circonscrire
conduire reconduire produire reproduire réduire construire reconstruire détruire instruire introduire séduire traduire
déduire induire enduire cuire luire nuire reluire
vivre revivre survivre suivre poursuivre boire croire
"""
# in *-irer*, whose forms look like a conditional of *-ir*
NO_CONDITIONAL = """
tirer retirer attirer étirer soutirer virer chavirer admirer mirer inspirer respirer expirer aspirer conspirer transpirer
soupirer empirer désirer déchirer cirer délirer
"""
# in *-isser*, whose forms look like those of *-ir*
NO_INFIX = "glisser hisser tisser plisser visser pisser lisser crisser esquisser ratisser tapisser"
# a regular verb that shares forms with an irregular one
SHARING = "fonder"
# behind the stem of the future, of the present plural and of a participle
FUTURE = "ai as a ons ez ont ais ait ions iez aient"
PLURAL = "e es ons ez ent ais ait ions iez aient ant"
GENDERED = "- e s es"
# how forms begin to end, and their infinitive: only where that is one of the irregular ones
FUTURE_STEMS = """
cevr:cevoir devr:devoir viendr:venir iendr:enir courr:courir mourr:mourir verr:voir enverr:envoyer voudr:vouloir
pourr:pouvoir saur:savoir vaudr:valoir faudr:falloir aur:avoir ser:être querr:quérir cueiller:cueillir fer:faire r:re r:r ir:ir
"""
PLURAL_STEMS = """
ai:ayer uis:uire criv:crire aiss:aître aign:aindre eign:eindre oign:oindre prenn:prendre pren:prendre çoiv:cevoir cev:cevoir
doiv:devoir dev:devoir av:avoir ay:avoir soy:être pouv:pouvoir peuv:pouvoir puiss:pouvoir voul:vouloir veul:vouloir
sav:savoir sach:savoir val:valoir croy:croire croi:croire voi:voir boiv:boire buv:boire ienn:enir en:enir croiss:croître fais:faire lis:lire dis:dire plais:plaire
tais:taire suffis:suffire cour:courir meur:mourir mour:mourir vainqu:vaincre voy:voir oiv:evoir clu:clure
d:dre t:tre tt:ttre v:vre p:pre t:tir r:rir v:vir m:mir ill:illir
"""
PARTICIPLES = """
çu:cevoir vu:voir nu:naître enu:enir is:ettre ris:rendre uit:uire crit:crire dit:dire lu:lire ert:rir aint:aindre
eint:eindre oint:oindre clu:clure ivi:ivre écu:ivre ouru:ourir paru:paraître mort:mourir fait:faire du:dre ompu:ompre
attu:attre rdu:rdre cru:croître quis:quérir assis:asseoir i:ir u:oir
clut:clure nait:naître plaît:plaire croit:croire part:partir sort:sortir court:courir veut:vouloir di:dire fai:faire voi:voir çoi:cevoir soit:être
"""
# of regular verbs, the longest that fits
REGULAR = """
erai:er eras:er era:er erons:er erez:er eront:er erais:er erait:er eraient:er
irai:ir iras:ir ira:ir irons:ir irez:ir iront:ir irais:ir irait:ir iraient:ir
isse:ir isses:ir issons:ir issez:ir issent:ir issais:ir issait:ir issaient:ir issant:ir
i:ir is:ir it:ir ie:ir ies:ir irent:ir
é:er ée:er és:er ées:er èrent:er a:er as:er âmes:er
e:er es:er ons:er ez:er ent:er ais:er ait:er aient:er ant:er
"""
# no infinitive ends so, all others end in one of these
DOUBTFUL = r"(?:ir|(?<!a)iss|er|ai)er$|air$"
INFINITIVES = ("er", "ir", "re")
# how a stem is spelt before *-er*; the *e* of *lever* and its like has no accent
SPELLING = (
    (r"çer$", "cer"), (r"geer$", "ger"), (r"oier$", "oyer"), (r"uier$", "uyer"), (r"(?<=appe)ller$|(?<=ouve)ller$", "ler"),
    (r"(?<=[lr])è(?=ver$)|(?<=m)è(?=ner$)|(?<=p)è(?=ser$)|(?<=[gdc])è(?=ler$)|(?<=s)è(?=mer$)|(?<=ach)è(?=ter$)", "e"), (r"è(?=\w{1,3}er$)", "é"),
)  # fmt: skip
