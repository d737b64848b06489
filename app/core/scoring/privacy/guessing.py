"""What a yes gives away of a fact that the caller guessed in other words, and a verdict told of "it" alone.

"did they find a tear" names one concept of "a torn meniscus"; whoever says "yep they did" has told it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.core.language.concepts import concepts, weight
from app.core.language.facts import Told
from app.core.language.model import Span
from app.core.language.news import comment
from app.core.language.text import clauses, plain
from app.core.language.wordlist import word_set
from app.core.record.model import Fact

_WHO = r"(?:it|they|he|she|you all|you guys|you|there|that|this|(?:the|my|that) (?:\w+ )?(?:doctor|scan|test|mri|ct|x ?ray|biopsy|swab|results?|report|picture|pictures|blood ?work|labs?|sample|ultrasound))"
_ASKS = re.compile(
    rf"\b(?:did|does|do|has|have) {_WHO} (?:\w+ )?(?:find|found|see|seen|show|shown|showed|say|said|spot|spotted|pick up|picked up|come back|came back|turn out|confirm|mean)\b"
    rf"|\b(?:is|was|are|were) (?:it|there|that|this|they|the \w+|my \w+)\b|\b(?:have i got|do i have|am i|has he got|has she got|does (?:he|she) have)\b"
)
_ENDS = re.compile(
    r"\b(?:because|cause|since|and|so|but|i am|i have|i was|i cannot|if|that is why|before|or|my (?:mother|mom|father|dad|sister|brother))\b"
)
_LONGEST = 10  # words of a question that can still be about one thing
_ECHOES = re.compile(
    r"\b(?:they|it|he|she|there|you|we|that|this) (?:did|does|do|was|is|has|have|are|were)(?: (?:\w+ )?(?:find|found|see|saw|seen|show|shows|spot|spotted|pick|picked|say|have|got)(?: (?:one|it|some|that|something|them|so|a \w+ one|up))?)?\b"
)
_ECHOED = re.compile(
    r"(?:(?:oh|well|um|so|and|ok|afraid|sadly|unfortunately) )*(?:they|it|he|she|there) (?:did|does|do|was|is|has|have)"
    r"(?: (?:find|see|show|spot|pick|say)(?: (?:one|it|some|that|something|them|so|up))*)?(?:$| (?:and|but|so)\b)"
)
_DENIES = re.compile(r"\b(?:not|no|never|nothing|none|cannot|unable)\b")
_VAGUE = word_set(
    """
    right left ready send visit doctor want find start stop medicine test picture again daily morning evening
    monday tuesday wednesday thursday friday saturday sunday
    """
)
_VERDICTS = frozenset({"positive", "negative", "benign", "malign"})
_OF_IT = re.compile(
    r"\b(?:it|that one|this one|that test|the test|the swab|the biopsy|the sample|the screen|the culture|they|those|the results?) "
    r"(?:(?:did|has|have) )?(?:is|are|was|were|came|come|comes|turned|reads|says|shows|showed)\b(?: (?:actually|up|back|out|as|to be|all|definitely|just|in fact|indeed))*\W*(?P<rest>(?:\w+ ?){1,3})"
)


def guessed(last: str, answer: str, stated: set[str], facts: Sequence[Fact]) -> Iterator[Told]:
    """Facts that the caller's last question names by one telling concept; only an answer that is a yes asks for this.

    The question has to be the last one of the turn, or the answer has to take its verb up ("they did find one").
    """
    said = plain(last)
    asked = list(_ASKS.finditer(said))
    if not asked or (_DENIES.search(plain(answer)) and not _ECHOES.search(plain(answer))):
        return
    echoed = _ECHOES.search(plain(answer)) is not None
    stretch = _stretch(said, asked[-1])
    after = said[asked[-1].start() + len(stretch) :]
    if not echoed and (re.search(r"\bor\b", after[:8]) or _asks_more(after)):
        return
    held = {c.name for c in concepts(stretch)}
    whole = {fact.id: {c.name for words in fact.says for c in concepts(words)} for fact in facts}
    for fact in facts:
        news = {name for words in fact.says for name in comment(words)}
        others = {name for other, names in whole.items() if other != fact.id for name in names}
        hit = {n for n in held & news if weight(n) >= 1.0 and n not in _VAGUE and n not in others}
        about = whole[fact.id] - hit
        verb = re.search(r"\b(?:find|found|see|seen|show\w*|say|said|spot|pick\w*|come|came|turn|confirm)\b", stretch)
        if hit and (verb is not None or len(hit) > 1 or not about.isdisjoint(stated | held)):
            words = " ".join(answer.split()[:6])
            yield Told(fact.id, fact.section, 0.8 if echoed else 0.65, words, Span(0, len(answer)), frozenset(hit))


def echoes(answer: str) -> bool:
    """True when an answer opens by taking up the verb of a question ("they did find one")."""
    return _ECHOED.match(plain(answer)) is not None


def _stretch(said: str, match: re.Match[str]) -> str:
    """A question from its verb up to where something else begins."""
    rest = " ".join(said[match.end() :].split()[:_LONGEST])
    end = _ENDS.search(rest)
    kept = (rest[: end.start()] if end else rest).rstrip()
    return f"{match.group()} {kept}".rstrip()


def _asks_more(words: str) -> bool:
    return (
        re.search(r"\b(?:can|could|will|would|may|should) (?:you|i|we)\b|\b(?:what|when|where|which|who|how)\b", words)
        is not None
    )


def verdict_of_it(words: str, facts: Sequence[Fact]) -> Told | None:
    """The one fact among the results whose verdict the words tell of "it" ("i can see it's positive")."""
    for fact in (one for one in facts if one.section == "results"):
        own = {c.name for says in fact.says for c in concepts(says)} & _VERDICTS
        if len(own) != 1:
            continue
        for clause in clauses(words):
            if clause.question or clause.quoted or _SUPPOSED.search(plain(clause.text)):
                continue
            for match in _OF_IT.finditer(plain(clause.text)):
                if {c.name for c in concepts(match["rest"])} & _VERDICTS == own:
                    return Told(fact.id, fact.section, 0.75, clause.text, Span(0, len(words)), frozenset(own))
    return None


_SUPPOSED = re.compile(
    r"\b(?:if|whether|when|once|until|unless|could|might|may|would|whatever|either|you said|are you sure|you think|says who)\b"
)
