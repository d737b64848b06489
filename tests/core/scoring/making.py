"""Short records for tests of scoring."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from app.core.language.acts import load_library
from app.core.language.matcher import Matcher
from app.core.record.model import CallRecord
from app.core.scoring.contact import Contact
from app.core.scoring.judge import score
from app.core.scoring.model import Rubric, Scorecard
from app.core.scoring.rubric import load_rubric

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
GREETING = "thank you for calling harbor clinic this is dana how can i help"


@cache
def matcher() -> Matcher:
    """The lexical matcher: quick, and the same everywhere."""
    return Matcher(load_library((RESOURCES / "acts" / "en.yaml").read_text(encoding="utf-8")), None)


@cache
def rubric() -> Rubric:
    return load_rubric((RESOURCES / "rubrics" / "default.yaml").read_text(encoding="utf-8"))


def record(*rows: Sequence[Any], **more: Any) -> CallRecord:
    """Rows are (who, words), (who, words, {more}), or ("do", action, {more}); ten seconds lie between two rows."""
    events: list[dict[str, Any]] = []
    for number, row in enumerate(rows):
        extra = row[2] if len(row) > 2 else {}
        event: dict[str, Any] = {"t": number * 10.0}
        event |= {"by": "agent", "do": row[1]} if row[0] == "do" else {"by": row[0], "say": row[1]}
        events.append(event | extra)
    base: dict[str, Any] = {
        "format": "kindline.call/1",
        "id": "made",
        "channel": "phone",
        "language": "en",
        "record": {"name": "Ana Lopez", "date_of_birth": "1970-02-03", "member_id": "HX4471902", "ssn_last4": "4821"},
        "caller": {"relationship": "self", "reason": ["results"]},
        "events": events,
    }
    return CallRecord.model_validate(base | more)


def contact(*rows: Sequence[Any], **more: Any) -> Contact:
    return Contact(record(*rows, **more), matcher())


def card(*rows: Sequence[Any], **more: Any) -> Scorecard:
    return score(record(*rows, **more), matcher(), rubric())


def levels(*rows: Sequence[Any], **more: Any) -> dict[str, int | None]:
    return {one.name: one.level for one in card(*rows, **more).dimensions}


def feels(words: str, cue: str = "fear") -> tuple[str, str, dict[str, str]]:
    """A caller row that shows a feeling."""
    return ("caller", words, {"cue": cue})
