"""Errors that a user can act on: each has a message and a remedy, in the user's language.

The words are data (`resources/messages/*.toml`), keyed by a code, so that the rooms below the window
need no translator and no code holds prose.
"""

from __future__ import annotations

from desktop.wording import say


class UserError(Exception):
    """A known problem, named by a code, that the user can do something about."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        return self.message("vi")

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process borders when many files are read side by side.
        return _rebuilt, (type(self), self.code, self.details)

    def message(self, language: str = "vi") -> str:
        """Return what is wrong, in one sentence."""
        return say(self.code, language, "message", **self.details)

    def remedy(self, language: str = "vi") -> str:
        """Return what the user can do about it, in one sentence."""
        return say(self.code, language, "remedy", **self.details)


class ReadError(UserError):
    """A file that cannot be read into a source."""


class LibraryError(UserError):
    """A library that cannot be opened, read or written."""


class BriefError(UserError):
    """A brief that cannot be made or written."""


class Cancelled(Exception):  # noqa: N818 (it is no error: the user asked for it)
    """The user cancelled a long piece of work."""


def _rebuilt(kind: type[UserError], code: str, details: dict[str, object]) -> UserError:
    return kind(code, **details)
