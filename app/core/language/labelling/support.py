"""Support: the agent takes ownership and names what they will do, or that they stay. Vague words and bare task steps are none."""

from __future__ import annotations

from app.core.language.labelling.turn import Hit, Turn, compiled

_DOES = (
    r"(?:call|phone|ring|dial|send|email|text|fax|book|schedule|find|get|walk|make|set|fix|handle|take care|write|dispute|reverse|cancel|ship|mail|message|flag|escalate"
    r"|request|refill|order|follow up|file|report|remove|take|add|update|track|bring|patch|own|sort|chase|arrange|speak|talk|let you know|submit|speed|push|see to|see that"
    r"|note|correct|credit|waive|print|deliver|sit|work|stand|page|reach|contact|resend|reschedule|move|help you|help with|personally|check (?:the|with|on|every|back|that|again)"
    r"|look (?:up|for|at)|go (?:through|over|find|and|get|with)|read (?:it|them|you)|tell (?:the|her|him|them|doctor|my)|explain|ask (?:the|doctor|her|him|them|my|our|for you)|put (?:a|it|you (?:down|back)|in|this|that|your)|give (?:the|her|him|them)|keep (?:you|trying|an|looking|at|calling)|make sure)"
)
_DOING = (
    r"(?:calling|phoning|sending|emailing|texting|faxing|booking|finding|getting|walking|making|setting|fixing|handling|taking (?!that|a)|writing|disputing|reversing|cancelling|canceling|shipping"
    r"|mailing|messaging|flagging|escalating|requesting|refilling|ordering|following|filing|reporting|removing|adding|updating|bringing|patching|sorting|chasing|arranging|speaking|submitting"
    r"|noting|correcting|crediting|waiving|printing|paging|reaching|contacting|moving|going (?:through|over|with)|putting (?:it|a|in|this|that|your)|on it)"
)
_SOON = r"(?:right now|right away|now|today|tonight|this (?:minute|morning|afternoon|evening|second)|tomorrow|by \w+|before \w+|within \w+|first thing|immediately|as soon as|in (?:the next )?\w+ (?:minutes|hours))"
_TASK = r"(?! (?:up (?:your|that|the) (?:chart|account|record|file)|it up|that up|into|you to (?:a|the|another|our)))"
_ACTS = compiled(
    rf"i (?:will|am going to|shall|am about to)(?: (?:also|just|personally|then|go ahead and|gladly|happily|absolutely|certainly|first))* {_DOES}{_TASK}",
    rf"i am(?: (?:also|just|personally|already|now))* {_DOING}",
    rf"and (?:then )?(?:call|phone|text|email|ring|send|stay|write|walk|let you know|get back|keep)(?: \w+){{0,2}} (?:you|on|back|with)(?: \w+){{0,4}}? {_SOON}",
    r"let me (?:just |go |go ahead and )*(?:call|phone|find out|get (?:the|a|my|someone|somebody|you)|fix|send|book|talk to|speak (?:to|with)|ask (?:the|my|a|our|doctor)|sort|reach|page|walk|take care|set|make|help)",
    rf"we will (?:\w+ )?(?:call|phone|send|mail|ship|text|email|fix|reverse|refund|cancel|book|get)(?: \w+){{0,6}}? {_SOON}",
    r"(?:leave|i will take) (?:it|this|that) (?:with|to|from) (?:me|here)|(?:this|it|that)(?: one)? is mine(?: now)?|i own (?:this|it)|i (?:have|have got) (?:you|this|got this)|consider it done|count on me|my responsibility|ask for me|my direct (?:line|number|extension)|you (?:can )?call me (?:back|directly|at|and)?",
    r"i will not (?:rest|stop|let (?:this|it|that|go)|drop)|i (?:promise|give you my word)(?! (?:it|that it|he|she))",
    r"(?:i will|i can) (?:do|handle|take) (?:that|this|it|all of that|everything) for you|i will help(?: you)?|we will (?:do|sort|work|figure|get)(?: \w+){0,4} together",
)
_PRESENCE = compiled(
    r"(?:i|and|going to|we) (?:will |am |am going to |can |would )?(?:also |just |be |right |gladly )*(?:stay|staying|remain|remaining|wait|waiting|stick)(?: \w+){0,2}? (?:on|with|right here|here|too|by|until|till|beside|while)",
    r"(?:stay|staying|sit|hold) (?:\w+ ){0,3}?(?:with you|here with you|on the (?:line|phone)|on with (?:you|us|me)|on too|on till|on until)|stay (?:on|here|right here) with me",
    r"(?:will not|am not|not going to|never|would not)(?: \w+)? (?:leave|leaving|hang up|hanging up|go anywhere|going anywhere|let you go|let go|disconnect|abandon)(?: \w+)?",
    r"i am (?:still )?(?:right )?here (?:with|for|until|till|the whole|as long|on the|beside|all)(?: \w+)?|i will be (?:right )?here|right here (?:with you|on the line|the whole time)|here for you",
    r"(?:i will|i am|be|going to be) (?:right )?(?:on the (?:phone|line)|there|by your side|with you)(?: \w+)? (?:until|till|the whole|every|while|with|through)|with you (?:until|till|the whole|every step|through|while)",
    r"(?:step by step|page by page|one by one|through (?:it|this|everything|all of it)(?: together)?) with you|you are not doing this alone",
)


def find(turn: Turn) -> list[Hit]:
    """Kinds `promise` and `presence` (which alone answers a cue)."""
    presence = turn.find("support", "presence", _PRESENCE)
    return presence + turn.find("support", "promise", _ACTS)
