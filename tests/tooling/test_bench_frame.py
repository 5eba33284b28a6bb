"""The frame of the benchmarks: budgets, percentiles, the table and the exit code."""

from pathlib import Path

import pytest

from tests.bench import __main__ as program
from tests.bench.harness import Figure, Options, Samples, find_benches, measure, measure_each, peak_memory, table


def test_a_budget_is_a_ceiling_for_durations_and_a_floor_for_rates() -> None:
    assert Figure("save", 50, "ms", budget=50).ok
    assert not Figure("save", 50.1, "ms", budget=50).ok
    assert Figure("rows", 15_000, "rows/s", budget=15_000, more_is_better=True).ok
    assert not Figure("rows", 14_999, "rows/s", budget=15_000, more_is_better=True).ok
    assert Figure("no promise", 1e9, "ms").ok


def test_percentiles() -> None:
    samples = Samples(tuple(float(value) for value in range(100, 0, -1)))
    assert samples.median == 50.5
    assert samples.p99 == 100.0
    assert Samples((3.0,)).p99 == 3.0


def test_measuring_counts_its_calls() -> None:
    seen: list[int] = []
    assert len(measure(lambda: seen.append(0), repeat=3, warm_up=2).values) == 3
    assert len(seen) == 5
    assert len(measure_each(seen.append, [1, 2]).values) == 2
    assert seen[-2:] == [1, 2]


def test_memory_is_measured_in_megabytes() -> None:
    assert 20 < peak_memory() < 4000


def test_the_table_is_aligned_and_names_ratio_and_verdict() -> None:
    figures = [
        Figure("搜索 p99", 12.345, "ms", "LIKE scan", 40.0, budget=50),
        Figure("first sync", 12_000, "rows/s", budget=15_000, more_is_better=True),
    ]
    lines = table(figures).splitlines()
    assert lines[2].split("  ")[0].strip() == "搜索 p99"
    assert "12.3 ms" in lines[2]
    assert "0.309 x" in lines[2]
    assert lines[2].endswith("<= 50 ms  ok")
    assert "12,000 rows/s" in lines[3]
    assert lines[3].endswith(">= 15,000 rows/s  MISSED")


def test_the_exit_code_tells_of_missed_budgets_and_breakdowns(capsys: pytest.CaptureFixture[str]) -> None:
    kept, missed = Figure("a", 1, "ms", budget=2), Figure("b", 3, "ms", budget=2)
    assert program.report([kept], []) == 0
    assert program.report([kept, missed], []) == 1
    assert program.report([kept], ["import"]) == 1
    said = capsys.readouterr().out
    assert "1 budget(s) missed: b." in said
    assert "Broke down: import." in said


def test_a_benchmark_gets_its_folder_and_arguments() -> None:
    class Probe:
        NAME = "probe"

        def run(self, options: Options) -> list[Figure]:
            assert options.folder.is_dir()
            self.folder = options.folder
            return [Figure(options.arguments[0], 1, "ms")]

    probe = Probe()
    assert program.run_here(probe, ["file.csv"]) == [Figure("file.csv", 1, "ms")]
    assert not probe.folder.exists()


def test_figures_survive_the_way_between_processes(tmp_path: Path) -> None:
    figures = [Figure("a", 1.5, "ms", "raw", 1.0, 2.0), Figure("b", 3, "rows/s", more_is_better=True)]
    out = tmp_path / "figures.json"
    program.write_figures(out, figures)
    assert program.FIGURES.decode(out.read_bytes()) == figures


def test_an_unknown_name_gets_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert program.main(["no-such-bench"]) == 2
    assert "No benchmark is called no-such-bench." in capsys.readouterr().err


def test_every_benchmark_has_a_name_of_its_own_and_tells_what_it_measures(capsys: pytest.CaptureFixture[str]) -> None:
    files = list((Path(program.__file__).parent).glob("bench_*.py"))
    assert len(find_benches()) == len(files)
    assert program.main(["--list"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(files)
