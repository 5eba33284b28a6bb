"""Import of a customer file by a city user, end to end; beside it the same cells by plain executemany.

`python3 dev.py bench import [FILE [ORG]]`: without FILE 5,000 generated rows; ORG is the organisation (CSV or XLSX)
that the file belongs to, by default `org.csv` beside it. The import runs in a worker thread as in the window, and the
longest time for which it keeps another thread waiting is measured too.
"""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.imports.columns import is_header
from app.imports.dry_run import DryRun
from app.imports.limits import limits_of
from app.imports.org_file import read_org_file
from app.imports.source import open_table
from app.services.imports import ImportResult, ImportService
from app.services.parameters import ParameterSource
from models.kernel.enums import OrgLevel
from models.rules.org_scope import OrgNode
from models.rules.parameters import defaults
from models.store.engine import Store
from tests.bench.harness import Figure, Options
from tests.support.generator import make_list, write_csv
from tests.support.offices import add_offices, city_user, indexed_store, made_offices

NAME = "import"
ROWS = 5_000
BUDGET_S = 10.0
BUDGET_STALL_MS = 100.0
TICK_S = 0.002
BASELINE = "the same cells read and inserted by executemany"

T = TypeVar("T")


@dataclass
class Measured:
    """What one import took."""

    judged: DryRun
    filed: ImportResult
    dry_s: float
    commit_s: float
    undo_s: float
    stall_ms: float


def run(options: Options) -> list[Figure]:
    """Imports once, undoes it, and measures the baseline on a second cache."""
    path, offices = inputs(options)
    store = indexed_store(options.folder)
    add_offices(store, offices)
    found = measure_import(store, path, offices)
    baseline = plain(store, path)
    store.close()
    total = found.dry_s + found.commit_s
    rows = len(found.judged.rows)
    return [
        Figure(f"import: {rows:,} rows end to end ({found.judged.form})", total, "s", BASELINE, baseline, BUDGET_S),
        Figure("import: judging", found.dry_s, "s"),
        Figure("import: filing with search index, outbox, history", found.commit_s, "s"),
        Figure("import: rows a second", rows / total, "rows/s", BASELINE, rows / baseline, more_is_better=True),
        Figure("import: longest stall of another thread", found.stall_ms, "ms", budget=BUDGET_STALL_MS),
        Figure("import: undoing", found.undo_s, "s"),
        Figure("import: good rows", len(found.judged.good), "rows"),
        Figure("import: mended rows", len(found.judged.mended), "rows"),
        Figure("import: refused rows", len(found.judged.refused), "rows"),
        *(
            Figure(f"import: refused, {header}: {source}", count, "rows")
            for header, source, count in found.judged.reasons()
        ),
    ]


def inputs(options: Options) -> tuple[Path, Sequence[OrgNode]]:
    """The file to import and its organisation."""
    if not options.arguments:
        made = make_list(ROWS, seed=5, mended=13, faulty=25, duplicates=40)
        return write_csv(options.folder / "list.csv", made.table, "gb18030"), made_offices()
    path = Path(options.arguments[0])
    org = Path(options.arguments[1]) if len(options.arguments) > 1 else path.with_name("org.csv")
    return path, read_org_file(org, limits_of(defaults()))


def measure_import(store: Store, path: Path, offices: Sequence[OrgNode]) -> Measured:
    """Judge, file, undo."""
    service = ImportService(store, ParameterSource(store))
    actor = city_user(next(node.code for node in offices if node.level is OrgLevel.CITY))
    judged, dry_s, first_stall = watched(lambda: service.dry_run(path, actor))
    filed, commit_s, second_stall = watched(lambda: service.commit(judged, actor))
    _, undo_s, _ = watched(lambda: service.undo(filed.batch_id, actor, "bench"))
    return Measured(judged, filed, dry_s, commit_s, undo_s, max(first_stall, second_stall))


def watched(call: Callable[[], T]) -> tuple[T, float, float]:
    """Run in a worker while this thread ticks; gives result, seconds, and the longest delay of a tick in ms."""
    results: list[T] = []
    worker = threading.Thread(target=lambda: results.append(call()))
    begun = last = time.perf_counter()
    worker.start()
    worst = 0.0
    while worker.is_alive():
        worker.join(TICK_S)
        now = time.perf_counter()
        worst, last = max(worst, now - last - TICK_S), now
    if not results:
        raise RuntimeError("the import failed; see the traceback above")
    return results[0], time.perf_counter() - begun, worst * 1000


def plain(store: Store, path: Path) -> float:
    """Seconds to read the cells and insert them, nothing else."""
    begun = time.perf_counter()
    with open_table(path, limits_of(defaults()), is_header) as table, store.transaction() as connection:
        width = len(table.header.cells)
        connection.exec_driver_sql(f"CREATE TABLE plain ({','.join(f'c{at}' for at in range(width))})")
        rows = [(*row.cells, *[""] * (width - len(row.cells))) for row in table.rows]
        connection.exec_driver_sql(f"INSERT INTO plain VALUES ({','.join('?' * width)})", rows)
    return time.perf_counter() - begun
