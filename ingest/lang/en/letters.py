"""What programs that send mail write into messages, in English: regexes on a line, in any case."""

# Above the message that is answered.
WROTE = r".{2,200} wrote"

# Above a message that is passed on, or answered.
ORIGINAL = r"original message|(?:begin )?forwarded message"

# The lines of such a message's head: who sent it, when, to whom, on what.
FROM, SENT, TO, SUBJECT = "from", "sent|date", "to|cc|reply-to", "subject"

# Below what somebody has written on a telephone.
SENT_FROM = r"sent from (?:my|outlook|yahoo|gmail|mail|the|ios|android).{0,60}"

# What a newsletter says of itself.
UNSEEN = (
    r"(?:.{0,20}\b)?(?:view|read|open) (?:this|it)\b.{0,30}\b(?:browser|online|on the web).{0,40}|.{0,40}(?:trouble|problems?) viewing.{0,60}"
    r"|(?:to )?unsubscribe\b.{0,60}"
)

# Before the subject of an answer, and of what is passed on.
ANSWERED, PASSED_ON = "re", "fw|fwd"
