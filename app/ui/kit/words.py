"""Words for people: translated when shown, never when a module is imported."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone


def translate(context: str, text: str, **values: object) -> str:
    """`text` in the language of the interface, its `{names}` filled in. Qt Linguist finds the calls by this name."""
    words = QCoreApplication.translate(context, text)
    return words.format(**values) if values else words


def clock_time(seconds: float) -> str:
    """`03:12` for 192 seconds; hours are added when there are any."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}"


def figure(value: float | None) -> str:
    """A score as people read it: whole, or a dash where there is none."""
    return "–" if value is None else QLocale().toString(round(value))


def moment(when: datetime) -> str:
    """Date and time in the short form of the locale, in local time."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()), QTimeZone(QTimeZone.Initialization.LocalTime))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)
