"""What the office's details put into the blanks of letterhead and signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.office import Authority
from desktop.briefs.wording import month
from desktop.errors import BriefError

if TYPE_CHECKING:
    from desktop.briefs.office import OfficeDetails
    from desktop.briefs.setting import Setting

LEFT_OUT = "-"
"""Instead of a value: the line is not needed."""
_STOPS = " -–;,."


def filling(setting: Setting, type_symbol: str) -> dict[str, str]:
    """Return what stands in the blanks of the letterhead; the number is always the registry's."""
    office, day = setting.options.office, setting.options.day
    return {
        "superior": office.superior.strip().upper(),
        "body": office.body.strip().upper(),
        "type": type_symbol,
        "symbol": office.symbol.strip(),
        "place": office.place.strip(),
        "day": f"{day.day:02d}" if day else "",
        "month": month(day) if day else "",
        "year": str((day or setting.today).year),
    }


def signing(setting: Setting) -> dict[str, str]:
    """Return what stands over and under the signature; raise BriefError for a right unknown to the rule."""
    office = setting.options.office
    return {
        "authority": _authority(setting, office),
        "post": office.post.strip().upper(),
        "signer": office.signer.strip(),
    }


def _authority(setting: Setting, office: OfficeDetails) -> str:
    if office.authority is Authority.OWN:
        return LEFT_OUT if office.post or office.signer else ""
    form = setting.profile.authorities.get(office.authority.value)
    if form is None:
        raise BriefError("brief_authority_unknown", authority=office.authority.value, profile=setting.profile.name)
    whom = office.whom.strip().upper()
    return form.format(whom=whom) if whom else ""


def recipients_of(setting: Setting) -> tuple[str, ...]:
    """Return the lines under "Nơi nhận" without the dashes and stops that somebody may have typed."""
    told = (line.strip().lstrip("-– ").rstrip(_STOPS) for line in setting.options.office.recipients)
    return tuple(line for line in told if line)
