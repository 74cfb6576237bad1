"""What all commands share: their words in the language of the environment, results, exit statuses, the parser."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from desktop import paths
from desktop.errors import UserError
from desktop.wording import environment_language, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Commands = argparse._SubParsersAction["Parser"]  # noqa: SLF001 (argparse has no public name)
    Run = Callable[[argparse.Namespace], int]

DONE, SOME_FAILED, WRONG_USE = 0, 1, 2


def phrase(code: str, **details: object) -> str:
    """Return a sentence in the language of the environment."""
    return say(code, environment_language(), **details)


def tell(code: str, **details: object) -> None:
    """Say a sentence on standard error."""
    print(phrase(code, **details), file=sys.stderr)


def tell_error(error: UserError, place: str = "") -> None:
    """Say what is wrong and what can be done, on standard error."""
    language = environment_language()
    where = f"{place}: " if place else ""
    print(f"{where}{error.message(language)} {error.remedy(language)}", file=sys.stderr)


def told_error(error: UserError) -> dict[str, Any]:
    """Return what is wrong and what can be done, for JSON."""
    language = environment_language()
    return {"reason": error.message(language), "remedy": error.remedy(language)}


def print_json(data: object) -> None:
    """Print values as JSON; those that it has no form for, such as days, as text."""
    print(json.dumps(data, ensure_ascii=False, indent=1, default=str))


class Seen(NamedTuple):
    """What a command found in one file."""

    data: dict[str, Any]
    """For JSON, without the name of the file."""
    lines: Iterable[str]
    """For the eye, below the name of the file."""
    good: bool = True


def file_by_file(options: argparse.Namespace, look: Callable[[Path], Seen]) -> int:
    """Print what is found in each file that was named, or why it cannot be read; return the exit status."""
    status, told = DONE, []
    for path in options.paths:
        try:
            seen = look(path)
        except UserError as error:
            seen = Seen(told_error(error), (), good=False)
            if not options.json:
                tell_error(error)
        else:
            if not options.json:
                print(path, *seen.lines, sep="\n")
        told.append({"file": str(path)} | seen.data)
        status = status if seen.good else SOME_FAILED
    if options.json:
        print_json(told)
    return status


def profile_keys() -> tuple[str, ...]:
    """Return the keys of the format profiles, without loading what reads them."""
    return tuple(sorted(file.stem for file in paths.resources("profiles").glob("*.toml")))


class Parser(argparse.ArgumentParser):
    """A parser whose complaints end in status 2 and in the language of the environment."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        tell("wrong_use", why=message)
        raise SystemExit(WRONG_USE)


def new_command(commands: Commands, run: Run, *, library: bool = True) -> argparse.ArgumentParser:
    """Return the parser of a new command, named after the function that runs it."""
    name = run.__name__.strip("_")
    words = phrase(f"help_{name}")
    command = commands.add_parser(name, help=words, description=words)
    command.set_defaults(run=run)
    if library:
        command.add_argument("--library", type=Path, metavar="FILE", help=phrase("help_library_option"))
    return command
