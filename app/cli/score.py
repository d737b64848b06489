"""`score`: judges call records, one after the other, however many there are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.activities.judge import Tally, score_records
from app.adapters.files.policies import load_policy_file
from app.adapters.files.records import load_records
from app.bootstrap.understanding import find_rubric, load_mind, rubric_of
from app.cli.card import card_line
from app.cli.output import complain, result, result_json
from app.core.record.model import CallRecord
from app.core.scoring.model import Rubric
from app.core.scoring.policy import rubric_under
from app.core.scoring.scorecard import as_json
from app.shared.result import Refusal


def run_score(chosen: Any) -> int:
    """One line a record; 2 when one could not be read, else 1 when one failed. A bad record does not stop the others."""
    rubric = find_rubric(chosen.rubric) if chosen.rubric else None
    policy = load_policy_file(Path(chosen.policy)) if chosen.policy else None
    if rubric is not None and policy is not None:
        rubric = rubric_under(policy, rubric)

    def chosen_rubric(record: CallRecord) -> Rubric:
        return rubric or rubric_of(record, policy)

    mind = load_mind()
    if mind.note:
        complain(mind.note)
    tally = Tally()
    records = (read for name in chosen.files for read in load_records(Path(name)))
    for card in score_records(records, mind.matcher, chosen_rubric, tally, policy):
        if isinstance(card, Refusal):
            complain(card.sentence)
        elif chosen.json:
            result_json(as_json(card))
        else:
            result(card_line(card))
    if tally.judged + tally.refused > 1:
        complain(f"{tally.judged} judged, {tally.failed} failed, {tally.refused} refused.")
    return 2 if tally.refused else 1 if tally.failed else 0
