"""The command line: verbs, exit codes and one clear sentence for whatever goes wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from app.cli.arguments import BadUsage, read_arguments
from app.cli.crash import record_crash
from app.cli.output import complain
from app.shared.result import Refusal

DONE, FOUND_WRONG, BAD_INPUT = 0, 1, 2
INTERRUPTED = 130  # as shells count a Ctrl-C


def main(argv: Sequence[str]) -> int:
    """Does what the arguments say. Exit code 0 done, 1 something was found wrong, 2 bad usage or unreadable input."""
    try:
        chosen = read_arguments(argv)
        if chosen is None:  # help or version was shown
            return DONE
        from app.cli.verbs import run  # here, so that --help needs nothing of the house

        code = run(chosen)
        sys.stdout.flush()
    except (BadUsage, Refusal) as refusal:
        complain(str(refusal))
        return BAD_INPUT
    except KeyboardInterrupt:
        complain("Stopped; what was said so far is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        # whoever read our output has gone; Python must not complain about it again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001  the last guard: a person gets a sentence, the log gets the rest
        complain(record_crash(error, argv))
        return BAD_INPUT
    return code
