"""Harm: commands about feeling, blame, policy as a wall, shrinking, pet names, sarcasm, threats to hang up."""

from __future__ import annotations

import re

from app.core.language.labelling.lexicon import OWED
from app.core.language.labelling.turn import Hit, Turn, compiled

_COMMAND = compiled(
    r"(?:(?:just |please )?calm (?:yourself )?down|settle down|simmer down|relax|pull yourself together|get a ?hold of yourself|get a grip|just be patient|if you would (?:just |please )?(?:stop|listen|be quiet|let me)|get over it|snap out of it|toughen up|man up|cheer up|stop (?:being|crying|yelling|shouting|whining|complaining|panicking|overreacting|fretting|fussing|nagging|moaning)|be (?:quiet|reasonable)|(?:do not|no need to) (?:be|get) (?:so |all )?(?:silly|upset|emotional|angry|hysterical|dramatic|rude|ridiculous|worked up)|quit (?:crying|yelling|whining|complaining))(?! (?:the|your (?:arm|muscles?)))",
    r"you (?:need|have) to (?:calm|relax|settle|stop (?:yelling|shouting|crying|talking|worrying|being)|lower|be (?:more )?(?:patient|reasonable)|understand|wait (?:your|like)|listen to me|let me (?:talk|finish))",
    r"lower your voice|(?:stop )?(?:raising|shouting) (?:your voice|at me)|(?:watch|mind|change) your (?:tone|language|mouth|attitude)|(?:take|using|use) that (?:kind of )?tone|hurry up|get to the point|are you (?:even )?listening",
)
_BLAME = compiled(
    r"you (?:really )?(?:should|ought to) (?:not )?(?:have|of)(?! (?:to|not))"
    rf"(?! {OWED})"
    r"|you should know (?:that|better)|you could have(?: just| simply)?(?! (?:it|that|one|the|\w+(?: us| me)?(?: at)? any))"
    rf"(?! {OWED})|you shouldve",
    r"if you had (?:just |only |simply |actually |sent|called|read|told|listened|paid|done|come|not|bothered|been)|(?:why|how come)(?: (?:on earth|in the world|ever))? (?:did|do|have|could|would) you not|you (?:should|ought to|need to|have to) be (?:a (?:bit|little) )?more \w+|did you not (?:read|listen|look|see|check|get|think|hear)|why did you (?:wait|not|let|even)",
    r"(?:it is|that is|this is|entirely|all) your (?:own )?fault|you (?:failed|neglected) to|you (?:brought|did) this (?:on|to) yourself|you must have (?:done|lost|entered|given|misread|forgotten)|you (?:obviously|clearly|evidently) (?:did|do|were|have|are|cannot|never)(?: (?:not|never))|clearly you|a you problem|(?:teach|taught) you (?:any )?manners|your (?:own )?(?:mistake|doing|problem)",
    r"(?:i (?:have )?already|like i|as i(?: have)?(?: already)?) (?:told you|said|explained|mentioned)|how many times (?:do|must|have) i|what part of (?:\w+ ){1,3}(?:do|did) you not|do you (?:even )?understand (?:english|me|what)",
)
_WALL = compiled(
    r"(?:that is|it is|this is|that would be|it is just)(?: (?:just|simply|only|our|the|company|hospital|clinic|standard|plan))* policy|rules are (?:the )?rules|(?:do|did) not make the (?:rules|policy|policies)|(?:company|our|hospital) policy(?: (?:and|so|period|does not|says no|is policy))|per (?:our )?policy|policy is policy|computer says no",
    r"(?:there is )?(?:nothing|not (?:a thing|anything|much)) (?:else |more )?(?:that )?(?:i|we) can (?:do|offer)|nothing to be done|my hands are tied|(?:cannot|will not) help you(?! (?:with that until|unless))",
    r"(?:is )?not (?:my|our) (?:problem|job|department|fault|concern|responsibility)|not what i do|(?:take|like) it or leave it|that is (?:just )?(?:the way|how) it is|too bad|deal with it|that is what the (?:\w+ )+is for|you will (?:just )?have to wait like",
)
_SHRINK = compiled(
    r"(?:do|would) not (?:you )?worry (?:about (?:it|that|a thing)|yourself)|nothing to (?:worry|be (?:afraid|scared|upset|worried)) (?:about|of)?|nothing to (?:panic|cry|fuss)|no (?:need|reason|point) (?:to|in) (?:worry|worrying|panic|panicking|cry|crying|be (?:scared|afraid|upset)|get (?:upset|angry))",
    r"(?:others|other people|some people|plenty of people|other patients|people|many people|lots of people) (?:\w+ )?(?:have|has|are|got) (?:it )?(?:\w+ )?(?:worse|sicker|real problems|it harder)|(?:could|might) (?:be|have been) (?:much |a lot |far )?worse|there are (?:\w+ )?(?:sicker|worse)",
    r"at least (?:you|it|he|she|they|your|there) (?:are|is|have|has|had|did|was|were|still|do|got)",
    r"(?:not|no) (?:such )?(?:a )?(?:big|huge) (?:a )?deal|not the end of the world|(?<!not )mak(?:e|ing) (?:such )?(?:a |an )?(?:big |huge )?(?:fuss|drama|scene|mountain)|what (?:is )?(?:the|all the|this) (?:big |whole )?fuss|(?:is|was|it is) not (?:that|so) (?:bad|serious|important|hard|complicated)|you will (?:get over|live|survive)|you are (?:just )?(?:overreacting|being (?:\w+ )?(?:dramatic|difficult|ridiculous|unreasonable|rude|silly|paranoid|impatient))",
    r"(?:it happens to|everybody (?:has|gets|goes|feels)|everyone (?:has|gets|goes|feels)) (?:everyone|everybody|all|through|that|it|sick|this|nervous)|(?:people|you people|patients) always (?:think|say|worry|complain)|you people",
    r"i know (?:exactly |just |precisely |perfectly well )?how you (?:feel|must feel|are feeling)|i know (?:exactly |just |precisely |perfectly well )?what you are going through|i (?:totally )?know the feeling",
    r"i am (?:quite |pretty )?sure (?:it|that|this) is (?:just |probably |really )?(?:nothing|not (?:that|so) bad)|(?:everyone|everybody|other people|all of us) (?:else )?(?:has|have) to (?:wait|deal|live)",
    r"you should be (?:grateful|happy|glad|thankful)|(?:look on|see) the bright side|everything happens for a reason|god (?:has|had) a plan|(?:he|she) is in a better place|time heals",
)
_ONLY = re.compile(
    r"\b(?:it|that|this|they|these|those)(?: (?:is|are|was|were))? (?:just|only|merely|simply) (?:an? |some |the |your |one |a couple |a few |normal |routine |minor |anxiety|stress|nerves|gas|post |paper|insurance|money)(?P<rest>\w*(?: \w+){0,3})"
)
_FINE = re.compile(
    r"^(?:quick|few|minutes?|seconds?|moments?|of (?:questions|minutes|things)|questions?|steps?|precautions?|standard|formality|reminder|matter|safety|way (?:we|i)|name|security|check|last|first|one|couple of (?:questions|minutes)|privacy|hours?|days?|short|phone call|(?:one )?form)\b"
)
_SARCASM = compiled(
    r"lucky you|poor you|poor baby|boo hoo|cry me|how nice for you|must be nice|big surprise|(?:are|is) not (?:we|you|that) (?:just )?(?:having|special|a|lovely|precious)|welcome to (?:the club|my world|the real)|thanks for (?:the (?:lecture|history)|nothing|sharing that)|you do not say|what do you want(?: me to do| from me)?$|oh (?:well|great) (?:too|good|that)|whatever you say|tell me something new|not my circus|good luck with that|shut up|(?:so|and) what$|what(?: is| s) your problem|i do not (?:care|have time for)|i could not care",
)
_THREAT = compiled(
    r"(?:i (?:will|am going to|can|may|have to|would)|going to|before i)(?: (?!not|never)\w+)? (?:hang up|end (?:this|the) call|terminate|disconnect|drop (?:this|the) call|call security|put you (?:back )?(?:on hold|at the (?:end|back)))(?! (?:if we (?:get|are)|now and call))",
    r"(?:keep|go on|carry on)(?: \w+){0,4} and (?:i|we|you) (?:will|am|are|can)|one more word|i am (?:ending|terminating) (?:this|the) call",
)
_PET = re.compile(
    r"\b(?:honey|hon|hun|sweetie|sweetheart|sweet ?pea|darling|darlin|dearie|mama|mami|sugar|babe|baby girl|my dear|young lady|little lady|missy|buddy|sonny|pal|my love|my friend|champ|princess)\b"
)
_PET_EDGE = re.compile(
    r"(?:^|\b(?:ok|oh|well|yes|no|sorry|thanks|thank you|now|alright|listen|hello|hi|there|please|right) )(?:dear|love|pet|boss|doll)\b(?! (?:to|it|that|mr|mrs|sir))|\b(?:dear|love|doll)$"
)
_NOT_PET = re.compile(
    r"\b(?:her|his|your|my|the|a|an|of|with|some|and|tea|raw|blood|low|high|no|lemon|is|was|their|mrs|mr|little|any|expecting|that)$"
)

_SPARED = re.compile(
    r"\b(?:none|nothing|not|never|neither|nor|no part)(?: (?:of|think|believe|say|saying|mean|meaning|feel|that|this|it|any|in|all|way|a|is))*$"
)


def find(turn: Turn) -> list[Hit]:
    """Kinds `command`, `blame`, `wall`, `shrink`, `sarcasm`, `threat`, `pet`."""
    hits: list[Hit] = []
    for kind, patterns in (
        ("command", _COMMAND),
        ("blame", _BLAME),
        ("wall", _WALL),
        ("shrink", _SHRINK),
        ("sarcasm", _SARCASM),
        ("threat", _THREAT),
    ):
        found = turn.find("harm", kind, patterns)
        hits += [hit for hit in found if kind != "blame" or not _SPARED.search(turn.plain[: hit.start].rstrip())]
    for match in _ONLY.finditer(turn.plain):
        if not turn.framed(match.start()) and not _FINE.search(match["rest"]):
            hits.append(Hit("harm", "shrink", turn.words(*match.span()), *match.span()))
    for pattern in (_PET, _PET_EDGE):
        for match in pattern.finditer(turn.plain):
            before = turn.plain[: match.start()].rstrip()
            if (
                not _NOT_PET.search(before)
                and match.group() not in turn.caller_plain.split()[:0]
                and not turn.framed(match.start())
            ):
                hits.append(Hit("harm", "pet", turn.words(*match.span()), *match.span()))
    return hits
