"""Exploration: an open question about the caller's experience, feeling, need or worry. Identifiers never count."""

from __future__ import annotations

import re

from app.core.language.labelling.lexicon import IDENTIFIER
from app.core.language.labelling.turn import Hit, Turn, compiled

_OPEN = compiled(
    r"what(?: \w+){0,5} (?:worr(?:y|ies|ying)|scar(?:es|ing|y)|bother(?:s|ing)?|hardest|afraid|frighten(?:s|ing)|matters?|hoping|upset(?:s|ting)?|troubl(?:es|ing)|weigh(?:s|ing)|on your mind|concern(?:s|ing)?|counting on|confus(?:es|ing)|toughest|hurts|going on|keeps? you|feels? (?:worst|hardest))",
    r"what (?:exactly )?happened(?! to (?:the|your) (?:card|letter|form|check|order))",
    r"what (?:has|have|is|was|were|are) (?:(?:it|that|this|today|things|the|your|all|these|his|her|last)(?: \w+){0,3}? )?(?:been )?(?:like|happening|been happening|going on|been going on)(?: for you)?",
    r"what (?:has|have|did|does|do|is|was|are|were)(?: \w+){1,4} (?:feel|felt|been|mean|look|sound)(?:ing)? like",
    r"what (?:are|were|have|did|do|would) you (?:\w+ )?(?:feeling|thinking|going through|hoping|noticing|noticed|dealing|struggling|tried|trying|felt|feel|need|needed|wish|keep|kept|fear|expect|expecting|want (?:\w+ )?(?:us|him|her|them|to (?:happen|ask|know|say|see))|like to (?:ask|know|start|tell|say|see)|been|most|find|make of)(?! (?:to (?:cancel|change|order|schedule)|a copy))",
    r"what would (?:help|make|ease|be|feel|you want|you like|it|that|your (?:\w+ )?(?:want|need))(?: \w+){0,4}?(?! (?:best day|good time|date))",
    r"what (?:goes|is going|went|comes|came|runs|is running) (?:through|up|on)",
    r"what (?:happens|changes|changed|helps|helped|makes it|made it|set it|brings|brought|started|do you notice|have you noticed)",
    r"what else (?:is|are|was|would|can you tell|worries|happened|have)",
    r"what (?:part|bit|piece)(?: \w+){0,4}",
    r"how (?:are|have) you (?:\w+ )?(?:holding|feeling|coping|managing|bearing|sleeping|getting|handling|taking (?:it|this|all)|doing (?:with|right now|since|through|at home))",
    r"how (?:has|have|is|did|does|was|are|do)(?: (?:that|it|this|all|he|she|your|the|things|you|they|his|her|these|one))+(?: \w+){0,3}? (?:been|feel|feeling|felt|going|affect(?:ed|ing)?|sit|sitting|treating|hitting|hit|landing|land|change|changed|getting on|for you|looked|look)(?! (?:for the|to you if))",
    r"(?:tell|talk to|walk|take) me (?:a (?:bit|little) )?(?:more|about|through|what|how|everything|in your own words|why|whatever)",
    r"help me (?:to )?understand (?:what|how|more|why)|i (?:would|want to|am)(?: \w+)? (?:like to |love to |here to )?(?:hear|listen)(?: (?:more|about|to|what|how|it))",
    r"where (?:would|do|does|did|is) (?:you|it|the)(?: \w+){0,3} (?:like to start|want to (?:start|begin)|hurt|hurting|worst)",
    r"when (?:did|do|does) (?:it|that|this|you)(?: \w+){0,3} (?:start|begin|notice|feel|worst)",
    r"in what way|why do you (?:think|feel)|why does (?:that|it|this)(?: \w+)? (?:worry|scare|bother|frighten)",
    r"(?:anything|is there (?:anything|something|something else))(?: else)? (?:that is )?(?:worrying|bothering|on your mind|troubling|weighing|scaring)",
)
_OTHER = re.compile(
    rf"\b{IDENTIFIER}\b|\b(?:how (?:can|may) i help|what can i (?:do|help|get)|what will you|how will you|how does that sound|reason for|what time|what day|which day|calling about today)\b"
)


def find(turn: Turn) -> list[Hit]:
    """Open questions and invitations to tell."""
    hits: list[Hit] = []
    for pattern in _OPEN:
        for match in pattern.finditer(turn.plain):
            around = turn.plain[match.start() : match.end() + 28]
            if turn.framed(match.start()) or _OTHER.search(around) or _told(turn.plain, match.start()):
                continue
            hits.append(Hit("exploration", "open", turn.words(match.start(), min(match.end() + 24, len(turn.plain)))))
            break
    return hits


def _told(plain: str, start: int) -> bool:
    """True for a subordinate clause ("i know what happened", "we can see what has been going on")."""
    before = plain[:start].rstrip()
    if re.search(
        r"\b(?:can|could|will|would) (?:you )?(?:you |i |we )?(?:tell me|say|describe|share)$|\btell me$|\bknow$",
        before,
    ) and before.endswith(("tell me", "say", "describe", "share")):
        return False
    return (
        re.search(
            r"\b(?:know|knows|see|sees|understand|hear|imagine|explain|say|check|ask|asks|told|tells|tell you|is|was|exactly|about|for|find out|sure|from|of|to|with|on|by|sort out|figure out|at|into|because|like|shows?|read|reads|write|down|not|this is|repeat|wonder|mean)$",
            before,
        )
        is not None
    )
