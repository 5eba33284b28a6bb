"""Entry point: ``youke run | server | enrol | selftest``.

The only module that imports inside functions: the window must be painted before the heavy parts are loaded, and the
server must not load Qt.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.paths import DataFolder, default_data_folder
from app.core.version import VERSION

if TYPE_CHECKING:
    from ui.shell.desk import Desk


def parser() -> argparse.ArgumentParser:
    """Arguments of the program."""
    top = argparse.ArgumentParser(prog="youke", description="邮客: counter software for postal branches")
    top.add_argument("--version", action="version", version=VERSION)
    commands = top.add_subparsers(dest="command")
    run = commands.add_parser("run", help="open the window")
    run.add_argument("--demo", action="store_true", help="a demonstration with a server of its own")
    run.add_argument("--data", help="data folder")
    run.add_argument("--play", action="store_true", help="with --demo: play the main job by itself")
    server = commands.add_parser("server", help="run a centre")
    server.add_argument("--demo", action="store_true", help="seed the demonstration into an empty database")
    server.add_argument("--data", help="data folder")
    server.add_argument("--db", default="", help="database address, SQLite in the data folder by default")
    server.add_argument("--port", type=int, default=8765, help="port, 0 for a free one")
    server.add_argument("--leash", action="store_true", help=argparse.SUPPRESS)
    enrol = commands.add_parser("enrol", help="make this PC known to a centre")
    enrol.add_argument("--server", required=True, help="address of the centre")
    enrol.add_argument("--code", required=True, help="enrolment code from the administrator")
    enrol.add_argument("--data", help="data folder")
    selftest = commands.add_parser("selftest", help="sign in, print a slip to PDF and end")
    selftest.add_argument("--data", required=True, help="data folder")
    selftest.add_argument("--out", required=True, help="folder for the PDF")
    return top


def has_display() -> bool:
    """Whether a window can be shown."""
    if sys.platform.startswith("win") or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def demo_data(data: str | None) -> DataFolder:
    """Data folder of the demonstration."""
    return DataFolder(Path(data).resolve() if data else Path.home() / ".youke-demo")


def data_folder(data: str | None) -> DataFolder:
    """Data folder of a real PC."""
    return DataFolder(Path(data).resolve() if data else default_data_folder())


def run_command(options: argparse.Namespace) -> int:
    """``youke run``."""
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        if not options.demo:
            print("No display was found. Start it on a desktop, or try: youke run --demo")
            return 2
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        options.play = True
        print("No display was found: the demonstration plays the main job by itself, offscreen.")
    if options.demo and options.play:
        from app.main.play import play

        return play(demo_data(options.data).make())
    from app.main.window import run_window

    if options.demo:
        folder = demo_data(options.data).make()
        return run_window(lambda: demo_desk(folder), folder, demo_hint())
    folder = data_folder(options.data).make()
    return run_window(lambda: _desk(folder), folder)


def _desk(folder: DataFolder) -> "Desk":
    from app.main.behind import make_desk

    return make_desk(folder)


def demo_desk(folder: DataFolder) -> "Desk":
    """The program behind the demonstration's window; the heavy imports happen here."""
    from app.main.behind import make_demo_desk

    return make_demo_desk(folder)


def demo_hint() -> Sequence[str]:
    """How to sign in to the demonstration."""
    return (
        "演示账号 / demonstration accounts:",
        "李芳 43072601 · 陈刚 43072602",
        "密码 / password: Shimen-2025-post",
    )


def server_command(options: argparse.Namespace) -> int:
    """``youke server``."""
    from app.main.serve import serve

    folder = demo_data(options.data) if options.demo else data_folder(options.data)
    return serve(folder, demo=options.demo, url=options.db, port=options.port, leash=options.leash)


def enrol_command(options: argparse.Namespace) -> int:
    """``youke enrol``."""
    from app.main.enrol import enrol

    return enrol(data_folder(options.data).make(), options.server, options.code)


def selftest_command(options: argparse.Namespace) -> int:
    """``youke selftest``."""
    from app.main.selftest import selftest

    return selftest(DataFolder(Path(options.data).resolve()).make(), Path(options.out).resolve())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; without one, the window."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser().parse_args(given or ["run"])
    commands = {"run": run_command, "server": server_command, "enrol": enrol_command, "selftest": selftest_command}
    return commands[options.command](options)


if __name__ == "__main__":
    sys.exit(main())
