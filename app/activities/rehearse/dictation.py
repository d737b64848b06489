"""Has pieces of a turn recognised in a lane of their own and joins them to one `Heard` with times within the turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.activities.rehearse.ears import BYTES_A_SECOND, Piece
from app.activities.rehearse.ports import Heard, Recognizer, Runner
from app.core.record.model import Word
from app.shared.result import Refusal

RECOGNITION_LANE = "recognition"


@dataclass(frozen=True, slots=True)
class HeardTurn:
    """All that was recognised of one turn, `start`-`end` in seconds of the contact; word times count from `start`."""

    heard: Heard
    start: float
    end: float
    cut_in: bool = False  # the caller was speaking when it began


@dataclass(slots=True)
class _Turn:
    start: float
    end: float
    cut_in: bool = False
    parts: list[tuple[Piece, Heard]] = field(default_factory=list[tuple[Piece, Heard]])
    waiting: int = 0
    complete: bool = False


class Dictation:
    """Recognises in order. `done` is told each finished turn (maybe without words), `partial` what a long one has so far.

    A piece that the recognizer failed on is reported to `failed` with the seconds it lasted; the rest of the turn is
    still delivered.
    """

    def __init__(
        self,
        recognizer: Recognizer,
        runner: Runner,
        *,
        done: Callable[[HeardTurn], None],
        partial: Callable[[str], None],
        failed: Callable[[Exception, float], None],
    ) -> None:
        self._recognizer = recognizer
        self._runner = runner
        self._done = done
        self._partial = partial
        self._failed = failed
        self._turn: _Turn | None = None
        self.hints: tuple[str, ...] = ()

    @property
    def busy(self) -> bool:
        """True from the first piece of a turn until it was delivered."""
        return self._turn is not None

    @property
    def recognising(self) -> bool:
        """True while a piece is with the recognizer."""
        return self._turn is not None and self._turn.waiting > 0

    def goes_on(self) -> bool:
        """The speaker went on before the turn was delivered: it is not over after all. False when there was none."""
        if self._turn is None:
            return False
        self._turn.complete = False
        return True

    def complete(self) -> None:
        """The turn is over without a further piece, as after a cough behind its last words."""
        if self._turn is not None:
            self._turn.complete = True
            self._deliver(self._turn)

    def abandon(self) -> None:
        """Waits no longer for a recognizer that does not come back; what it has of the turn is delivered."""
        turn, self._turn = self._turn, None
        if turn is not None:
            self._done(HeardTurn(_join(turn.parts, turn.start), turn.start, turn.end, turn.cut_in))

    def take(self, piece: Piece, *, cut_in: bool = False) -> None:
        """Recognises a piece; when it is the last of its turn the turn is delivered once all its pieces are there."""
        turn = self._turn or _Turn(piece.start, piece.end, cut_in)
        self._turn = turn
        turn.end = max(turn.end, piece.end)
        turn.complete = piece.last
        if not piece.pcm:
            self._deliver(turn)
            return
        turn.waiting += 1
        hints = self.hints

        def recognized(heard: Heard) -> None:
            turn.waiting -= 1
            turn.parts.append((piece, heard))
            self._deliver(turn)

        def broke(error: Exception) -> None:
            turn.waiting -= 1
            if turn is not self._turn:
                return
            self._failed(error, len(piece.pcm) / BYTES_A_SECOND)
            self._deliver(turn)

        self._runner.submit(RECOGNITION_LANE, lambda: self._recognizer.recognize(piece.pcm, hints), recognized, broke)

    def _deliver(self, turn: _Turn) -> None:
        if turn is not self._turn or turn.waiting:
            return
        joined = _join(turn.parts, turn.start)
        if not turn.complete:
            if joined.text:
                self._partial(joined.text)
            return
        self._turn = None
        self._done(HeardTurn(joined, turn.start, turn.end, turn.cut_in))


def recognizer_problem(error: Exception, seconds: float) -> Refusal:
    """The sentence for somebody whose last words were not understood because the recognizer failed."""
    reason = error.sentence if isinstance(error, Refusal) else f"The recognizer stopped working ({error})."
    return Refusal(
        "speech.recognizer_failed",
        f"{reason} Your last {seconds:.0f} s were not understood; everything before is kept. Please type what you said.",
        seconds=seconds,
    )


def _join(parts: list[tuple[Piece, Heard]], start: float) -> Heard:
    spoken = [(piece, heard) for piece, heard in sorted(parts, key=lambda part: part[0].pcm_at) if heard.text.strip()]
    words = tuple(
        Word(
            text=word.text,
            start=round(max(0.0, piece.pcm_at - start + word.start), 3),
            end=round(max(0.0, piece.pcm_at - start + word.end), 3),
            confidence=word.confidence,
        )
        for piece, heard in spoken
        for word in heard.words
    )
    sure = [(heard.confidence, max(1, len(heard.words))) for _, heard in spoken if heard.confidence is not None]
    weight = sum(count for _, count in sure)
    return Heard(
        text=" ".join(heard.text.strip() for _, heard in spoken),
        words=words,
        confidence=round(sum(value * count for value, count in sure) / weight, 3) if weight else None,
        alternatives=spoken[0][1].alternatives if len(spoken) == 1 else (),
        engine=spoken[0][1].engine if spoken else "",
    )
