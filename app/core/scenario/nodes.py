"""The tree of a scenario file as its author wrote it: every node with its place, every comment kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Path = tuple[str | int, ...]
"""Where a node stands: keys and list positions from the top, such as ``("turns", 3, "expects", 0, "next")``."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: `line` and `column` from 1, `start` and `end` as character offsets, end exclusive."""

    line: int
    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as text. Only a `plain` empty, `~` or `null` means that nothing was written."""

    text: str
    span: Span
    style: Literal["plain", "quoted", "block"] = "plain"

    @property
    def is_nothing(self) -> bool:
        return self.style == "plain" and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file, each key once."""

    pairs: tuple[tuple[Scalar, Node], ...]
    span: Span

    def pair(self, key: str) -> tuple[Scalar, Node] | None:
        """The key's own node and its value, or None."""
        return next((pair for pair in self.pairs if pair[0].text == key), None)


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the author's, with its `#`."""

    text: str
    span: Span


def locate(root: Node | None, path: Path, *, key: bool = False) -> Span:
    """Where the node at `path` stands (with `key`, the key before it); of a node that is missing, where its parent does."""
    if root is None:
        return Span(1, 1, 0, 0)
    node: Node = root
    span = root.span
    for step in path:
        if isinstance(node, Mapping) and (pair := node.pair(str(step))):
            span = pair[0].span if key or not _has_place(pair[1]) else pair[1].span
            node = pair[1]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
            span = node.span
        else:
            break
    return span


def find(root: Node | None, path: Path) -> Node | None:
    """The node at `path`, or None."""
    node = root
    for step in path:
        if isinstance(node, Mapping):
            pair = node.pair(str(step))
            node = pair[1] if pair else None
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Every value of the tree with its path, in the order of the file."""
    match node:
        case Scalar():
            yield path, node
        case Sequence():
            for position, item in enumerate(node.items):
                yield from scalars(item, (*path, position))
        case Mapping():
            for name, value in node.pairs:
                yield from scalars(value, (*path, name.text))


def _has_place(node: Node) -> bool:
    return node.span.end > node.span.start
