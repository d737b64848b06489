"""`score`: judges call records, one after the other, however many there are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.activities.judge import Tally, score_records
from app.adapters.files.bounded import read_bounded
from app.adapters.files.records import load_records
from app.bootstrap.understanding import find_rubric, load_mind, rubric_of
from app.cli.card import card_line
from app.cli.output import complain, result, result_json
from app.core.record.model import CallRecord, Policy
from app.core.record.read import read_policy
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal

MOST_POLICY_BYTES = 100_000


def run_score(chosen: Any) -> int:
    """One line a record; 2 when one could not be read, else 1 when one failed. A bad record does not stop the others."""
    rubric = find_rubric(chosen.rubric) if chosen.rubric else None
    policy = _policy(chosen.policy) if chosen.policy else None
    mind = load_mind()
    if mind.note:
        complain(mind.note)
    tally = Tally()
    records = (_with(policy, read) for name in chosen.files for read in load_records(Path(name)))
    for card in score_records(records, mind.matcher, (lambda _: rubric) if rubric else rubric_of, tally):
        if isinstance(card, Refusal):
            complain(card.sentence)
        elif chosen.json:
            result_json(as_json(card))
        else:
            result(card_line(card))
    if tally.judged + tally.refused > 1:
        complain(f"{tally.judged} judged, {tally.failed} failed, {tally.refused} refused.")
    return 2 if tally.refused else 1 if tally.failed else 0


def _with(policy: Policy | None, read: CallRecord | Refusal) -> CallRecord | Refusal:
    return read.model_copy(update={"policy": policy}) if policy and isinstance(read, CallRecord) else read


def _policy(name: str) -> Policy:
    return read_policy(read_bounded(Path(name), MOST_POLICY_BYTES, "a policy"), name)
