"""What pages say around an article, in French: regexes on a line, in any case.

`WHOLE`: the line is nothing else. `OPENING`: the line begins so, and the rest belongs to it. `HEADS`: the line
heads a list of links, and the short lines after it belong to it. The keys are the last part of a rule's id.
"""

NETWORKS = r"(?:facebook|twitter|x|linkedin|whatsapp|messenger|telegram|e-?mail|courriel|mail|sms|pinterest|reddit|flipboard|bluesky|threads|mastodon|instagram|tiktok|youtube|google ?(?:\+|news|actualités)?|viber|pocket|imprimer|copier(?: le lien)?|lien(?: copié)?|partager|partagez|tweeter|épingler|envoyer|enregistrer|commenter|réagir|écouter|sauvegarder)"

# Who wrote it, before `publié le`: names, and what joins them.
NAMES = r"(?:(?:par )?(?-i:[A-ZÀ-Þ\d][\w.'’-]*)[ ,|·–—-]{1,3}(?:et |avec |pour |de |du |la |le |à )?){0,7}"

# Words that headlines write small: with capitals too, a machine has set them.
SMALL = "à au aux avec ce ces cette dans de des du en est et la le les leur mais ne ou par pas pour que qui sa se ses son sont sur un une"

WHOLE = {
    "share": (
        rf"(?:{NETWORKS}(?:\s+(?:sur|par|avec|via|à un ami))?[\s,;:|·•/+-]*){{2,}}",
        rf"(?:partage[rz]?|tweeter)|(?:partage[rz]?|publier|suivre|envoyer|tweeter)(?: cet article| l['’]article| cette page| ceci| (?:sur|par|via) {NETWORKS}| (?:cet article|cette page) (?:sur|par|via) {NETWORKS})(?: (?:et|ou) {NETWORKS})?(?: \(ouvre dans une nouvelle fenêtre\))?",
        r"(?:\d[\d\s]* )?partages?|copier le lien|lien copié|imprimer(?: (?:cet )?article)?|cliquez (?:ici )?pour (?:partager|imprimer|envoyer)\b.{0,80}",
    ),
    "comments": (
        r"(?:laisser|laissez|ajouter|ajoutez|écrire|écrivez|publier|poster|postez) (?:un|votre|le premier|une) (?:commentaire|réponse|avis)s?",
        r"(?:(?:\d[\d\s]*|aucun|voir les|lire les|tous les|afficher les) ?)?(?:commentaires?|réactions?)(?: \(?\d+\)?)?",
        r"(?:soyez|sois) le premier à (?:commenter|réagir|donner)\b.{0,60}",
        r"(?:réagissez|réagir|commentez|commenter|donnez votre avis)(?: à (?:cet|l['’]) ?article| cet article)?",
        r"(?:annuler la réponse|répondre|signaler (?:un abus|ce commentaire|une erreur))",
        r"vous devez (?:être connecté|vous connecter)\b.{0,60}",
        r"votre adresse e-?mail ne sera pas publiée.{0,100}",
    ),
    "menu": (
        r"publicité|annonce|contenu sponsorisé|sponsorisé|la suite après (?:la|cette) publicité|(?:l['’]article continue|la suite) après (?:la|cette) publicité",
        r"accueil|haut de (?:la )?page|retour (?:en haut|à l['’]accueil|à la liste)(?: de (?:la )?page)?|article (?:suivant|précédent)|(?:page|voir) (?:suivante|précédente|plus)|lire la suite(?: (?:de|sur) .{2,40})?|afficher (?:plus|la suite)|charger plus|menu|rechercher|fermer",
        r"(?:paiement|message|e-?mail|courriel|formulaire|commentaire|demande|inscription) (?:envoyée?|reçue?|validée?|effectuée?|enregistrée?|refusée?)",
        r"chargement(?: en cours)?|veuillez patienter|une erreur est survenue.{0,60}",
        r"l['’]article .{3,200} est apparu en premier sur .{2,80}",
    ),
    "account": (
        r"(?:déjà |pas encore )?abonnée?(?:\(e\))? ?\?.{0,80}|(?:s['’]abonner|je m['’]abonne|se connecter|s['’]inscrire|connexion|m['’]inscrire|créer un compte|s['’]identifier)(?: (?:gratuitement|maintenant|ici))?",
        r"(?:cet )?(?:article|contenu) (?:est )?réservé (?:à nos |aux )?abonnés?.{0,80}|réservé aux abonnés|offert par .{0,30}|article payant",
        r"(?:cet |votre )?(?:article|contenu) (?:vous )?est (?:offert|gratuit)\b.{0,160}|[^.!?]{0,100}[.!?] ?abonnez-vous (?:dès|à partir de|maintenant|pour)\b.{0,120}",
        r"profitez (?:de|d['’])[^.!?]{0,60}\b(?:abonnement|sans engagement|(?:par|/ ?) ?mois)\b.{0,80}",
        r"il (?:vous )?reste \d+(?:[.,]\d+)? ?% (?:de (?:cet|l['’]) ?article|du contenu) à lire.{0,160}",
        r"(?:la suite est réservée|pour (?:lire la suite|continuer (?:votre|la) lecture|poursuivre (?:votre|la) lecture))\b.{0,120}",
    ),
    "reading-time": (
        r"(?:temps de lecture|lecture|durée(?: de lecture)?) ?:? ?(?:environ )?\d+ ?(?:min|mn|minutes?)\.?(?: de lecture)?|\d+ ?(?:min|mn|minutes?)\.? de lecture",
    ),
    "byline": (
        r"(?:par|rédigé par|écrit par|propos recueillis par) [^.!?]{2,60}[,|–—·-] ?(?:publié|mis à jour|le \d).{0,80}",
        rf"{NAMES}(?:publiée?|paru|parue|mis(?:e)? en ligne|postée?|mis(?:e)? à jour|modifiée?|actualisée?|màj) (?:le|il y a|hier|aujourd['’]hui|ce) [^.!?]{{0,90}}\d[^.!?]{{0,60}}",
        r"(?:publiée?|publication|paru|mis(?:e)? en ligne|posté|date de publication|dernière mise à jour|mis(?:e)? à jour)(?: le| par)? ?:?",
    ),
    "credit": (
        r"(?:crédits?(?: photos?)?|photos?|image|illustration|infographie|vidéo) ?(?::|©|/|par\b) ?[^.!?:]{0,60}",
        r"(?:©|\(c\)|copyright ?(?:©|\(c\)|:|(?:19|20)\d\d)) ?.{0,80}|.{0,60}tous droits réservés.{0,60}|© ?\d{4}.{0,80}",
        r"\(?(?:(?-i:[A-ZÀ-Þ])[\w'’ -]{1,40},? )?avec (?:l['’])?(?-i:AFP|AP|ATS|Belga|Reuters)\b[\w ,&-]{0,40}\)?",
        r"\(.{4,150}\b(?:pour le service français|édité par|rédigé par|version française)\b.{0,120}\)|propos recueillis par [^.!?]{3,80}",
        r"cette photo .{0,20}|photo d['’](?:illustration|archives?)\.?(?: .{0,50})?",
    ),
}

OPENING = {
    "related": (
        r"[-–—>→»•▶►+*]{0,3} ?\(?(?:[àa] |à )?(?:lire|voir|relire|écouter|découvrir|regarder|retrouver)(?:(?:[ /](?:et|ou)? ?)(?:lire|voir|écouter))? (?:aussi|également|ailleurs|encore|sur le même sujet|notre (?:article|dossier|enquête|interview|décryptage|reportage|analyse)|nos (?:articles|dossiers))\b(?! (?:entre les lignes|dans|comme|que))",
        r"(?:sur le même (?:sujet|thème)|dans (?:la même rubrique|le même dossier)|pour aller plus loin|notre dossier|nos articles|(?:pour )?en savoir plus|plus d['’]infos?|articles? (?:liés?|similaires?|recommandés?|connexes?|associés?)|recommandé pour vous|vous (?:aimerez|pourriez) (?:aussi|aimer)|ça peut vous intéresser|ceci pourrait vous intéresser|à découvrir(?: aussi)?|suite de l['’]article) ?[:>→»\n]",
    ),
    "tags": (
        r"(?:tags?|mots?[- ]cl(?:é|ef)s?|étiquettes?|catégories?|rubriques?|classé (?:sous|dans)|en savoir plus sur) ?:",
    ),
    "newsletter": (
        r"(?:inscrivez|abonnez)-vous (?:gratuitement |dès maintenant |ici )?(?:à|pour recevoir|et) (?:notre|nos|la|l['’]|les|recevez)",
        r"(?:recevez|recevoir) (?:gratuitement |chaque (?:matin|jour|semaine|soir) |toute |toutes |tous |le meilleur |l['’](?:actualité|essentiel|info) |nos |notre )+.{0,100}(?:newsletters?|lettres?|mail|boîte|inbox|alertes?)",
        r"(?:suivez|retrouvez|rejoignez|likez|téléchargez)(?:-nous| nous| notre (?:chaîne|page|compte|appli\w*)| toute l['’]actu\w*| l['’]actu\w*)\b.{0,30}\b(?:sur|via|dans|pour|en)\b",
        r"pour ne rien (?:rater|manquer)\b",
        r"(?:la |notre |nos )newsletters?(?: .{0,40})?$",
    ),
    "account": (r"(?:abonnez-vous|je m['’]abonne) (?:dès|à partir de|maintenant|pour)\b",),
    "contact": (
        r"(?:contacte[rz]|écri(?:re|vez)(?: à)?|joindre|suiv(?:re|ez))\b.{1,80}(?:@\w|https?:)",
    ),
    "cookies": (
        r"(?:en (?:poursuivant|continuant)|nous utilisons|ce site utilise|nos partenaires et nous|avec votre accord,? nous|pour (?:afficher|consulter|accéder à) ce contenu)\b.{0,200}\b(?:cookies?|traceurs?)\b",
        r"(?:accepter|tout accepter|refuser|gérer|paramétrer)(?: (?:et fermer|tous?|les|mes|et continuer))* ?(?:cookies?|traceurs?|tout)?$",
    ),
}

HEADS = (
    r"[àa] (?:lire|voir|écouter)(?: et (?:lire|voir))? (?:aussi|également)",
    r"(?:lire|voir) (?:aussi|également)",
    r"sur le même (?:sujet|thème)",
    r"(?:nos |les )?(?:articles|contenus|sujets) (?:liés|similaires|recommandés|connexes|associés|les plus lus)",
    r"(?:les )?plus (?:lus?|populaires?|commentés?|partagés?)",
    r"(?:les )?dernières (?:actualités|actus|infos|nouvelles|minutes?)|(?:l['’])?actualités? en continu",
    r"(?:recommandés?|sélectionnés?) pour vous|vous aimerez aussi|ça peut vous intéresser|pour aller plus loin|à la une(?: aussi)?|sur le web|ailleurs sur le web|dans la même rubrique|à découvrir(?: aussi)?",
)
