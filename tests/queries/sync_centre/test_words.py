"""The line of truth: 已同步 only where the centre has acknowledged everything."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.queries.sync_centre import Link, SyncMood, sync_words
from models.kernel.clock import ManualClock
from models.kernel.messages import msg

NOW = ManualClock.at("2025-11-24 09:41").now_ms()
YESTERDAY = ManualClock.at("2025-11-23 18:00").now_ms()
HOUR = 3_600_000


@dataclass(frozen=True)
class Facts:
    pending: int = 0
    oldest_ms: int = 0
    last_ok_server_ms: int = YESTERDAY
    data_as_of_ms: int = YESTERDAY
    attention: int = 0
    clock_offset_ms: int = 0


CALM = Facts()


def said(facts: Facts, link: Link) -> str:
    return " · ".join(str(part) for part in sync_words(facts, link, NOW).parts)


@pytest.mark.parametrize(
    ("facts", "link", "mood", "text"),
    [
        (CALM, Link(), SyncMood.OFFLINE, "Offline · data as of 2025-11-23 18:00 · To send 0"),
        (
            Facts(last_ok_server_ms=0, data_as_of_ms=0, pending=2, oldest_ms=NOW),
            Link(),
            SyncMood.UNKNOWN,
            "Unknown: never synced · no data of the centre yet · To send 2",
        ),
        (replace(CALM, last_ok_server_ms=NOW), Link(outcome="synced"), SyncMood.SYNCED, "Synced 09:41 (server time)"),
        (CALM, Link(outcome="synced"), SyncMood.SYNCED, "Synced 2025-11-23 18:00 (server time)"),
        (
            replace(CALM, pending=3, oldest_ms=NOW),
            Link(outcome="synced"),
            SyncMood.WAITING,
            "Not yet sent · data as of 2025-11-23 18:00 · To send 3",
        ),
        (
            replace(CALM, pending=3, oldest_ms=NOW),
            Link(outcome="partial"),
            SyncMood.WAITING,
            "Not yet sent · data as of 2025-11-23 18:00 · To send 3",
        ),
        (
            replace(CALM, pending=28, oldest_ms=NOW),
            Link(running=True, done=12, total=40),
            SyncMood.SYNCING,
            "Syncing 12/40 · To send 28",
        ),
        (CALM, Link(running=True), SyncMood.SYNCING, "Syncing"),
        (
            CALM,
            Link(outcome="offline"),
            SyncMood.OFFLINE,
            "Offline · data as of 2025-11-23 18:00 · To send 0",
        ),
        (
            CALM,
            Link(outcome="offline", manual=True),
            SyncMood.FAILED,
            "Sync failed: no network · data as of 2025-11-23 18:00 · To send 0",
        ),
        (
            CALM,
            Link(outcome="refused", reason=msg("this PC was revoked")),
            SyncMood.FAILED,
            "Sync failed: this PC was revoked · data as of 2025-11-23 18:00 · To send 0",
        ),
        (
            CALM,
            Link(outcome="synced", forced=True),
            SyncMood.OFFLINE,
            "Offline by choice · data as of 2025-11-23 18:00 · To send 0",
        ),
        (replace(CALM, attention=1), Link(outcome="synced"), SyncMood.SYNCED,
         "Synced 2025-11-23 18:00 (server time) · To decide 1"),
    ],
)  # fmt: skip
def test_every_state_has_its_words(facts: Facts, link: Link, mood: SyncMood, text: str) -> None:
    words = sync_words(facts, link, NOW)
    assert words.mood is mood
    assert said(facts, link) == text
    assert words.attention is (facts.attention > 0)


@pytest.mark.parametrize(
    ("hours", "tone", "text"),
    [(24, "info", ""), (25, "warning", "Oldest unsent for 25 h"), (73, "danger", "Oldest unsent for 73 h")],
)
def test_unsent_work_grows_amber_and_red(hours: int, tone: str, text: str) -> None:
    facts = replace(CALM, pending=1, oldest_ms=NOW - hours * HOUR)
    assert sync_words(facts, Link(outcome="synced"), NOW).tone == tone
    assert text in said(facts, Link(outcome="synced"))


def test_a_wrong_clock_is_told() -> None:
    facts = replace(CALM, clock_offset_ms=3 * HOUR)
    assert "This PC's clock is wrong by 180 min" in said(facts, Link(outcome="synced"))
    assert sync_words(facts, Link(outcome="synced"), NOW).tone == "warning"
    assert "clock" not in said(replace(CALM, clock_offset_ms=-60_000), Link(outcome="synced"))


FACTS = st.builds(
    Facts,
    pending=st.integers(0, 5),
    oldest_ms=st.integers(NOW - 100 * HOUR, NOW),
    last_ok_server_ms=st.sampled_from([0, YESTERDAY, NOW]),
    data_as_of_ms=st.sampled_from([0, YESTERDAY, NOW]),
    attention=st.integers(0, 2),
    clock_offset_ms=st.integers(-4 * HOUR, 4 * HOUR),
)
LINKS = st.builds(
    Link,
    running=st.booleans(),
    done=st.integers(0, 3),
    total=st.integers(0, 3),
    outcome=st.sampled_from(["", "synced", "partial", "offline", "refused"]),
    manual=st.booleans(),
    forced=st.booleans(),
)


@given(FACTS, LINKS)
def test_synced_is_never_said_without_an_acknowledgement_of_everything(facts: Facts, link: Link) -> None:
    words = sync_words(facts, link, NOW)
    if words.mood is SyncMood.SYNCED:
        assert facts.pending == 0
        assert link.outcome == "synced"
        assert not link.running
        assert not link.forced
    else:
        assert not any(str(part).startswith("Synced") for part in words.parts)
    if facts.pending:
        assert f"To send {facts.pending}" in [str(part) for part in words.parts]
    if facts.attention:
        assert f"To decide {facts.attention}" in [str(part) for part in words.parts]
