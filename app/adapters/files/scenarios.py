"""Scenario packs on disk: one folder each, `scenario.yaml` with one `<language>.yaml` for every further language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.activities.author.ports import Pack
from app.adapters.files.bounded import unreadable
from app.adapters.files.resources import PROJECT
from app.core.scenario.draft import Draft
from app.core.scenario.languages import in_language
from app.core.scenario.parse import MOST_BYTES, decode, parse
from app.shared.result import Refusal

SCENARIOS = PROJECT / "scenarios"
FILE = "scenario.yaml"
MOST_PACKS = 1_000
DEEPEST = 6
_ID = re.compile(r"[a-z][a-z0-9_-]{0,63}")
_LANGUAGE = re.compile(r"([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?)\.yaml")


@dataclass(frozen=True, slots=True)
class Shipped:
    """A scenario that came with the application."""

    id: str
    file: Path


def shipped(folder: Path = SCENARIOS) -> tuple[Shipped, ...]:
    """The scenarios that came with the application, by id; folders without a `scenario.yaml` are none."""
    if not folder.is_dir():
        return ()
    found = (child for child in sorted(folder.iterdir()) if _ID.fullmatch(child.name) and (child / FILE).is_file())
    return tuple(Shipped(child.name, child / FILE) for child in found)


def load_scenario(path_or_id: str | Path, language: str | None = None, folder: Path = SCENARIOS) -> Draft:
    """The draft of a shipped scenario (its id) or of a file or folder (its path), in its own language or in `language`.

    Refusal when there is none, when it cannot be read, or when it does not speak the language.
    """
    pack = read_pack(_file_of(str(path_or_id), folder))
    if pack.refusal:
        raise pack.refusal
    draft = parse(pack.text, pack.name, pack.words)
    return draft if language is None else in_language(draft, language)


def find_packs(path: str, folder: Path = SCENARIOS) -> tuple[Pack, ...]:
    """Every scenario that a path names, in order of path: a file, a pack's folder, a folder of packs, or a shipped id.

    What cannot be read comes as a pack with its refusal. Refusal when nothing is there.
    """
    place = Path(path)
    if not place.is_dir() or (place / FILE).exists():
        return (read_pack(_file_of(path, folder)),)
    packs = tuple(read_pack(file) for file in _search(place, 0))
    if not packs:
        sentence = f"{path}: there is no {FILE} in this folder or below it. Name a scenario's file or folder."
        raise Refusal("scenario.none", sentence, file=path)
    return packs


def read_pack(file: Path) -> Pack:
    """A scenario's file with the words beside it; what keeps it from being read stands in `refusal`."""
    name = _shown(file)
    try:
        text = decode(_read(file, file.parent), name)
        words = {language: _words(other) for language, other in _languages(file)} if file.name == FILE else {}
    except Refusal as refusal:
        return Pack(name, "", {}, refusal)
    return Pack(name, text, words)


def _file_of(path_or_id: str, folder: Path) -> Path:
    if "\x00" in path_or_id:
        raise Refusal("scenario.missing", "A path cannot hold a zero character.", file=path_or_id)
    if _ID.fullmatch(path_or_id) and (folder / path_or_id / FILE).is_file():
        return folder / path_or_id / FILE
    place = Path(path_or_id)
    if place.is_dir():
        place = place / FILE
    if place.exists() or place.is_symlink():
        return place
    known = ", ".join(each.id for each in shipped(folder)) or "none"
    sentence = f"{path_or_id}: there is no such scenario, file or folder. Shipped scenarios: {known}."
    raise Refusal("scenario.missing", sentence, file=path_or_id)


def _read(file: Path, home: Path) -> bytes:
    """At most one byte more than a scenario may have, from a plain file that does not lead out of its folder."""
    try:
        real = file.resolve(strict=True)
        if not real.is_relative_to(home.resolve()):
            sentence = (
                f"{_shown(file)} is a link that leads out of its folder, so it was not read. Put the file itself there."
            )
            raise Refusal("scenario.outside", sentence, file=str(file))
        if not real.is_file():
            raise Refusal(
                "scenario.no_file", f"{_shown(file)} is not a plain file, so it was not read.", file=str(file)
            )
        with real.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise unreadable(file, error) from error
    except RuntimeError as error:  # links that lead in a circle
        raise Refusal("scenario.outside", f"{_shown(file)} is a link that leads nowhere.", file=str(file)) from error


def _words(file: Path) -> str:
    return decode(_read(file, file.parent), _shown(file))


def _languages(file: Path) -> Iterator[tuple[str, Path]]:
    for other in sorted(file.parent.glob("*.yaml")):
        if found := _LANGUAGE.fullmatch(other.name):
            yield found.group(1), other


def _search(folder: Path, depth: int) -> Iterator[Path]:
    """Packs below a folder, without following links to other folders."""
    if (folder / FILE).exists():
        yield folder / FILE
        return
    if depth >= DEEPEST:
        return
    try:
        children = sorted(folder.iterdir())[:MOST_PACKS]
    except OSError as error:
        raise unreadable(folder, error) from error
    for child in children:
        if child.is_dir() and not child.is_symlink() and not child.name.startswith("."):
            yield from _search(child, depth + 1)


def _shown(file: Path) -> str:
    """The file as findings call it: as it was named, and shipped ones from the project's folder on."""
    return file.relative_to(PROJECT).as_posix() if file.is_relative_to(PROJECT) else file.as_posix()
