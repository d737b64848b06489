"""How verification went over time, and what privacy judging understood in each turn, read off the ledger."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.scoring.model import Understood, VerificationDeed, VerificationStep
from app.core.scoring.privacy.ledger import Ledger

_ORDER: tuple[VerificationDeed, ...] = (
    "read_out",
    "asked",
    "given",
    "mismatched",
    "matched",
    "verified",
    "marked",
    "first_disclosure",
)


def unfold(ledger: Ledger) -> tuple[VerificationStep, ...]:
    """The steps of verification in order of events; within one event as they are thought to follow each other."""
    steps = sorted(_steps(ledger), key=lambda step: (step[0], _ORDER.index(step[1])))
    return tuple(VerificationStep(at, ledger.events[at].t, what, classes) for at, what, classes in steps)


def _steps(ledger: Ledger) -> Iterator[tuple[int, VerificationDeed, tuple[str, ...]]]:
    verification = ledger.verification
    for index, asked in enumerate(verification.asked):
        if asked:
            yield index, "asked", tuple(sorted(asked))
    outcomes: tuple[tuple[VerificationDeed, str], ...] = (("matched", "match"), ("mismatched", "mismatch"))
    for what, outcome in outcomes:
        for index in sorted({one.index for one in verification.attempts if one.outcome == outcome}):
            given = {one.cls for one in verification.attempts if one.index == index and one.outcome == outcome}
            yield index, what, tuple(sorted(given))
    for index in sorted({one.index for one in verification.unread}):
        yield index, "given", tuple(sorted({one.cls for one in verification.unread if one.index == index}))
    for index in sorted({one.index for one in verification.readouts}):
        yield index, "read_out", tuple(sorted({one.cls for one in verification.readouts if one.index == index}))
    for index in verification.marked:
        yield index, "marked", ()
    if verification.verified_event is not None:
        yield verification.verified_event, "verified", ()
    # That somebody is a patient here is told to others alone: who calls for themselves knows it.
    others = ledger.presences if ledger.authority.third_party else ()
    told = [one.index for one in (*ledger.disclosures, *others)]
    if told:
        yield min(told), "first_disclosure", ()


def understand(ledger: Ledger) -> Iterator[Understood]:
    """Identifiers asked for, given and read out, facts told, and what callers claim to be, each with its words."""
    for index, asked in enumerate(ledger.verification.asked):
        for cls in sorted(asked):
            yield Understood(index, "asked", cls)
    for attempt in ledger.verification.attempts:
        said = getattr(ledger.events[attempt.index], "say", "")
        words = "" if attempt.words == said else attempt.words  # a script's own outcome says nothing of the words
        yield Understood(attempt.index, "identifier", attempt.cls, words, attempt.outcome)
    for unread in ledger.verification.unread:
        yield Understood(unread.index, "identifier", unread.cls, "", "unread")
    for readout in ledger.verification.readouts:
        yield Understood(readout.index, "read_out", readout.cls, readout.words)
    for told in ledger.telling.disclosures:
        yield Understood(told.index, "told", told.section, told.words, told.how)
    for claim in ledger.authority.claims:
        yield Understood(claim.index, "claim", claim.kind, claim.words)
