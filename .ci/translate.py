"""Bring `vi.ts` up to the strings of the code and compile both Vietnamese files.

Run it after changing words of the window, translate what is unfinished in `vi.ts`, and run it again.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent


def main() -> None:
    """Update, then compile."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "desktop" / "gui").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-target-language", "vi_VN"]
    ts = str((FOLDER / "vi.ts").relative_to(ROOT))
    subprocess.run([TOOLS / "pyside6-lupdate", *options, *sources, "-ts", ts], cwd=ROOT, check=True)
    for name in ("vi", "qtbase_vi"):
        subprocess.run([TOOLS / "pyside6-lrelease", "-silent", f"{name}.ts"], cwd=FOLDER, check=True)


if __name__ == "__main__":
    main()
