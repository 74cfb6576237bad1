"""`python -m desktop` and the command `trichluc`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing  # noqa: PLC0415 (a frozen worker process begins here, and goes no further)

        multiprocessing.freeze_support()
    from desktop import outlets  # noqa: PLC0415 (a frozen worker process must not load more than it runs)

    outlets.speak_utf8()
    outlets.log_to_file()
    if not sys.argv[1:]:
        from desktop.gui import run_window  # noqa: PLC0415 (the window at once: nothing of the commands is loaded)

        return run_window(None, ())
    from desktop import cli  # noqa: PLC0415

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
