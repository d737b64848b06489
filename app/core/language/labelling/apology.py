"""Apology: good is sorrow for what our side did without excuse; bad has a but, an if, blame or an excuse in it."""

from __future__ import annotations

import re

from app.core.language.labelling.turn import Hit, Turn

_WORD = re.compile(r"\b(?:sorry|apologi[sz]e|apologies|apologi[sz]ing|regret|forgive (?:us|me))\b")
_BUT = re.compile(r"^(?P<gap>(?: \S+){0,11}?) (?:but|however|although|though)\b(?P<after>(?: \S+){0,6})")
_HELPFUL = re.compile(
    r"^ (?:now )?(?:i (?:will|can|am (?:here|going|glad|getting|sending|calling|on)|have (?:found|got|fixed|booked))|let (?:me|us)|we (?:can|will)|here is)\b"
)
_IF = re.compile(
    r"^(?: (?:sir|ma'am|about that))? (?:if|that you feel|you feel|you are (?:upset|offended|unhappy)|you (?:misunderstood|did not|were not|thought|took))\b"
)
_EXCUSE = re.compile(
    r"^(?: \S+){0,7} (?:short(?: staffed| a| handed)?|busy|swamped|understaffed|change of shift|shift change|computers? (?:was|were|is|are)|not my (?:job|department|fault)"
    r"|(?:a )?different department|vendor|nothing (?:i|we) can|everybody|everyone|high (?:call )?volumes?)\b"
)
_FORMULA = re.compile(r"^(?: \S+){0,4} (?:any|the|this|your|for) (?:\w+ )?inconveniences?\b")
_ASIDE = re.compile(
    r"^(?: (?:about that|sir|ma'am))? (?:to (?:bother|ask|interrupt|hear|keep asking|cut)|say (?:that )?again|(?:can|could|would) you (?:say|repeat|spell)"
    r"|i (?:missed|did not (?:catch|hear|get)|could not (?:hear|catch)|cannot hear|am having trouble hearing)|what was|come again|pardon|one more time|for your (?:\w+ )?loss|he is|she is|he has|she has)\b"
)
OURS = re.compile(
    r"^(?: (?:that|for|about|how|because|ma'am|sir|and|truly|really|again|it|this|to have|which))* "
    r"(?:we|our|us|nobody|no one|none of us|somebody here|i (?:kept|was|did|got|gave|missed|made|cut|dropped|put|had|let|told|sent)|keeping|making|leaving|putting|losing|dropping|the way|the (?:\w+ ){0,2}(?:wait|delay|mistake|mix|error|runaround|confusion|hold|trouble|hassle|silence|mess|letters?|system|line|wrong|frustration|experience|stress|worry)"
    r"|(?:that|this|the|your|such a|long|so long|all this|all that|a long|your long) (?:\w+ ){0,2}(?:wait|delay|mistake|mix up|error|confusion|runaround|trouble|hassle|mess|experience|frustration)"
    r"|(?:you|she|he|your (?:\w+ )?\w+) (?:have|has|had|were|was|are|is|got|did not) (?:\w+ ){0,3}(?:kept|left|wait|waited|waiting|told|sent|passed|transferred|bounced|dropped|treated|ignored|charged|hurt|chase|chasing|call back|repeat|hear|deal|dealing|go through|through this|find out|hung)"
    r"|(?:this|that|it) (?:has |have |had )?(?:happened|happen|was|took|taken|took so|dragged|been so|been such|is taking|was handled))\b"
)
_LATER = re.compile(
    r"^(?: \S+){0,7} (?:waiting|wait|delay|on our end|our (?:fault|mistake|end|side|error)|we (?:let|did|sent|lost|made|kept|dropped|missed|failed|got|put|should))\b"
)
_OWNED = re.compile(
    r"\b(?:that is|this is|it is|that one is) (?:all )?on (?:us|me)\b|\b(?:our|my) (?:own )?(?:fault|mistake|error|doing)\b|\bwe (?:failed|let) you\b|\bwe (?:let you down|got (?:this|that|it) wrong|dropped the ball|messed up|owe you)\b"
    r"|\bshould (?:never|not) have (?:happened|been|had to)\b"
)


def find(turn: Turn) -> list[Hit]:
    """At most one hit; its kind is `good`, `bad` or `formula` (which the label counts as none)."""
    found: list[Hit] = []
    for match in _WORD.finditer(turn.plain):
        rest = turn.plain[match.end() :]
        if turn.framed(match.start()) or re.search(
            r"\b(?:to be|feel|be|are you|nothing) $", turn.plain[: match.start()]
        ):
            continue
        kind, length = _kind(rest, turn.plain)
        if kind:
            start = max(0, match.start() - 5)
            found.append(Hit("apology", kind, turn.words(start, match.end() + length)))
    for kind in ("bad", "good", "formula"):
        for hit in found:
            if hit.kind == kind:
                return [hit]
    return []


def _kind(rest: str, whole: str) -> tuple[str, int]:
    doubt = _IF.search(rest)
    if doubt:
        return "bad", doubt.end()
    but = _BUT.search(rest)
    if (
        but
        and not _HELPFUL.search(but["after"])
        and not re.search(r" (?:i will|i am (?:going|sending|calling)|let me)\b", but["gap"])
    ):
        return "bad", but.end("gap") + 4
    aside = _ASIDE.search(rest)
    if aside:
        return "", 0
    excuse = _EXCUSE.search(rest)
    if excuse:
        return "bad", excuse.end()
    formula = _FORMULA.search(rest)
    if formula:
        return "formula", formula.end()
    ours = OURS.search(rest) or _LATER.search(rest)
    if ours:
        return "good", ours.end()
    if _OWNED.search(whole):
        return "good", 0
    return "", 0
