"""The settings of this desktop, typed."""

from __future__ import annotations

from typing import get_args

from app.activities.rehearse.ports import Preferences
from app.ui.kit.theme import Scheme


class Settings:
    """Reads and writes what the window remembers. Anything unreadable counts as never set."""

    def __init__(self, preferences: Preferences) -> None:
        self._kept = preferences

    @property
    def welcomed(self) -> bool:
        return self._kept.get("consent.kept") is True

    @welcomed.setter
    def welcomed(self, value: bool) -> None:
        self._kept.put("consent.kept", value)

    @property
    def voice(self) -> bool:
        """The microphone may be used."""
        return self._kept.get("consent.voice") is True

    @voice.setter
    def voice(self, value: bool) -> None:
        self._kept.put("consent.voice", value)

    @property
    def keep_audio(self) -> bool:
        """The sound of calls may be kept."""
        return self.voice and self._kept.get("consent.audio") is True

    @keep_audio.setter
    def keep_audio(self, value: bool) -> None:
        self._kept.put("consent.audio", value)

    @property
    def push_to_talk(self) -> bool:
        return self._kept.get("call.push_to_talk") is True

    @push_to_talk.setter
    def push_to_talk(self, value: bool) -> None:
        self._kept.put("call.push_to_talk", value)

    @property
    def name(self) -> str:
        value = self._kept.get("name")
        return value if isinstance(value, str) else ""

    @name.setter
    def name(self, value: str) -> None:
        self._kept.put("name", value)

    @property
    def scheme(self) -> Scheme:
        value = self._kept.get("look.scheme")
        return next((scheme for scheme in get_args(Scheme) if scheme == value), "system")

    @scheme.setter
    def scheme(self, value: Scheme) -> None:
        self._kept.put("look.scheme", value)

    @property
    def scale(self) -> float:
        return self._number("look.scale", 1.0, 0.8, 2.0)

    @scale.setter
    def scale(self, value: float) -> None:
        self._kept.put("look.scale", value)

    @property
    def geometry(self) -> str:
        value = self._kept.get("window.geometry")
        return value if isinstance(value, str) else ""

    @geometry.setter
    def geometry(self, value: str) -> None:
        self._kept.put("window.geometry", value)

    @property
    def dismissed(self) -> frozenset[str]:
        """Interrupted attempts that one does not want to hear of again."""
        value = self._kept.get("home.dismissed")
        return frozenset(str(one) for one in value) if isinstance(value, list) else frozenset()  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]

    def dismiss(self, attempt: str) -> None:
        """Adds one, and forgets all but the newest fifty."""
        self._kept.put("home.dismissed", [*sorted(self.dismissed), attempt][-50:])

    def _number(self, key: str, default: float, low: float, high: float) -> float:
        value = self._kept.get(key)
        return min(high, max(low, float(value))) if isinstance(value, int | float) else default
