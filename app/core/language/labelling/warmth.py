"""Warmth: an emotional reaction to the caller. Politeness is none, and an apology for our side is none."""

from __future__ import annotations

import re

from app.core.language.labelling.apology import OURS
from app.core.language.labelling.turn import Hit, Turn, compiled

_PLAIN = compiled(
    r"sorry for your (?:\w+ )?loss(?:es)?",
    r"sorry to (?:hear|learn)(?! from)",
    r"sorry (?:for|about) (?:your|what you|what happened|everything you|all you|all that)(?! (?:wait|delay|trouble|hold|inconvenience))",
    r"sorry (?:that )?(?:you are|you have been|she is|he is|they are|he has|she has) (?:\w+ )?(?:going through|hurting|in|so|scared|sick|suffering|dealing|facing|feeling so|gone|struggling|unwell|having|passed)",
    r"(?:you have )?my (?:deepest |sincere |heartfelt )?(?:condolences|sympathy|sympathies)",
    r"(?:my|our) hearts? (?:goes|go|is|are|aches|ache|breaks|break|hurts)(?: out)?",
    r"(?:breaks?|warms?|melts?) my heart|(?:makes?|made) my (?:day|heart|week|morning)",
    r"i (?:could|want to|wish i could) (?:just )?(?:hug|hold|cry)",
    r"(?:thinking of|praying for|rooting for|pulling for|wishing) you",
    r"i (?:do |really |truly |genuinely )*care(?: about (?:you|what|how|this))?(?! for)",
    r"i am (?:so |very |really |a little )?(?:worried|concerned) (?:about|for) (?:you|him|her|them)",
    r"(?:god )?bless (?:you|your heart|him|her)",
    r"you (?:are|will) not (?:be )?(?:alone|by yourself|on your own)",
    r"(?:do|does) not have to (?:do|go through|face|carry|handle|sort|figure|deal with)(?: \w+){0,4} (?:alone|by yourself|on your own)",
    r"(?:so|very|really|just|truly|such|i am|we are|am so|are so) (?:glad|happy|pleased|thrilled|delighted|relieved|overjoyed|grateful) (?:for you|with you|that you|you|to hear|he|she|it|they|the|your|this|because)(?! (?:to (?:help|assist|do|send|look)|can))",
    r"(?:happy|glad|pleased|thrilled|delighted) for (?:you|him|her|them|both)",
    r"congratulations|congrats",
    r"what (?:a |an )?(?:\w+ )?(?:wonderful|lovely|beautiful|great|amazing|tender|sweet|fantastic|happy)(?: (?:thing|news|relief|moment|day))|what a relief",
    r"(?:wonderful|great|good|fantastic|marvelous|amazing|lovely|best) (?:news|to hear)",
    r"take (?:all the|as much|whatever|your(?: own)?|all your) time",
    r"no (?:rush|hurry)|i am not in a(?:ny)? (?:rush|hurry)|in no (?:rush|hurry)",
    r"nothing (?:at all )?to (?:be |feel )?(?:sorry|ashamed|embarrassed|apologi[sz]e)(?: (?:for|about|of))?|no (?:shame|need to apologi[sz]e)|(?:do not|never) (?:need to |have to )?(?:apologi[sz]e|be embarrassed|feel bad|be ashamed)",
    r"i hate (?:that|how|to think|this for)(?: \w+)?",
    r"i feel (?:so |just |really )?(?:awful|terrible|sick|bad|for you|your)",
    r"i (?:wish|only wish) (?:i|we|it|things|this|you)(?: \w+){0,3} (?:could|had|were|was|did|would)",
    r"i (?:do |really |sincerely )*hope (?:you|she|he|it|they|your|this|the)(?: \w+){0,3} (?:feel|feels|get|gets|rest|sleep|recover|heals?|goes|go|better|well|soon|okay|ok|eases)",
    r"(?:take (?:good |gentle )?care of|be (?:kind|gentle) (?:to|with)|go easy on|look after) yourself",
    r"(?:feel|get) better soon|have a (?:gentle|restful|peaceful|calm|quiet) (?:day|evening|night|weekend|afternoon)|(?:^|and |you will )sleep (?:well|soundly)|rest easy",
    r"i am (?:\w+ )?(?:smiling|tearing up|crying|beaming|grinning)|goosebumps|chills|tears in my eyes|lump in my throat",
    r"(?:it is|that is) (?:ok|all right|alright|perfectly fine) to (?:cry|stop|breathe)|let it (?:all )?out",
    r"you are (?:safe|in good hands|among friends)",
    r"(?:got|have) all (?:day|afternoon|morning|night|evening|the time)|nowhere (?:else )?to be",
    r"you matter|you are important to|(?:poor|dear) (?:thing|soul)",
    r"we will get (?:you )?through (?:this|it)(?: together)?|i (?:really )?want (?:you|him|her) to (?:be|feel) (?:ok|safe|better|well|comfortable)",
)
_GLAD = compiled(
    r"(?:glad|thankful) (?:that )?you (?:called|told|asked|reached|rang|phoned|said|got|are|did|came|trusted|brought)"
)
_DELIGHT = compiled(
    r"(?:that|this|it) is (?:\w+ )?(?:wonderful|amazing|fantastic|lovely|beautiful|marvelous|terrific|tender|touching|incredible)",
    r"oh (?:\w+ )?(?:wonderful|how wonderful|how lovely|thank (?:god|goodness))|thank (?:god|goodness|heavens)",
)
_MOVED = re.compile(
    r"\b(?:thank (?:god|you jesus|goodness)|relie\w+|happy|healthy|benign|negative|cried|crying|tears|moon|breathe|laugh\w*|born|baby|married|"
    r"first time|free|better|home|good news|perfect|she died|passed|loved|glad)\b"
)
_SORRY = re.compile(
    r"\b(?P<oh>oh (?:\w+ ){0,3}?)?(?:(?:i|we) (?:am|are) )?(?P<very>(?:(?:so|very|truly|terribly|deeply|really) )+)?sorry\b(?P<rest>(?: \S+){0,9})"
)
_ASIDE = re.compile(
    r"^ (?:to (?:bother|ask|interrupt|keep|make|have|say|tell|put|cut)|could|can|what|say|i (?:missed|did|could|do|cannot|am having)|but|if|however|you feel|did|was that|again|one more|sir|your)\b"
)


def find(turn: Turn) -> list[Hit]:
    """Sympathy, care, comfort, gladness for the caller."""
    hits = turn.find("warmth", "plain", _PLAIN) + turn.find("warmth", "plain", _GLAD)
    if _MOVED.search(turn.caller_plain):
        hits += turn.find("warmth", "plain", _DELIGHT)
    return hits or _condolence(turn)


def _condolence(turn: Turn) -> list[Hit]:
    """ "oh i am so sorry" by itself is sympathy, unless it goes on to what our side did or to a task."""
    for match in _SORRY.finditer(turn.plain):
        rest = match["rest"]
        if turn.framed(match.start()) or not (match["oh"] or match["very"]):
            continue
        if _ASIDE.search(rest) or (OURS.search(rest) and not match["oh"]):
            continue
        return [
            Hit("warmth", "sorry", turn.words(match.start(), match.end("very") if not rest else match.start("rest")))
        ]
    return []
