"""The built program starts without Python, signs in, prints a slip to PDF and ends.

The build is kept in `build/` under a name made from everything that goes into it, so that it is made anew only when
one of these files changes.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.architecture.source_tree import PRODUCT, ROOT

pytestmark = [pytest.mark.packaging, pytest.mark.slow, pytest.mark.timeout(900)]

INGREDIENTS = (*PRODUCT, "resources", "build.spec", "requirements/server.txt")
KEPT = ROOT / "build" / "packaging"
NUMBER = re.compile(r"[0-9A-Z]+-V-\d{8}-\d{4}")
LARGEST_MB = 320


def content_hash() -> str:
    digest = hashlib.sha256(f"{sys.version} {sys.platform}".encode())
    for name in INGREDIENTS:
        start = ROOT / name
        for path in [start] if start.is_file() else sorted(start.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(ROOT).as_posix()} {path.stat().st_size}\n".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def clean_environment(home: Path) -> dict[str, str]:
    """An environment in which nothing points to the Python that runs the tests."""
    kept = ("SYSTEMROOT", "TEMP", "TMP") if sys.platform == "win32" else ()
    result = {name: os.environ[name] for name in kept if name in os.environ}
    return {**result, "PATH": os.defpath, "HOME": str(home), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder of the built program."""
    kept = KEPT / content_hash()
    if not (kept / "youke").exists():
        shutil.rmtree(KEPT, ignore_errors=True)
        work = kept / "work"
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        command += ["--distpath", str(kept / "dist"), "--workpath", str(work), "build.spec"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
        shutil.copy(work / "build" / "warn-build.txt", kept / "missing.txt")
        # Only a finished build gets its name.
        (kept / "dist" / "youke").rename(kept / "youke")
    return kept / "youke"


def test_it_signs_in_prints_a_slip_and_ends(built: Path, tmp_path: Path) -> None:
    program = built / ("youke.exe" if sys.platform == "win32" else "youke")
    out = tmp_path / "out"
    done = subprocess.run(
        [program, "selftest", "--data", tmp_path / "data", "--out", out],
        cwd=tmp_path,
        env=clean_environment(tmp_path),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    slips = sorted(out.glob("*.pdf"))
    assert len(slips) == 1
    with pypdfium2.PdfDocument(slips[0]) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "客户走访单" in re.sub(r"\s", "", text)
    assert NUMBER.search(text)


def test_it_lacks_none_of_our_own_modules(built: Path) -> None:
    missing = (built.parent / "missing.txt").read_text(encoding="utf-8")
    ours = "|".join(PRODUCT)
    assert re.findall(rf"missing module named '?(?:{ours})\b.*", missing) == []


def test_it_holds_the_resources_and_no_tests(built: Path) -> None:
    inside = built / "_internal"
    resources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    shipped = {path.relative_to(inside).as_posix() for path in (inside / "resources").rglob("*") if path.is_file()}
    assert {path for path in resources - shipped if not path.endswith(".ts") and "/readme/" not in path} == set()
    assert not (inside / "tests").exists()
    assert not list(inside.glob("**/libQt6Qml*"))


def test_it_stays_small(built: Path) -> None:
    size = sum(path.stat().st_size for path in built.rglob("*") if path.is_file() and not path.is_symlink())
    assert size / 1e6 < LARGEST_MB
