"""Finds words that do not fit their place: labels and buttons smaller than their text, or cut by the edge of a page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

SLACK = 1
"""Pixels that rounding may take."""


def clipped(root: QWidget) -> list[str]:
    """A line for every visible label or button whose text is cut off."""
    found: list[str] = []
    for widget in (*root.findChildren(QLabel), *root.findChildren(QAbstractButton)):
        if widget.isVisible() and widget.text():
            found += [f"{type(widget).__name__} “{widget.text()[:50]}”: {what}" for what in _faults(root, widget)]
    return found


def _faults(root: QWidget, widget: QLabel | QAbstractButton) -> Iterator[str]:
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    if wraps:
        wanted = widget.heightForWidth(widget.width())
        if wanted > widget.height() + SLACK:
            yield f"{widget.height()} px high, wants {wanted}"
    elif widget.minimumSizeHint().width() > widget.width() + SLACK:
        yield f"{widget.width()} px wide, wants {widget.minimumSizeHint().width()}"
    if widget.minimumSizeHint().height() > widget.height() + SLACK and not wraps:
        yield f"{widget.height()} px high, wants {widget.minimumSizeHint().height()}"
    yield from _beyond(root, widget)


def _beyond(root: QWidget, widget: QWidget) -> Iterator[str]:
    """Cut by the left or right edge of the page that it scrolls in (which scrolls down only), or of the window."""
    place = widget.parentWidget()
    while place is not None and place is not root and not isinstance(place.parentWidget(), QScrollArea):
        place = place.parentWidget()
    frame = place or root
    left = widget.mapTo(frame, QPoint(0, 0)).x()
    if left < -SLACK or left + widget.width() > frame.width() + SLACK:
        yield f"from {left} to {left + widget.width()} on a page {frame.width()} px wide"
