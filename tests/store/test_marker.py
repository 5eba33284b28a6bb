import threading
from pathlib import Path

from models.store.marker import Marker, MarkerState


def test_an_unreadable_marker_counts_as_empty(tmp_path: Path) -> None:
    path = tmp_path / "cache.marker.json"
    assert Marker(path).load() == MarkerState()
    path.write_text("{half", encoding="utf-8")
    assert Marker(path).load() == MarkerState()


def test_numbers_and_sync_write_it_at_once_and_lose_nothing(tmp_path: Path) -> None:
    marker = Marker(tmp_path / "cache.marker.json")
    rounds = 40

    def count() -> None:
        for following in range(2, rounds + 2):
            marker.raise_counters({"SM01-V-20251124": following})

    def follow() -> None:
        for number in range(1, rounds + 1):
            marker.follow("ab" * 8, number)

    threads = [threading.Thread(target=work) for work in (count, follow)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert marker.load() == MarkerState("ab" * 8, rounds, {"SM01-V-20251124": rounds + 1})


def test_a_counter_never_goes_back(tmp_path: Path) -> None:
    marker = Marker(tmp_path / "cache.marker.json")
    marker.raise_counters({"SM01-V-20251124": 9})
    marker.raise_counters({"SM01-V-20251124": 3})
    assert marker.load().counters == {"SM01-V-20251124": 9}
