"""Words for people: translated when shown, never when a module is imported."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt, QTimeZone


def translate(context: str, text: str, **values: object) -> str:
    """`text` in the language of the interface, its `{names}` filled in. Qt Linguist finds the calls by this name."""
    words = QCoreApplication.translate(context, text)
    return words.format(**values) if values else words


def locale() -> QLocale:
    """The locale of the desktop; English where it says nothing."""
    found = QLocale()
    return QLocale(QLocale.Language.English) if found.language() == QLocale.Language.C else found


def day(iso: str) -> str:
    """`1961-03-14` as people write it here; anything else as it is."""
    date = QDate.fromString(iso, Qt.DateFormat.ISODate)
    shape = locale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd, ", "").replace(" dddd", "")
    return locale().toString(date, shape) if date.isValid() else iso


def clock_time(seconds: float) -> str:
    """`03:12` for 192 seconds; hours are added when there are any."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}"


def figure(value: float | None) -> str:
    """A score as people read it: whole, or a dash where there is none."""
    return "–" if value is None else locale().toString(round(value))


def moment(when: datetime) -> str:
    """Date and time in the short form of the locale, in local time."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()), QTimeZone(QTimeZone.Initialization.LocalTime))
    return locale().toString(local, QLocale.FormatType.ShortFormat)
