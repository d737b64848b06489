"""Judges a stream of call records, one at a time, going on after a bad one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.core.language.matcher import Matcher
from app.core.record.model import CallRecord
from app.core.scoring.judge import score
from app.core.scoring.model import Rubric, Scorecard
from app.core.scoring.policy import OrganisationPolicy
from app.shared.result import Refusal


@dataclass
class Tally:
    """How many records were judged, failed and were refused so far."""

    judged: int = 0
    failed: int = 0
    refused: int = 0


def score_records(
    records: Iterable[CallRecord | Refusal],
    matcher: Matcher,
    rubric_of: Callable[[CallRecord], Rubric],
    tally: Tally,
    policy: OrganisationPolicy | None = None,
) -> Iterator[Scorecard | Refusal]:
    """Scorecards in the records' order, with each refusal in its place; holds one record at a time.

    `rubric_of` chooses the rubric of a record, under `policy` where there is one; a Refusal from it refuses that record alone.
    """
    for record in records:
        try:
            if isinstance(record, Refusal):
                raise record
            card = score(record, matcher, rubric_of(record), policy)
        except Refusal as refusal:
            tally.refused += 1
            yield refusal
            continue
        tally.judged += 1
        tally.failed += not card.passed
        yield card
