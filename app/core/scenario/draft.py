"""A scenario as it was read: maybe wrong, maybe unfinished, with its text, its comments and every place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.scenario.findings import Finding
from app.core.scenario.model import Scenario
from app.core.scenario.nodes import Comment, Node, Path, Scalar, Span, find, locate
from app.core.scenario.words import Words


@dataclass(frozen=True, slots=True)
class WordsFile:
    """The words of one further language as they were read; `words` is None when they could not be."""

    name: str
    root: Node | None
    words: Words | None
    problems: tuple[Finding, ...] = ()


@dataclass(frozen=True, eq=False)
class Draft:
    """What `parse` made of a file. `scenario` is None when `problems` keep it from having a shape.

    `languages` holds the words files that were read beside it, or is None when nobody looked for any.
    """

    name: str
    text: str
    root: Node | None
    comments: tuple[Comment, ...]
    problems: tuple[Finding, ...]
    scenario: Scenario | None
    languages: Mapping[str, WordsFile] | None = field(default=None)

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Where a part stands in the text; see `nodes.locate`."""
        return locate(self.root, path, key=key)

    def node(self, path: Path) -> Node | None:
        """The node of a part, or None where the file leaves it out."""
        return find(self.root, path)

    def column_within(self, path: Path, offset: int) -> int:
        """The column of the character at `offset` of a text, as far as its notation lets it be told."""
        node = self.node(path)
        span = self.span(path)
        if not isinstance(node, Scalar) or node.style == "block":
            return span.column
        written = self.text[span.start : span.end]
        opening = 0 if node.style == "plain" else 1
        plain_notation = written[opening : len(written) - opening] == node.text
        return span.column + opening + offset if plain_notation and "\n" not in written else span.column
