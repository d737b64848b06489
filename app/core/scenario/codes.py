"""The stable codes of everything that checking can find, each with what it means and what helps."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.scenario.findings import Finding
from app.core.scenario.nodes import Span

CODES: dict[str, tuple[str, str]] = {
    # reading
    "E000": ("the file cannot be read as text", "Save it as a UTF-8 text file of at most one megabyte."),
    "E001": (
        "not valid YAML",
        "Mend the punctuation at this place: indent with spaces, and quote text that holds ': ' or ' #'.",
    ),
    "E002": (
        "several documents in one file",
        "Remove the line '---', or put the second scenario into a folder of its own.",
    ),
    "E003": ("nested too deep", "Nothing in a scenario needs this depth; take the lists out of each other."),
    "E004": (
        "too many values",
        "Split the scenario, and write repeated parts out instead of repeating aliases of aliases.",
    ),
    "E005": ("an alias that stands for nothing", "Write the value itself instead of the alias."),
    "E006": ("a key that stands twice", "Keep one of the two."),
    "E007": ("a key that is not plain text", "Use a single word as the key."),
    "E008": ("a tag", "Remove the word that begins with '!'."),
    "E009": ("an invisible control character", "Delete the character and type the text again."),
    "E010": ("the file is no mapping", "Begin the file with 'schema: kindline.scenario/1' and the parts below it."),
    # shape
    "E101": ("an unknown key", "Remove it, or use a key of the format reference."),
    "E102": ("a key that is missing", "Add it; the format reference has a complete sample."),
    "E103": ("a value of the wrong kind", "Write the kind of value that the format reference names."),
    "E104": ("a value out of range", "Choose a value within the bounds."),
    "E105": ("a value that is not one of the allowed ones", "Use one of the allowed values."),
    "E106": ("a value of the wrong form", "Write it in the form that the message names."),
    "E107": ("nothing where something is needed", "Write at least one, or remove the part."),
    # references
    "E201": ("an id that is taken", "Give one of the two another id."),
    "E202": ("a turn that does not exist", "Name a turn of `turns`, or add it."),
    "E203": ("an ending that does not exist", "Name an ending of `endings`, or add it."),
    "E204": ("a topic that does not exist", "Name a topic of `topics`, or add it."),
    "E205": ("a meter that does not exist", "Name a meter of `state`, or add it with its start."),
    "E206": ("a slot that does not exist", "Add the name to `slots`."),
    "E207": ("a counter that does not exist", "Add the name to `counters`."),
    "E208": ("a fact that is not on the record", "Name a fact of `record.facts`, or add it."),
    "E209": ("an act that does not exist", "Use an act of the library, or describe it under `acts` with examples."),
    "E210": ("an unknown section", "Use a section of the chart that the format reference names."),
    "E211": ("an unknown relationship", "Use a relationship that the format reference names."),
    "E212": ("an unknown flag", "Use a flag that the format reference names."),
    "E213": ("an unknown identifier class", "Use an identifier class that the format reference names."),
    "E214": ("an unknown desktop action", "Use an action that the format reference names."),
    "E215": ("an unknown rubric item", "Use a dimension or a figure of the rubric."),
    "E216": ("a name that cannot be used", "Choose another name."),
    "E217": (
        "a placeholder that stands for nothing",
        "Use {agent}, {give.<class>}, {knows.<class>} or {misremembers.<class>}.",
    ),
    # guards
    "E301": ("a guard that cannot be read", "Write it as in: fear >= 60 and not told_result."),
    "E302": ("an unknown name in a guard", "Declare the name, or mend its spelling."),
    "E303": (
        "a number used as yes-or-no, or the other way round",
        "Compare numbers (fear >= 60); use slots bare (told_result).",
    ),
    "E304": (
        "a guard that cannot hold",
        "Change the bounds, set what it asks for somewhere, or remove what it guards.",
    ),
    # flow
    "E401": (
        "a turn that nothing leads to",
        "Name it in a `next`, a topic's `opens`, a handler, an ending or `on`, or remove it.",
    ),
    "E402": (
        "no way to an ending",
        "Let a turn or handler that can be reached lead to 'ending:<id>', or add an ending for the agent's closing.",
    ),
    "E403": (
        "a loop without a way out",
        "Add an expected act whose `next` leaves the loop, or leave `next` out so that open topics follow.",
    ),
    "E404": ("an ending that nothing leads to", "Lead to it from a turn that can be reached, or remove it."),
    "E405": ("a handler that does nothing", "Give it a `turn`, a `next` or an effect."),
    "E406": ("a handler that does not know when", "Add `after` with seconds."),
    "E408": ("a turn that has nothing to say", "Add lines without `again` for that channel."),
    # what can be earned
    "E501": ("an act without examples", "Add at least one example, or a `must` pattern."),
    "E502": ("a mandatory point that cannot be earned", "Lower the minimum, or let the dimension count."),
    "E503": ("a task that cannot be done", "Use an object that the desktop offers for this action."),
    "E504": ("an identifier that the caller cannot give", "Add it to `caller.knows`, or take it out of `gives`."),
    "E505": (
        "more identifiers needed than the caller can match",
        "Let the caller know more, or lower `policy.identifiers_required`.",
    ),
    "E506": ("a pattern that cannot be read", "Mend the regular expression."),
    "E507": ("a pattern that could run for ever", "Do not repeat a group that itself holds a repetition or a choice."),
    # people and languages
    "E601": ("a telephone number that could be somebody's", "Use a number whose area code or exchange is 555."),
    "E602": (
        "a social security number that could be somebody's",
        "Use a number that is never issued, such as 000-12-3456.",
    ),
    "E603": ("an e-mail address that could be somebody's", "Use an address at example.org or example.com."),
    "E604": ("a date that does not exist", "Write a date of the calendar as YYYY-MM-DD."),
    "E611": (
        "a declared language without words",
        "Add the file <language>.yaml, or take the language out of `meta.languages`.",
    ),
    "E612": ("a line that is missing in a declared language", "Add the words to that language's file."),
    "E613": ("words for something that the scenario does not have", "Remove them, or mend the id."),
    # smells
    "S101": ("a meter that nothing reads", "Let a guard depend on it, or remove it."),
    "S102": ("a slot that nothing reads", "Read it in a guard, or remove it."),
    "S103": ("a counter that nothing reads", "Read it in a guard, or remove it."),
    "S104": ("an act that nothing waits for", "Expect it in a turn, or remove it."),
    "S105": (
        "a line of feeling with one variant only",
        "Write further variants, so that a second call does not sound like the first.",
    ),
    "S106": ("a mood that starts at its bound", "Start it a little inside, so that it can move both ways."),
    "S107": ("a length far from `minutes`", "Correct `minutes`, or add or cut turns."),
    "S108": (
        "two acts that are easily confused",
        "Make the examples more different, or add `must` and `must_not` patterns.",
    ),
    "S109": (
        "an example that is not understood as its act",
        "Phrase the example more plainly, or add a `must` pattern.",
    ),
    "S110": ("a mood that saturates by drift alone", "Choose a slower drift."),
    "S111": (
        "a turn without a model answer",
        "Add `model`, so that the trainee can read a good answer after the call.",
    ),
    "S112": ("nothing happens when the agent says nothing, or nothing that is understood", "Add a handler for it."),
    "S113": ("no guide for practice", "Add `guide` with the steps of a good call."),
    "S114": ("an act with few examples", "Add examples, at least three, in different words."),
    "S115": ("an effect of nothing", "Remove it, or give it a size."),
    "S116": (
        "a part that stays in the first language",
        "Translate it too, so that the agent can be understood in that language.",
    ),
    "S117": ("a monologue", "Split the line; people in distress speak in short bursts."),
    "S118": ("a task without guidance", "Show the task in a model answer, so that the perfect call does it."),
    "S119": ("a turn that may have nothing to say", "Add lines without `when` at the end."),
    "S120": (
        "a model answer that is not understood as anything its turn waits for",
        "Say it more plainly, or add its words to the act's examples.",
    ),
}


@dataclass(frozen=True, slots=True)
class Reporter:
    """Collects findings about one file."""

    file: str
    found: list[Finding]

    def at(
        self, code: str, span: Span, message: str, *, remedy: str = "", column: int | None = None, **details: str
    ) -> None:
        """Adds a finding at a place; without `remedy` the code's own is used."""
        place = span.column if column is None else column
        self.found.append(Finding(code, self.file, span.line, place, message, remedy or CODES[code][1], details))


def code_table() -> str:
    """Every code as a row of a Markdown table, as it stands in scenarios/README.md."""
    rows = [f"| {code} | {meaning} | {remedy} |" for code, (meaning, remedy) in CODES.items()]
    return "\n".join(["| code | what it means | what helps |", "|---|---|---|", *rows])
