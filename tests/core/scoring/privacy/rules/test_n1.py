"""N1: sections looked at without need."""

from __future__ import annotations

import pytest

from app.core.language.matcher import Matcher
from app.core.scoring.privacy import find
from tests.core.scoring.privacy.build import IDENTIFIED, contact, findings


@pytest.mark.parametrize(("section", "reason"), [("notes", ["appointments"]), ("results", ["billing"]), ("visits", [])])
def test_a_needless_view_is_found(section: str, reason: list[str], matcher: Matcher) -> None:
    found = findings(contact(f"{IDENTIFIED}do view {section}", reason=reason), matcher)
    assert (found["N1"].event, found["N1"].severity) == (3, "fatal")


@pytest.mark.parametrize(
    ("section", "reason"),
    [("appointments", ["appointments"]), ("results", ["billing", "results"]), ("the chart", ["billing"])],
)
def test_a_needed_or_unnamed_view_is_right(section: str, reason: list[str], matcher: Matcher) -> None:
    assert findings(contact(f"{IDENTIFIED}do view {section}", reason=reason), matcher) == {}


def test_an_unknown_reason_is_said_and_not_judged(matcher: Matcher) -> None:
    record = contact(IDENTIFIED + "do view notes")
    unknown = record.model_copy(update={"caller": record.caller.model_copy(update={"reason": None})})
    outcome = find(unknown, matcher)
    assert outcome.findings == ()
    assert outcome.unknown == ("caller.reason",)
