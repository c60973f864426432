"""What pages say around an article, in English: regexes on a line, in any case.

`WHOLE`: the line is nothing else. `OPENING`: the line begins so, and the rest belongs to it. `HEADS`: the line
heads a list of links, and the short lines after it belong to it. The keys are the last part of a rule's id.
"""

NETWORKS = r"(?:facebook|twitter|x|linkedin|whatsapp|messenger|telegram|e-?mail|mail|sms|pinterest|reddit|flipboard|bluesky|threads|mastodon|instagram|tiktok|youtube|tumblr|google ?(?:\+|news|plus)?|pocket|print|copy(?: link)?|link(?: copied)?|share|tweet|pin(?: it)?|post|save|comment|send|like)"

# Who wrote it, before `published on`: names, and what joins them.
NAMES = r"(?:(?:by )?(?-i:[A-Z\d][\w.'’-]*)[ ,|·–—-]{1,3}(?:and |with |for |of |the |at )?){0,7}(?:(?:was|is) )?"

# Names and what stands between them, and nothing else: who else worked on the report.
PEOPLE = r"(?>(?:(?-i:[A-Z])[\w.'’-]*+|and|in|with|for|from|additional|writing|reporting|editing|by)[\s,;:()]*+){2,40}\.?\)?"

# Words that headlines write small: with capitals too, a machine has set them.
SMALL = "a an and as at but by for from in into is of on or over the to with"

WHOLE = {
    "share": (
        rf"(?:{NETWORKS}(?:\s+(?:on|via|by|to|with|this))?[\s,;:|·•/+-]*){{2,}}",
        rf"(?:share|tweet)|(?:share|send|tweet|post|print|follow)(?: this| us)?(?: (?:article|story|page|post)| (?:on|via|by|with) {NETWORKS}| (?:article|story|page|post) (?:on|via|by|with) {NETWORKS})(?: (?:and|or) {NETWORKS})?(?: \(opens in new window\))?",
        r"(?:\d[\d,.]*k? )?shares?|copy link|link copied!?|print(?: (?:this )?(?:article|page))?|click (?:here )?to (?:share|print|email)\b.{0,80}",
        r"(?:share|sharing) (?:is caring|options)|share (?:your|with your) .{0,40}",
        r"(?:like|enjoy(?:ed)?|love) (?:this|what) [^.!?]{3,40}\? (?:share|tweet|join|subscribe|sign up)\b.{0,100}|.{10,200}click to tweet",
    ),
    "comments": (
        r"(?:leave|post|add|write|submit) (?:a|your|the first) (?:comment|reply|response|review)s?",
        r"(?:\d[\d,]*|no|view|show|read|see all|all|hide) ?(?:comments?|responses?|replies)(?: (?:yet|so far|\(?\d+\)?|on .{0,100}))?",
        r"comments?|tell us what you think",
        r"be the first to (?:comment|reply|respond|review)\b.{0,60}",
        r"(?:join the (?:conversation|discussion)|start the conversation|have your say|what do you think\?|cancel reply|reply|report (?:abuse|this (?:comment|ad)))",
        r"(?:you must be|please) (?:logged in|log in|sign in|login) to (?:comment|post|reply)\b.{0,60}",
        r"your email address will not be published.{0,100}|comments are closed\.?",
    ),
    "menu": (
        r"advertisement|advert|ad|sponsored(?: content)?|story continues below(?: advertisement)?|article continues below(?: advertisement)?|continue reading(?: below)?(?: the main story)?|scroll to continue|skip advertisement",
        r"home|back to (?:top|home)|(?:next|previous) (?:article|post|page|story)|read more|(?:show|see|load|view) (?:more|all)|menu|search|close|skip to (?:main )?content|loading",
        r"(?:payment|message|e-?mail|form|comment|request|order|application|submission) (?:sent|received|submitted|accepted|failed|successful|confirmed|completed?)(?: successfully)?",
        r"the post .{3,200} (?:first appeared|appeared first) on .{2,80}",
        r"loading|please wait|(?:oops|sorry),? (?:something|an error).{0,60}|this video (?:is|can ?not|file).{0,60}",
    ),
    "account": (
        r"already (?:a |have an? )?(?:subscriber|member|account|subscription|registered)s?\?.{0,80}|(?:subscribe|sign up|sign in|log in|register|login|create (?:a free |an )?account)(?: (?:now|today|here|for free|free))?",
        r"(?:this (?:article|content|story) is )?(?:for )?(?:subscribers?|members?)[- ]only.{0,60}|subscriber exclusive",
        r"[^.!?]{0,100}[.!?] ?subscribe (?:now|today|for|from)\b[^.!?]{0,60}(?:\b(?:a|per) (?:week|month|year)\b|\bcancel any ?time\b).{0,60}",
        r"(?:to continue reading|to read the full (?:story|article)|you have \d+ (?:free )?articles? (?:left|remaining)|you['’]ve (?:reached|read) your)\b.{0,120}",
    ),
    "reading-time": (
        r"(?:reading time|estimated reading time|read time|time to read) ?:? ?(?:about )?\d+ ?(?:min|mins|minutes?)\.?|\d+[- ]?(?:min|minutes?)[- ]read(?:ing)?",
    ),
    "byline": (
        r"by [^.!?]{2,60}[,|–—·-] ?(?:published|posted|updated)\b.{0,80}",
        rf"{NAMES}(?:first published|published|posted|last updated|updated|last modified)(?: on| at| by)?:? (?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{{1,4}}[/.-]\d\d?[/.-]\d|\d+ (?:minutes?|hours?|days?) ago)[^!?]{{0,60}}",
        r"(?:published|posted|(?:last )?updated)(?: at)? \d{1,2}[:.]\d\d.{0,20}",
        r"(?:published|posted|publication date|date published|last updated|updated|written|filed)(?: on| by| in| under| at)? ?:",
    ),
    "credit": (
        r"(?:(?:photo|image|picture|video|illustration|graphic)s? ?(?:credits?|courtesy of|by|source) ?:?|(?:credits?|photo|image|photographs?) ?[:/©]) ?(?:of )?[^.!?:]{0,60}",
        r"(?:©|\(c\)|copyright ?(?:©|\(c\)|:|(?:19|20)\d\d)) ?.{0,80}|.{0,60}all rights reserved.{0,120}",
        rf"\(?(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by {PEOPLE}",
        r".{2,180} (?:also )?contributed (?:reporting|to this (?:report|story|article))(?: (?:from|in) .{2,40})?",
        r"source ?: [^.!?]{2,40}",
        r"(?:file|stock|handout|illustrative) (?:photo|image|picture)s?\.?",
    ),
}

OPENING = {
    "related": (
        r"[-–—>→»•▶►+*]{0,3} ?[(\[]?(?:read|see|watch|listen)(?: (?:also|more|next|this next|the full (?:story|report))) ?[:>→»|–—-]",
        r"[(\[]?(?:also read|see also|related(?: (?:articles?|stor(?:y|ies)|posts?|content|coverage|topics?|links?|reading))?|more (?:on this story|from|on this topic|stories|like this)|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:reading|for you|stories))?|further reading|don['’]t miss|must read|up next|most (?:read|popular|viewed)|trending(?: now)?|in case you missed it|read next|editor['’]s? picks?) ?[:>→»|]",
    ),
    "tags": (
        r"(?:tags?|tagged(?: (?:with|as|under|in))?|keywords?|categor(?:y|ies)|filed (?:under|in)|posted in|related topics) ?:",
    ),
    "newsletter": (
        r"(?:sign up|subscribe|register) (?:now |here |today |free )?(?:to|for|and) (?:get |receive )?(?:our|the|your|a|free|daily|weekly|breaking)\b.{0,120}\b(?:newsletters?|emails?|alerts?|updates?|inbox|briefing|digest|channel|podcast)\b",
        r"get (?:the|our|all the|more|breaking|daily|weekly|your)\b.{0,120}\b(?:newsletters?|inbox|e-?mail(?:ed)?|alerts?|sign up)\b",
        rf"(?:follow|like|join|find) us (?:on|at) (?:our |the )?{NETWORKS}\b|follow .{{2,40}} on (?:twitter|facebook|instagram|x|linkedin|google news)\b|download (?:our|the) .{{0,40}}\bapp\b",
        r"(?:our |the )?newsletters?(?: sign[- ]?up)?$",
        r"by (?:signing up|subscribing|clicking|entering)\b.{0,60}\byou (?:agree|accept|consent|are agreeing)\b",
    ),
    "account": (
        r"(?:subscribe|sign up|register) (?:now |today )?(?:for|from|to)\b.{0,60}(?:\b(?:a|per) (?:week|month|year)\b|\bto (?:continue|keep) reading\b)",
    ),
    "contact": (
        r"(?:you can )?(?:reach|contact|e-?mail|follow|write to)\b.{1,100}(?:@\w|https?:|twitter\.com)",
        r"(?:got|have) a (?:news )?(?:tip|story)\b[^.!]{0,60}\?|.{2,60} (?:can|may) be reached (?:at|via|on)\b",
        r"\S+@\S+\.\w+$|(?:\w+: )?(?:https?://|www\.|twitter\.com/)\S+$",
    ),
    "cookies": (
        r"(?:by (?:continuing|using)|we (?:and our partners )?use|this (?:web ?)?site uses)\b.{0,200}\bcookies\b",
        r"(?:accept|reject|manage)(?: (?:all|and|close|continue|my|your))* (?:cookies?|all|preferences)$",
    ),
}

HEADS = (
    r"(?:related|recommended|popular|similar|latest|recent|trending|more|other|top)(?: (?:articles?|stor(?:y|ies)|posts?|content|coverage|news|reading|links|headlines))",
    r"read (?:also|next)|see also|also read|further reading|you (?:may|might) also (?:like|be interested in)|recommended(?: for you)?|related|more from .{2,40}|more on this story|trending(?: now)?",
    r"most (?:read|popular|viewed|shared|commented)(?: in .{2,40})?|more|editor['’]s? picks?|in case you missed it|don['’]t miss|around the web|from the web|elsewhere on the web",
)
