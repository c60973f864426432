"""Words that say what a person is."""

# before a name, no part of it
TITLES = """
M. MM. Mme Mmes Mlle Me Mes Dr Dr. Pr Pr. Mgr Monsieur Madame Mademoiselle Maître Docteur Professeur Sir Lord Lady
"""

# functions with capitals that are no names
PHRASES = "garde des Sceaux|Garde des Sceaux|Premier ministre|Première ministre|Premier Ministre|Saint-Père|Première dame|procureure? (?:adjointe? |générale? )?de la République|échelle (?:ouverte )?de Richter"

# of these, those that only a person has
HONORIFICS = "M. MM. Mme Mmes Mlle Me Dr Dr. Pr Pr. Mgr"

# functions in small letters (or at a sentence's beginning): the first word of a role
ROLES = """
président présidente vice-président vice-présidente ministre ministres secrétaire directeur directrice patron patronne
PDG DG DRH chef cheffe porte-parole maire adjoint adjointe député députée sénateur sénatrice eurodéputé eurodéputée
procureur procureure avocat avocate juge magistrat magistrate commissaire préfet préfète gouverneur gouverneure
professeur professeure économiste analyste chercheur chercheuse épidémiologiste infectiologue virologue médecin
épidémiologue historien historienne sociologue politologue journaliste écrivain écrivaine auteur auteure autrice
acteur actrice réalisateur réalisatrice chanteur chanteuse musicien musicienne rappeur rappeuse animateur animatrice
entraîneur entraîneuse sélectionneur capitaine attaquant défenseur milieu gardien joueur joueuse coureur pilote
cofondateur cofondatrice fondateur fondatrice responsable délégué déléguée candidat candidate leader dirigeant
dirigeante conseiller conseillère ambassadeur ambassadrice général colonel commandant lieutenant amiral roi reine prince
princesse pape archevêque évêque cardinal chancelier chancelière rapporteur rapporteure numéro co-président co-présidente
coprésident coprésidente empereur impératrice sultan duc duchesse comte baron guitariste batteur écologiste ex-président ex-ministre ex-patron
"""
