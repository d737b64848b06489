"""Typed signals: PySide's own are untyped and silently deliver 0 for a wrong payload.

A signal is declared once, with a frozen dataclass (or a plain value) as its only payload::

    class Shelf(QObject):
        chosen = Emits[ScenarioChosen]()

At run time that is a `Signal(object)`; to the checker it has a typed `connect` and `emit`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

P = TypeVar("P")

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMetaObject, Qt

    class Emitter(Protocol[P]):
        """A signal bound to its object."""

        def connect(self, slot: Callable[[P], object], type: Qt.ConnectionType = ...) -> QMetaObject.Connection: ...  # noqa: A002
        def disconnect(self, slot: Callable[[P], object] | None = None) -> bool: ...
        def emit(self, payload: P) -> None: ...

    class Emits(Generic[P]):
        """Declares a signal whose payload is `P`."""

        def __get__(self, instance: object, owner: type | None = None) -> Emitter[P]: ...

else:
    from PySide6.QtCore import Signal

    class Emits(Generic[P]):
        """Declares a signal whose payload is `P`."""

        def __class_getitem__(cls, _payload: Any) -> type[Emits]:
            return cls

        def __new__(cls) -> Signal:
            return Signal(object)
