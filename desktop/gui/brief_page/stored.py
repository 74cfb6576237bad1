"""What the program remembers of briefs: the office's own words, the last choices of each kind, templates.

One JSON file in the data folder, written beside and renamed; a portable copy of the program carries it along.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import paths
from desktop.briefs import (
    DEFAULT_PROFILE,
    USUAL,
    BriefOptions,
    Kind,
    OfficeDetails,
    options_from_json,
    options_to_json,
    profiles,
)
from desktop.briefs.option_files import office_from_json, office_to_json
from desktop.briefs.saving import save
from desktop.errors import BriefError, UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

_SCHEMA = "brief-template/"
_VERSION = 1
_PLAIN_OPTIONS = "brief-options/1"
_REMEMBERED = 12
"""Words remembered of each field of the office, the newest first."""
_FIELDS = ("superior", "body", "symbol", "place", "whom", "post", "signer", "circulation", "draft")


@dataclass(frozen=True, slots=True)
class Template:
    """Choices of a brief under a name."""

    name: str
    kind: Kind = Kind.SUMMARY
    profile: str = DEFAULT_PROFILE
    options: BriefOptions = USUAL


class BriefStore:
    """Reads the file once and writes it at every change."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.data_folder() / "briefs.json"
        self.office = OfficeDetails()
        self.kind = Kind.SUMMARY
        self.last: dict[Kind, BriefOptions] = {}
        self.templates: list[Template] = []
        self.office_template: Path | None = None
        """The office's own .docx whose styles and letterhead a brief takes over."""
        self.words: dict[str, list[str]] = {}
        """Earlier words of each field of the office, to be proposed again."""
        self._read()

    def keep(self) -> None:
        """Write everything; a full disk never stops the clerk's work, so it is only logged."""
        data = {
            "office": office_to_json(self.office),
            "kind": self.kind.value,
            "last": {kind.value: options_to_json(lasting(options)) for kind, options in self.last.items()},
            "templates": [template_to_json(template) for template in self.templates],
            "office_template": str(self.office_template or ""),
            "words": self.words,
        }
        try:
            save(self._file, ".json", lambda beside: _write(beside, data))
        except BriefError:
            logging.getLogger(__name__).exception("The choices of briefs could not be kept.")

    def set_office(self, office: OfficeDetails) -> None:
        """Remember the office's words, each also as one to be proposed."""
        self.office = office
        for name in _FIELDS:
            self._remember(name, [getattr(office, name)])
        self._remember("recipients", office.recipients)
        self.keep()

    def set_last(self, kind: Kind, options: BriefOptions) -> None:
        """Remember what was chosen for a kind."""
        self.kind = kind
        self.last[kind] = options
        self.keep()

    def add_template(self, template: Template) -> None:
        """Keep a template in place of one of the same name, by name."""
        others = [one for one in self.templates if one.name != template.name]
        self.templates = sorted([*others, template], key=lambda one: one.name.casefold())
        self.keep()

    def remove_template(self, name: str) -> None:
        """Forget a template."""
        self.templates = [one for one in self.templates if one.name != name]
        self.keep()

    def _remember(self, name: str, texts: Iterable[str]) -> None:
        known = self.words.get(name, [])
        new = [text for text in texts if text]
        self.words[name] = list(dict.fromkeys((*new, *known)))[:_REMEMBERED]

    def _read(self) -> None:
        try:
            self._take(json.loads(self._file.read_text("utf-8")))
        except FileNotFoundError:
            return
        except (OSError, ValueError, TypeError, KeyError, AttributeError, UserError):
            # The clerk's work must not stop here: what can be read is kept, the rest is as on the first day.
            logging.getLogger(__name__).exception("The choices of briefs are faulty; the usual ones stand in.")

    def _take(self, data: dict[str, Any]) -> None:
        self.office = office_from_json(data["office"])
        self.words = {name: list(texts) for name, texts in data["words"].items()}
        self.kind = Kind(data["kind"])
        self.office_template = Path(data["office_template"]) if data["office_template"] else None
        self.last = {Kind(kind): options_from_json(options) for kind, options in data["last"].items()}
        self.templates = [template_from_json(template) for template in data["templates"]]


def without_marks(office: OfficeDetails) -> OfficeDetails:
    """Return the office's words without the marks that belong to one document."""
    usual = OfficeDetails()
    marks = {name: getattr(usual, name) for name in ("secrecy", "urgency", "circulation", "draft")}
    return replace(office, **marks)


def lasting(options: BriefOptions) -> BriefOptions:
    """Return the choices without what belongs to one brief, and without the office, which stands by itself."""
    include = replace(options.include, officials=(), bodies=(), tags=())
    return replace(
        options,
        include=include,
        typed=(),
        subject="",
        day=None,
        presiding="",
        addressee="",
        office=OfficeDetails(),
    )


def template_to_json(template: Template) -> dict[str, Any]:
    """Return a template as JSON values, without what belongs to certain reports."""
    options = replace(template.options, typed=(), subject="", day=None, presiding="")
    return {
        "schema": f"{_SCHEMA}{_VERSION}",
        "name": template.name,
        "kind": template.kind.value,
        "profile": template.profile,
        "options": options_to_json(options),
    }


def template_from_json(data: object) -> Template:
    """Return a template from JSON values; raise BriefError where they are none, or of a newer program."""
    schema = data.get("schema") if isinstance(data, dict) else None
    if isinstance(data, dict) and schema == _PLAIN_OPTIONS:
        options = options_from_json(data)
        return Template(options.name, options=options)
    if not isinstance(data, dict) or not isinstance(schema, str) or not schema.startswith(_SCHEMA):
        raise BriefError("choices_foreign")
    version = schema.removeprefix(_SCHEMA)
    if not version.isdecimal() or int(version) > _VERSION:
        raise BriefError("choices_newer", version=version)
    try:
        profile = data["profile"] if data["profile"] in profiles() else DEFAULT_PROFILE
        return Template(str(data["name"]), Kind(data["kind"]), profile, options_from_json(data["options"]))
    except (KeyError, TypeError, ValueError) as error:
        raise BriefError("choices_damaged", reason=error) from error


def save_template(template: Template, to: Path) -> Path:
    """Write a template as a file to be shared; raise BriefError where that fails."""
    return save(to, ".json", lambda beside: _write(beside, template_to_json(template)))


def load_template(file: Path) -> Template:
    """Return the template of a file; raise BriefError where it cannot be read or holds none."""
    try:
        data = json.loads(file.read_text("utf-8-sig"))
    except OSError as error:
        raise BriefError("brief_options_unreadable", path=file, reason=error.strerror or error) from error
    except ValueError as error:
        raise BriefError("choices_damaged", reason=error) from error
    template = template_from_json(data)
    return template if template.name else replace(template, name=file.stem)


def _write(beside: Path, data: object) -> None:
    beside.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
