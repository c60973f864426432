"""What programs that send mail write into messages, in French: regexes on a line, in any case."""

# Above the message that is answered.
WROTE = r".{2,200}\ba (?:écrit|répondu)"

# Above a message that is passed on, or answered.
ORIGINAL = r"message (?:d['’]origine|original|transféré)|début du message (?:transféré|réexpédié)"

# The lines of such a message's head: who sent it, when, to whom, on what.
FROM, SENT, TO, SUBJECT = "de|expéditeur", "envoyé|date", "à|cc|destinataires?|répondre à", "objet"

# Below what somebody has written on a telephone.
SENT_FROM = r"envoyé (?:de|depuis|à partir de) (?:mon|ma|outlook|yahoo|gmail|l['’]application|ios|android).{0,60}"

# What a newsletter says of itself.
UNSEEN = (
    r"si .{0,40}(?:ne voyez pas|ne s['’]affiche pas).{0,120}|.{0,60}(?:version (?:en ligne|web)|dans (?:votre|un) navigateur).{0,60}"
    r"|(?:pour )?(?:me |vous |se )?désabonner.{0,60}|(?:lien de )?désinscription.{0,40}"
)

# Before the subject of an answer, and of what is passed on.
ANSWERED, PASSED_ON = "re|rép", "tr"
