"""Lines of a conversation as captions, used by the call, the scorecard and the transcript."""

from __future__ import annotations

from collections.abc import Collection

from app.ui.kit.shapes import Caption, Piece
from app.ui.kit.words import clock_time, translate
from app.ui.trainee import words
from app.ui.trainee.call.state import TalkLine


def as_caption(line: TalkLine, marks: Collection[str] = ()) -> Caption:
    """A line as it is drawn; `marks` are words on which a finding rests."""
    if line.kind == "action":
        return Caption(line.key, "middle", (Piece(f"{clock_time(line.t)}  {words.deed(line.do, line.what)}"),))
    pieces = tuple(Piece(run.text, doubtful=run.doubtful) for run in line.words)
    if marks:
        pieces = _marked("".join(piece.text for piece in pieces), marks) or pieces
    if line.cut_off:
        pieces = (*pieces, Piece(translate("Call", " —")))
    if line.kind == "system":
        return Caption(line.key, "middle", pieces)
    if line.kind == "agent":
        who = line.speaker or translate("Call", "You")
    else:
        who = line.speaker or translate("Call", "Caller")
    parts = [who] if line.going_on else [who, clock_time(line.t)]
    if line.feeling:
        parts.append(words.feeling(line.feeling))
    return Caption(line.key, line.kind, pieces, "  ·  ".join(parts), line.feeling, line.going_on)


def _marked(text: str, marks: Collection[str]) -> tuple[Piece, ...]:
    low = text.lower()
    spans = sorted((at, at + len(mark)) for mark in marks if mark and (at := low.find(mark.lower())) >= 0)
    made: list[Piece] = []
    done = 0
    for start, end in spans:
        if start < done:
            continue
        made += [Piece(text[done:start]), Piece(text[start:end], marked=True)]
        done = end
    made.append(Piece(text[done:]))
    return tuple(piece for piece in made if piece.text) if spans else ()
