"""The vault on real files: several clerks, machine binding, locks that neither a killed program nor a clock opens."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from app.core.faults import LockedError, UnknownHereError, WrongPasswordError
from app.core.machine import Binding, FileSecret
from app.core.vault import Cost, Vault
from models.kernel.clock import ManualClock
from models.kernel.errors import StorageError
from models.rules.parameters import ParameterRow, ParameterSet
from tests.support.stores import SeededEntropy

CHEAP = Cost(passes=1, memory_kib=8)
MINUTE = 60_000
DAY = 86_400_000
LI, CHEN = "20060101", "20050102"
PASSWORD = "Shimen-2025-xiang"
NEXT = "Shimen-2026-chun!"


@dataclass
class Pc:
    """One PC: its folder, its machine secret, its clock; ``vault()`` is a fresh start of the program."""

    folder: Path
    machine: FileSecret
    clock: ManualClock
    seed: int = 1

    def vault(self) -> Vault:
        self.seed += 1
        return Vault(self.folder, self.clock, SeededEntropy(self.seed), self.machine, CHEAP)

    def reboot(self) -> None:
        self.clock = ManualClock(self.clock.now_ms(), mono_ms=0)


@pytest.fixture
def pc(tmp_path: Path) -> Pc:
    return Pc(tmp_path / "data", FileSecret(tmp_path / "profile" / "machine.key"), ManualClock.at("2025-11-24 08:05"))


@pytest.fixture
def key(pc: Pc) -> bytes:
    vault = pc.vault()
    made = vault.create()
    vault.enrol(made, LI, "李芳", PASSWORD, must_change=False, changed_ms=1)
    vault.enrol(made, CHEN, "陈刚", NEXT, must_change=True, changed_ms=2)
    return made


def wrong(pc: Pc, times: int, staff_no: str = LI) -> None:
    for _ in range(times):
        with pytest.raises((WrongPasswordError, LockedError)):
            pc.vault().open(staff_no, "no")


def test_any_clerk_opens_the_same_key(pc: Pc, key: bytes) -> None:
    assert pc.vault().open(LI, PASSWORD).key == key
    opened = pc.vault().open(CHEN, NEXT)
    assert opened.key == key
    assert opened.holder.must_change
    assert [holder.name for holder in pc.vault().holders()] == ["陈刚", "李芳"]
    assert PASSWORD.encode() not in (pc.folder / "slots.json").read_bytes()
    assert key not in (pc.folder / "slots.json").read_bytes()


def test_a_second_beginning_is_refused(pc: Pc, key: bytes) -> None:
    with pytest.raises(StorageError, match="already has sign-in keys"):
        pc.vault().create()
    assert pc.vault().open(LI, PASSWORD).key == key


def test_somebody_unknown_is_told_so(pc: Pc, key: bytes) -> None:
    with pytest.raises(UnknownHereError, match="19990101") as caught:
        pc.vault().open("19990101", PASSWORD)
    assert caught.value.field == "staff_no"


def test_copied_folder_stays_closed_without_the_machine_secret(pc: Pc, key: bytes, tmp_path: Path) -> None:
    other = Pc(pc.folder, FileSecret(tmp_path / "elsewhere" / "machine.key"), pc.clock)
    with pytest.raises(StorageError, match="does not open the saved keys"):
        other.vault().open(LI, PASSWORD)
    other.machine.create(SeededEntropy(99))
    with pytest.raises(StorageError, match="does not open the saved keys"):
        other.vault().open(LI, PASSWORD)


def test_the_machine_secret_is_for_this_user_only(pc: Pc, key: bytes, tmp_path: Path) -> None:
    assert (tmp_path / "profile" / "machine.key").stat().st_mode & 0o777 == 0o600
    assert pc.folder.joinpath("slots.json").stat().st_mode & 0o777 == 0o600
    assert pc.vault().binding() is Binding.FILE


def test_fifth_warns_sixth_locks_and_another_clerk_still_gets_in(pc: Pc, key: bytes) -> None:
    wrong(pc, 4)
    with pytest.raises(WrongPasswordError, match="5 times in a row") as warned:
        pc.vault().open(LI, "no")
    assert "After 6 times sign-in is locked for 15 minutes" in str(warned.value.remedy)
    with pytest.raises(LockedError, match="15 minutes left") as locked:
        pc.vault().open(LI, "no")
    assert locked.value.minutes == 15
    with pytest.raises(LockedError):
        pc.vault().open(LI, PASSWORD)
    assert pc.vault().open(CHEN, NEXT).key == key


def test_killing_the_program_resets_nothing(pc: Pc, key: bytes) -> None:
    wrong(pc, 5)
    assert next(h for h in pc.vault().holders() if h.staff_no == LI).fails == 5
    wrong(pc, 1)
    pc.reboot()
    with pytest.raises(LockedError, match="15 minutes left"):
        pc.vault().open(LI, PASSWORD)


def test_a_try_counts_before_it_is_checked(pc: Pc, key: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.core.sealing.hash_secret_raw", killed)
    with pytest.raises(KeyboardInterrupt):
        pc.vault().open(LI, PASSWORD)
    monkeypatch.undo()
    assert next(h for h in pc.vault().holders() if h.staff_no == LI).fails == 1


def test_a_clock_turned_forward_opens_no_lock(pc: Pc, key: bytes) -> None:
    wrong(pc, 6)
    pc.clock.jump(30 * DAY)
    with pytest.raises(LockedError, match="15 minutes left"):
        pc.vault().open(LI, PASSWORD)
    pc.clock.advance(14 * MINUTE + 1)
    with pytest.raises(LockedError, match="1 minutes left"):
        pc.vault().open(LI, PASSWORD)
    pc.clock.advance(MINUTE)
    assert pc.vault().open(LI, PASSWORD).key == key
    assert pc.vault().open(LI, PASSWORD).holder.fails == 0


def test_after_a_reboot_the_lock_ends_by_time_since_the_start(pc: Pc, key: bytes) -> None:
    pc.clock.advance(60 * MINUTE)
    wrong(pc, 6)
    pc.reboot()
    pc.clock.advance(15 * MINUTE)
    assert pc.vault().open(LI, PASSWORD).key == key


def test_the_tenth_needs_a_supervisor(pc: Pc, key: bytes) -> None:
    wrong(pc, 6)
    for _ in range(4):
        pc.clock.advance(15 * MINUTE)
        wrong(pc, 1)
    pc.clock.advance(30 * DAY)
    with pytest.raises(LockedError, match="only the outlet head") as locked:
        pc.vault().open(LI, PASSWORD)
    assert locked.value.minutes == 0
    pc.vault().unlock(LI)
    assert pc.vault().open(LI, PASSWORD).key == key


def test_asking_the_centre_is_no_way_around_the_count(pc: Pc, key: bytes) -> None:
    for _ in range(6):
        pc.vault().count_wrong(LI)
    with pytest.raises(LockedError):
        pc.vault().refuse_locked(LI)
    pc.vault().refuse_locked(CHEN)
    assert "wrong (1 in a row)" in str(pc.vault().count_wrong("19990101"))


def test_the_figures_in_force_decide_before_the_cache_is_open(pc: Pc, key: bytes) -> None:
    day = date(2025, 11, 24)
    pc.vault().remember_policy(ParameterSet([ParameterRow("secret.lock_at", "3", "C", day)]).at(day, ("C",)))
    assert pc.vault().figures().integer("secret.lock_at") == 3
    wrong(pc, 2)
    with pytest.raises(LockedError):
        pc.vault().open(LI, "no")


def test_old_passwords_are_remembered(pc: Pc, key: bytes) -> None:
    vault = pc.vault()
    words = [PASSWORD, *(f"Shimen-{year}-xiang" for year in range(2030, 2043))]
    for old, new in pairwise(words):
        assert not vault.used_before(LI, new)
        vault.change_password(LI, old, new)
    assert pc.vault().open(LI, words[-1]).key == key
    assert pc.vault().used_before(LI, words[-1])
    assert all(pc.vault().used_before(LI, word) for word in words[-13:])
    assert not pc.vault().used_before(LI, words[0])
    with pytest.raises(WrongPasswordError):
        pc.vault().open(LI, PASSWORD)


def test_a_changed_password_lifts_the_forced_change(pc: Pc, key: bytes) -> None:
    pc.vault().change_password(CHEN, NEXT, "Quite-another-1")
    holder = pc.vault().open(CHEN, "Quite-another-1").holder
    assert not holder.must_change
    assert holder.changed_ms == pc.clock.now_ms()


def test_a_wrong_old_password_changes_nothing(pc: Pc, key: bytes) -> None:
    with pytest.raises(WrongPasswordError):
        pc.vault().change_password(LI, "no", NEXT)
    assert pc.vault().open(LI, PASSWORD).key == key


def test_the_lease_ends_by_the_high_water_mark(pc: Pc, key: bytes) -> None:
    start = pc.clock.now_ms()
    pc.vault().renew(LI, start)
    assert pc.vault().lease(LI).ends_ms == start + 7 * DAY
    pc.clock.advance(6 * DAY)
    assert not pc.vault().lease(LI).over
    pc.clock.jump(-30 * DAY)
    pc.clock.advance(DAY)
    assert not pc.vault().lease(LI).over
    pc.reboot()
    pc.clock.advance(MINUTE)
    assert pc.vault().lease(LI).over
    pc.clock.jump(-300 * DAY)
    assert pc.vault().lease(LI).over
    assert pc.vault().lease(CHEN).over
    pc.vault().renew(LI, pc.clock.now_ms())
    assert not pc.vault().lease(LI).over


def test_a_new_slot_has_a_fresh_lease(pc: Pc, key: bytes) -> None:
    assert pc.vault().lease(LI).ends_ms == pc.clock.now_ms() + 7 * DAY


def test_one_damaged_copy_is_mended_and_two_are_told(pc: Pc, key: bytes) -> None:
    first, second = pc.folder / "slots.json", pc.folder / "slots.json.copy"
    first.write_bytes(first.read_bytes()[:-40])
    assert pc.vault().open(LI, PASSWORD).key == key
    assert first.read_bytes() == second.read_bytes()
    first.write_bytes(first.read_bytes().replace("李芳".encode(), "李芬".encode()))
    second.write_bytes(b"")
    before = first.read_bytes()
    with pytest.raises(StorageError, match="are damaged"):
        pc.vault().open(LI, PASSWORD)
    assert first.read_bytes() == before


def test_a_newer_slot_file_is_refused_and_kept(pc: Pc, key: bytes) -> None:
    for path in pc.folder.glob("slots.json*"):
        path.write_bytes(path.read_bytes().replace(b'"version":1', b'"version":2'))
    before = (pc.folder / "slots.json").read_bytes()
    with pytest.raises(StorageError, match="newer program \\(version 2, here 1\\)"):
        pc.vault().open(LI, PASSWORD)
    assert (pc.folder / "slots.json").read_bytes() == before


def test_counters_cannot_be_edited_with_another_tool(pc: Pc, key: bytes) -> None:
    wrong(pc, 6)
    for path in pc.folder.glob("slots.json*"):
        path.write_bytes(path.read_bytes().replace(b'"fails":6', b'"fails":0'))
    with pytest.raises(StorageError, match="damaged"):
        pc.vault().open(LI, PASSWORD)


def test_a_retired_person_is_forgotten(pc: Pc, key: bytes) -> None:
    pc.vault().forget(LI)
    pc.vault().forget("19990101")
    assert not pc.vault().has_slot(LI)
    with pytest.raises(UnknownHereError):
        pc.vault().open(LI, PASSWORD)
    assert pc.vault().open(CHEN, NEXT).key == key


def test_the_recovery_code_opens_on_another_machine(pc: Pc, key: bytes, tmp_path: Path) -> None:
    old = pc.vault().spare.make_code(key)
    code = pc.vault().spare.make_code(key)
    other = Pc(pc.folder, FileSecret(tmp_path / "new" / "machine.key"), pc.clock, seed=50)
    typed = code.lower().replace("-", " ")
    recovered = other.vault().spare.open_code(typed)
    assert recovered == key
    for bad in (old, code[:-1] + ("A" if code[-1] != "A" else "B"), "没有", ""):
        with pytest.raises(WrongPasswordError, match="recovery code"):
            other.vault().spare.open_code(bad)
    vault = other.vault()
    vault.spare.begin_again()
    vault.enrol(recovered, LI, "李芳", NEXT, must_change=False, changed_ms=3)
    assert other.vault().open(LI, NEXT).key == key
    assert other.vault().spare.open_code(code) == key
    with pytest.raises(StorageError):
        pc.vault().open(LI, PASSWORD)


def test_the_centres_share_lets_a_new_colleague_in(pc: Pc, key: bytes, tmp_path: Path) -> None:
    share = bytes(range(32))
    assert pc.vault().spare.open_share(share) is None
    pc.vault().spare.share(key, share)
    assert pc.vault().spare.open_share(share) == key
    assert pc.vault().spare.open_share(bytes(32)) is None
