"""A contact as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from app.core.record.model import Action, CallRecord, Utterance


def transcript(record: CallRecord) -> Iterator[str]:
    """One line an event: minute and second, who, and what."""
    for event in record.events:
        minutes, seconds = divmod(int(event.t), 60)
        who = f"{minutes:3d}:{seconds:02d}  {event.speaker or event.by:<7}"
        match event:
            case Utterance():
                yield f"{who} {event.say}{' —' if event.cut_off else ''}"
            case Action():
                warm = "" if event.warm is None else " (warm)" if event.warm else " (cold)"
                yield f"{who} [{event.do}{' ' + event.what if event.what else ''}{warm}]"
            case _:
                yield f"{who} [nothing]"
