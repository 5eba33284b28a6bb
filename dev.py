#!/usr/bin/env python3
"""The one door to the project: run it, test it, check it, measure it, build it.

    python3 dev.py run [--demo] [--data DIR]                        the counter client
    python3 dev.py server [--demo] [--data DIR | --db URL] [--port N]   the central server
    python3 dev.py test [PYTEST ARGUMENTS]                          every test, or those that you name
    python3 dev.py bench [NAME] [ARGUMENTS]                         figures beside a baseline; `bench --list` names them
    python3 dev.py build                                            the one-folder program in dist/
    python3 dev.py check [format ruff mypy imports size]            the checks, all or those that you name
    python3 dev.py lock [UV ARGUMENTS]                              writes requirements/*.txt from requirements/*.in

What happens, in order: (1) the facts that a command needs are compared with those in the stamp file of `.venv`;
(2) what is missing is made: Debian packages, `.venv`, the locked and hashed libraries with compiled bytecode;
(3) the command's program takes the place of this one. With a full stamp, step 2 costs nothing, so this file imports
little and only from the standard library.
"""

import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).parent.resolve()
VENV = ROOT / ".venv"
STAMP = VENV / "youke-stamp.txt"
REQUIREMENTS = ROOT / "requirements"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform == "linux"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
PACKAGES = ("app", "ui", "models", "sync")
OLDEST_PYTHON = (3, 11)

# A group's locked file includes the groups before it.
GROUPS = ("runtime", "server", "dev")

# What must be loadable or callable, and the Debian package that brings it.
QT_LIBRARIES = (
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    ("libbrotlidec.so.1", "libbrotli1"),
)
XCB_LIBRARIES = (
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
SYSTEM_LIBRARIES = {"qt": QT_LIBRARIES, "xcb": XCB_LIBRARIES}
BUILD_PROGRAMS = (("objdump", "binutils"), ("strip", "binutils"))

CHECKS: dict[str, tuple[str, ...]] = {
    "format": ("-m", "ruff", "format", "--check", "."),
    "ruff": ("-m", "ruff", "check", "."),
    "mypy": ("-m", "mypy"),
    "imports": ("-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"),
    "size": ("-m", "pytest", "-q", "tests/architecture"),
}


def say(text: str) -> None:
    """Prints one line of progress at once, also when the output is a pipe."""
    print(f"dev.py: {text}", flush=True)


def stop(text: str, code: int = 2) -> NoReturn:
    """Ends with one message on the error stream and a code that is not 0."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)
    raise SystemExit(code)


def step(command: Sequence[str | Path], what: str, variables: dict[str, str] | None = None) -> None:
    """Runs one preparing command without input and stops with its name when it fails; only its errors are shown."""
    null = subprocess.DEVNULL
    done = subprocess.run(command, check=False, stdin=null, stdout=null, env=variables, cwd=ROOT)
    if done.returncode:
        line = shlex.join(str(part) for part in command)
        stop(f"{what} failed (exit code {done.returncode}). Command: {line}", done.returncode)


# --- facts: what a command needs -------------------------------------------------------------------------------------


def has_display() -> bool:
    """Whether a window can be shown."""
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def libraries_fact(group: str) -> str:
    """The line of the stamp that stands for the installed locked file of `group`."""
    digest = hashlib.sha256((REQUIREMENTS / f"{group}.txt").read_bytes()).hexdigest()
    return f"libraries {group} {digest}"


def needed_facts(group: str, *system: str) -> list[str]:
    """Facts for a command that needs the libraries of `group` and the named system parts (Linux only)."""
    return [*(f"system {part}" for part in system if LINUX), libraries_fact(group)]


def known_facts() -> set[str]:
    """Facts that the stamp file of a working `.venv` holds."""
    if not PYTHON.exists() or not STAMP.exists():
        return set()
    return set(STAMP.read_text(encoding="utf-8").splitlines())


def prepare(facts: Iterable[str]) -> None:
    """Makes every fact true that is not yet in the stamp file, and notes it there at once."""
    known = known_facts()
    missing = [fact for fact in facts if fact not in known]
    if not missing:
        return
    parts = [fact.split(" ")[1] for fact in missing if fact.startswith("system ")]
    install_packages(lacking_packages(*parts, *([] if PYTHON.exists() else ["venv"])))
    make_venv()
    known.update(f"system {part}" for part in parts)
    for fact in missing:
        kind, group = fact.split(" ")[:2]
        if kind == "libraries":
            install_libraries(group)
            # A group's locked file holds the smaller groups too.
            known = {line for line in known if not line.startswith("libraries ")}
            known.update(libraries_fact(smaller) for smaller in GROUPS[: GROUPS.index(group) + 1])
    STAMP.write_text("".join(f"{line}\n" for line in sorted(known)), encoding="utf-8")


# --- making facts true -----------------------------------------------------------------------------------------------


def is_loadable(library: str) -> bool:
    """Whether the dynamic linker finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def lacking_packages(*parts: str) -> list[str]:
    """Debian packages that this Linux machine lacks for `parts` (`venv`, `qt`, `xcb`, `build`)."""
    lacking: set[str] = set()
    if LINUX and "venv" in parts and importlib.util.find_spec("ensurepip") is None:
        # Debian keeps ensurepip apart from python3.
        lacking.add(f"python3.{sys.version_info.minor}-venv")
    for part, libraries in SYSTEM_LIBRARIES.items():
        if part in parts:
            lacking.update(package for library, package in libraries if not is_loadable(library))
    if "build" in parts:
        lacking.update(package for program, package in BUILD_PROGRAMS if shutil.which(program) is None)
        library = f"libpython3.{sys.version_info.minor}.so.1.0"
        if not is_loadable(library) and not (Path(sys.base_prefix) / "lib" / library).exists():
            lacking.add(f"libpython3.{sys.version_info.minor}")
    return sorted(lacking)


def install_packages(packages: list[str]) -> None:
    """Installs Debian packages as root; otherwise prints the exact command and stops with exit code 3.

    Args:
        packages: Names of the packages; nothing happens when there are none.
    """
    if not packages:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        stop(f"Install what Debian calls {' '.join(packages)} with your system's tools, then try again.", 3)
    if os.geteuid() != 0:
        stop(f"system packages are missing. Run this once, then try again:\n  sudo {shlex.join(install)}", 3)
    say(f"installing system packages: {' '.join(packages)}")
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    step(["apt-get", "update", "-qq"], "Reading the package lists", variables)
    step(install, "Installing system packages", variables)


def make_venv() -> None:
    """Makes `.venv`; makes it anew when its Python is gone or when making it was interrupted."""
    if PYTHON.exists() and STAMP.exists():
        return
    say("making .venv")
    step([sys.executable, "-m", "venv", "--clear", VENV], "Making .venv")
    STAMP.touch()


def install_libraries(group: str) -> None:
    """Installs the locked file of `group` into `.venv`, every file checked by its hash, and compiles the bytecode.

    Compiling is a step of its own because some shells forbid Python to write bytecode, and without it every import
    takes two to four times as long.
    """
    locked = REQUIREMENTS / f"{group}.txt"
    say(f"installing the locked libraries of {locked.relative_to(ROOT)} (the first time takes a minute or two)")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-input", "--no-compile"]
    step([*pip, "--no-deps", "--require-hashes", "-r", str(locked)], "Installing libraries")
    say("compiling bytecode")
    folders = [VENV / ("Lib" if WINDOWS else "lib"), *(ROOT / name for name in PACKAGES)]
    # Some libraries carry templates that are not Python: their errors are neither shown nor counted.
    compile_all = [str(PYTHON), "-m", "compileall", "-qq", "-j", "0", *map(str, folders)]
    subprocess.run(compile_all, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


# --- programs --------------------------------------------------------------------------------------------------------


def environment(**more: str) -> dict[str, str]:
    """The environment of a program of the project.

    The project is found from any folder, and bytecode is written even where a shell forbids it: see
    `install_libraries`. Values in `more` hold only where the user has not set the variable himself.
    """
    result = {**more, **os.environ}
    result.pop("PYTHONDONTWRITEBYTECODE", None)
    result["PYTHONPATH"] = os.pathsep.join(part for part in (str(ROOT), os.environ.get("PYTHONPATH")) if part)
    return result


def become(arguments: Sequence[str], variables: dict[str, str]) -> NoReturn:
    """Puts `.venv`'s Python with `arguments` in the place of this program."""
    # -P: the folder in which the user stands is not searched for modules.
    command = [str(PYTHON), "-P", *arguments]
    if not WINDOWS:
        sys.stdout.flush()
        os.execve(command[0], command, variables)
    try:
        raise SystemExit(subprocess.call(command, env=variables))
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def run(arguments: list[str]) -> None:
    """The counter client; with `--demo` also an embedded server and example data."""
    prepare(needed_facts("server", "qt", *(["xcb"] if has_display() else [])))
    become(["-m", "app", "run", *arguments], environment())


def server(arguments: list[str]) -> None:
    """The central server."""
    prepare(needed_facts("server"))
    become(["-m", "app", "server", *arguments], environment())


def test(arguments: list[str]) -> None:
    """Pytest: everything on two workers, or in one process just what the arguments ask for."""
    prepare(needed_facts("dev", "qt", "build"))
    os.chdir(ROOT)
    chosen = arguments or ["-n", "2", "--dist", "loadfile"]
    become(["-m", "pytest", *chosen], environment(QT_QPA_PLATFORM="offscreen"))


def bench(arguments: list[str]) -> None:
    """The benchmarks."""
    prepare(needed_facts("dev", "qt"))
    become(["-m", "tests.bench", *arguments], environment(QT_QPA_PLATFORM="offscreen"))


def build(arguments: list[str]) -> None:
    """The one-folder program, by PyInstaller."""
    prepare(needed_facts("dev", "qt", "build"))
    os.chdir(ROOT)
    become(["-m", "PyInstaller", "--noconfirm", *arguments, "build.spec"], environment())


def check(arguments: list[str]) -> None:
    """The checks, each reported by name; exit code 1 when any fails."""
    unknown = [name for name in arguments if name not in CHECKS]
    if unknown:
        stop(f"no check is called {', '.join(unknown)}. There are: {', '.join(CHECKS)}.")
    prepare(needed_facts("dev", "qt"))
    variables = environment(QT_QPA_PLATFORM="offscreen")
    failed = []
    for name in arguments or CHECKS:
        say(f"check {name}")
        command = [str(PYTHON), "-P", *CHECKS[name]]
        if subprocess.run(command, check=False, stdin=subprocess.DEVNULL, env=variables, cwd=ROOT).returncode:
            failed.append(name)
    if failed:
        stop(f"failed: {', '.join(failed)}", 1)
    say("all checks passed")


def lock(arguments: list[str]) -> None:
    """Writes the locked files anew; arguments such as `--upgrade` go to uv."""
    prepare(needed_facts("dev"))
    options = "--universal --python-version 3.11 --generate-hashes --no-build --emit-build-options --no-emit-index-url"
    options += " --no-emit-find-links --no-annotate --no-header --quiet"
    for group in GROUPS:
        files = [str(REQUIREMENTS / f"{group}.in"), "--output-file", str(REQUIREMENTS / f"{group}.txt")]
        step([PYTHON, "-m", "uv", "pip", "compile", *options.split(), *arguments, *files], f"Locking {group}")
    say("requirements/*.txt are written; review the change, then start any command to install them")


COMMANDS: dict[str, Callable[[list[str]], None]] = {
    "run": run,
    "server": server,
    "test": test,
    "bench": bench,
    "build": build,
    "check": check,
    "lock": lock,
}


def main(arguments: list[str]) -> None:
    """Finds the command and hands it the rest of the arguments."""
    if sys.version_info < OLDEST_PYTHON:
        stop(f"needs Python 3.11 or newer; this is {sys.version.split()[0]} ({sys.executable})")
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(__doc__)
        raise SystemExit(0 if arguments else 2)
    command = COMMANDS.get(arguments[0])
    if command is None:
        stop(f"there is no command {arguments[0]!r}. There are: {', '.join(COMMANDS)}.")
    command(arguments[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
