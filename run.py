#!/usr/bin/env python3
"""Set Trích Lục up and run it. Needs nothing but Python; installs the rest beside itself.

python3 run.py               open the window; without a screen: the sample reports → a brief in build/demo/
python3 run.py test [...]    run the tests (what follows goes to pytest)
python3 run.py bench         run the benchmarks against their bars
python3 run.py build         make dist/trichluc, which runs where no Python is
python3 run.py lint          check style and types
python3 run.py lock          write the lock files anew from pyproject.toml (maintainers)
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
BUILD = ROOT / "build"
DEMO = BUILD / "demo"
BENCH_VENV = BUILD / "bench-venv"
SETUP_LOG = BUILD / "setup.log"
STAMP = "made-by-run.txt"  # the last thing written into an environment: without it, it is half made

# What Qt needs and bare Debian and Ubuntu lack: the file that is looked for, and the package that has it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
FONT_PACKAGE = "fonts-noto-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class SetupError(Exception):
    """What is in the way, in one sentence, and what to do about it."""


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name and return its exit status."""
    for stream in (sys.stdout, sys.stderr):  # an old Windows console cannot write every Vietnamese letter
        with contextlib.suppress(AttributeError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    command = COMMANDS.get(name)
    if command is None or (rest and name != "test"):
        print(__doc__, file=sys.stdout if name in {"-h", "--help"} else sys.stderr)
        return 0 if name in {"-h", "--help"} else 2
    try:
        need_python()
        return command(rest)
    except SetupError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return 130


def say(line: str) -> None:
    """Tell what is going on, at once, on the error stream: results alone go to standard output."""
    print(f"· {line}", file=sys.stderr, flush=True)


# The commands ---------------------------------------------------------------------------------------------------


def do_the_job(_: list[str]) -> int:
    """Open the window, or do the same work without one where there is no screen."""
    python = prepared()
    if has_screen():
        return run([python, "-m", "desktop"])
    say(f"No screen: reading the sample reports and writing the brief into {DEMO.relative_to(ROOT)}")
    return run([python, "-m", "desktop", "demo", "--to", DEMO])


def has_screen() -> bool:
    """Return whether a window can be shown."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_tests(rest: list[str]) -> int:
    """Run the tests: the whole on every core, a part of it (started sooner that way) on one."""
    return run([prepared(), "-m", "pytest", *(rest or ["-n", "auto", "--dist", "worksteal"])])


def run_benchmarks(_: list[str]) -> int:
    """Run the benchmarks; what they are measured against lives in an environment of its own."""
    python = prepared()
    environment(BENCH_VENV, ROOT / "requirements-bench.lock", "the packages to measure against")
    return run([python, "-m", "tests.benchmarks"])


def build_program(_: list[str]) -> int:
    """Freeze the program into dist/trichluc."""
    need_packages(missing_build_tools(), "To be built")
    places = ["--distpath", "dist", "--workpath", "build/pyinstaller"]
    status = run([prepared(), "-m", "PyInstaller", "build.spec", "--noconfirm", "--log-level", "WARN", *places])
    if status == 0:
        say(f"The program is {ROOT / 'dist' / 'trichluc'}")
    return status


def lint(_: list[str]) -> int:
    """Check style and types; every check runs, also after one that failed."""
    python = prepared()
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    return max([run([python, "-m", *check]) for check in checks])


def lock(_: list[str]) -> int:
    """Write the lock files anew, for every system, without the packages that the overrides leave out."""
    python = prepared()
    status = compile_lock(python, "pyproject.toml", "requirements.lock", "--group", "dev")
    return status or compile_lock(
        python, "tests/benchmarks/requirements.in", "requirements-bench.lock", "--no-config"
    )


def compile_lock(python: Path, source: str, target: str, *options: str) -> int:
    """Pin what a file asks for; a hash for each file, and no word about where the packages came from."""
    pins = ["--universal", "--generate-hashes", "--python-version", ".".join(map(str, OLDEST)), "--upgrade"]
    silent = ["--quiet", "--no-emit-index-url", "--no-header", "--no-annotate", "--output-file", target]
    status = run([python, "-m", "uv", "pip", "compile", source, *pins, *silent, *options])
    if status == 0:
        leave_out_never(ROOT / target)
    return status


def leave_out_never(file: Path) -> None:
    """Drop the entries that the overrides of pyproject.toml mark as never installed."""
    entries = re.split(r"(?<=\n)(?! )", file.read_text("utf-8"))
    kept = [entry for entry in entries if "sys_platform == 'never'" not in entry]
    file.write_text("".join(kept), "utf-8", newline="\n")


COMMANDS = {
    "": do_the_job,
    "test": run_tests,
    "bench": run_benchmarks,
    "build": build_program,
    "lint": lint,
    "lock": lock,
}


def run(command: list[str | Path]) -> int:
    """Run a program of the environment in the project's folder and return its exit status."""
    environ = {**os.environ, "PYTHONUTF8": "1"}  # Windows would read and write in its old code page
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # each process that the tests start would compile all anew
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=environ, check=False).returncode


# Python and its packages ----------------------------------------------------------------------------------------


def need_python() -> None:
    """Stop where Python is too old."""
    if sys.version_info >= OLDEST:
        return
    raise SetupError(
        f"This is Python {platform.python_version()}; Trích Lục needs 3.11 or newer. "
        "Install it (Ubuntu 22.04: apt-get install python3.11 python3.11-venv; Windows: python.org) "
        "and run: python3.11 run.py"
    )


def prepared() -> Path:
    """Return the Python of the environment, after installing whatever is missing."""
    need_packages(missing_for_window() + missing_venv(), "To run")
    return environment(ROOT / ".venv", ROOT / "requirements.lock", "the packages", project=True)


def environment(folder: Path, lock_file: Path, what: str, *, project: bool = False) -> Path:
    """Return the Python of a virtual environment that holds exactly what a lock file says.

    It is made anew when the lock, the project's own table, the Python or the folder changes, and when an
    earlier run did not finish it: an environment is never repaired, so it is never in an unknown state.
    """
    python = python_of(folder)
    if is_finished(folder, lock_file):
        return python
    say(f"Making {folder.name}")
    make_environment(folder)
    say(f"Installing {what} (once; one to three minutes)")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    installed(*pip, "--require-hashes", "--requirement", str(lock_file))
    if project:
        installed(*pip, "--no-build-isolation", "--editable", str(ROOT))
    (folder / STAMP).write_text(fingerprint(lock_file), "utf-8")
    return python


def is_finished(folder: Path, lock_file: Path) -> bool:
    """Return whether an environment was made to its end from just this lock, and still works."""
    return stamp_of(folder) == fingerprint(lock_file) and works_quietly(str(python_of(folder)), "-c", "")


def python_of(folder: Path) -> Path:
    """Return where an environment has its Python."""
    return folder / ("Scripts/python.exe" if WINDOWS else "bin/python")


def fingerprint(lock_file: Path) -> str:
    """Return what an environment is made from, in one line."""
    digest = hashlib.sha256(lock_file.read_bytes())
    digest.update(installed_part((ROOT / "pyproject.toml").read_text("utf-8")).encode())
    return f"{platform.python_version()} {platform.machine()} {ROOT} {digest.hexdigest()}"


def installed_part(pyproject: str) -> str:
    """Return the tables that say how the project is installed; those of the checkers change more often."""
    tables = f"\n{pyproject}".split("\n[")
    return "\n[".join(table for table in tables if table.startswith(("[build", "project", "tool.hatch")))


def stamp_of(folder: Path) -> str:
    """Return the fingerprint that a finished environment carries, or nothing."""
    try:
        return (folder / STAMP).read_text("utf-8")
    except OSError:
        return ""


def works_quietly(*command: str) -> bool:
    """Return whether a command starts and succeeds."""
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def make_environment(folder: Path) -> None:
    """Make an empty environment in the place of whatever is there."""
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as problem:
        remedy = "Close Trích Lục, or delete that folder, and try again."
        raise SetupError(f"{folder} cannot be replaced ({problem.strerror}). {remedy}") from problem
    base = getattr(sys, "_base_executable", None) or sys.executable  # also when run from the old environment
    installed(base, "-m", "venv", str(folder))


def installed(*command: str) -> None:
    """Run one step of the set-up quietly; its words go to the log, the last of them into the error."""
    BUILD.mkdir(exist_ok=True)
    done = subprocess.run(
        command, cwd=ROOT, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL
    )
    words = done.stdout.decode("utf-8", "replace")
    with SETUP_LOG.open("a", encoding="utf-8") as log:
        log.write(f"$ {' '.join(command)}\n{words}\n")
    if done.returncode:
        raise SetupError(
            f"The set-up stopped: {reason(words)}\nCheck the network and the free disk space "
            f"(`pip config list` shows where packages come from), then run the same command again. "
            f"All of it is in {SETUP_LOG.relative_to(ROOT)}."
        )


def reason(words: str) -> str:
    """Return the line of a failed step that says why: pip names a lost connection only in its warnings."""
    lines = [line for line in words.splitlines() if line.strip()] or ["it gave no reason"]
    if broken := re.search(r"connection broken by '(\w+)", words):
        return f"the package index cannot be reached ({broken[1]})"
    return next((line for line in lines if line.startswith(("ERROR", "E:", "Error"))), lines[-1])


# System packages ------------------------------------------------------------------------------------------------


def missing_for_window() -> list[str]:
    """Return the packages that Qt still needs on this system."""
    if not LINUX:
        return []
    missing = [package for library, package in QT_LIBRARIES.items() if not loads(library)]
    if not has_font("NotoSans-Regular") and (may_install() or not has_font("DejaVuSans", "Ubuntu")):
        missing.append(
            FONT_PACKAGE
        )  # another font with all Vietnamese letters will do where nothing can be installed
    return missing


def missing_venv() -> list[str]:
    """Return the package without which Debian's Python makes no environments."""
    complete = importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")
    return [] if complete or not LINUX else [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def missing_build_tools() -> list[str]:
    """Return the packages that PyInstaller still needs on this system."""
    if not LINUX:
        return []
    missing = [] if shutil.which("objdump") else ["binutils"]
    library = str(sysconfig.get_config_var("INSTSONAME"))
    if not loads(library) and not Path(str(sysconfig.get_config_var("LIBDIR")), library).exists():
        missing.append(f"libpython{sys.version_info[0]}.{sys.version_info[1]}")
    return missing


def loads(library: str) -> bool:
    """Return whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(*names: str) -> bool:
    """Return whether a font file whose name starts so is installed."""
    return any(
        file.startswith(names)
        for folder in FONT_FOLDERS
        for _, _, files in os.walk(Path(folder).expanduser())
        for file in files
    )


def need_packages(packages: list[str], why: str) -> None:
    """Install system packages where this user may, else say exactly what to install."""
    if not packages:
        return
    if not may_install():
        raise SetupError(advice(packages, why))
    say(f"Installing {' '.join(packages)}")
    quiet = [*as_root(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    with contextlib.suppress(SetupError):  # one source out of reach need not matter
        installed(*quiet, "update")
    installed(*quiet, "install", "-y", "--no-install-recommends", *packages)


def advice(packages: list[str], why: str) -> str:
    """Return the sentence for a user who may not install system packages."""
    names = " ".join(packages)
    if shutil.which("apt-get"):
        return f"{why}, Trích Lục needs these. Install them, then run it again:\n    sudo apt-get install {names}"
    return f"{why}, Trích Lục needs what Debian calls {names}. Install them with your system's package manager."


def may_install() -> bool:
    """Return whether apt-get works here without asking for a password."""
    if not shutil.which("apt-get"):
        return False
    if is_root():
        return True
    return bool(shutil.which("sudo")) and works_quietly("sudo", "-n", "true")


def is_root() -> bool:
    """Return whether this user is the administrator."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def as_root() -> list[str]:
    """Return how a command of the administrator begins."""
    return [] if is_root() else ["sudo", "-n"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
