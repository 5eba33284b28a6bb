"""Sign-in with the centre up and down, several clerks, leases, locks, forced changes."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from app.core.faults import LeaseOverError, LockedError, SupervisorNeededError, UnknownHereError, WrongPasswordError
from app.services.authorise import Authoriser
from app.services.centre import DisabledError, disabled
from app.services.demo.people import CHEN_GANG, LI_FANG, OUTLET, SECOND_OUTLET, SUN_LI, WANG_JING, WANG_YAN
from app.services.signin import SignInService
from models.kernel.enums import StaffStatus
from models.kernel.errors import InputError, LinkError, RightsError, ServerError, StorageError
from models.kernel.messages import msg
from models.rules.permissions import Right
from models.store.scopes import outlet_scope
from models.store.unit_of_work import work
from models.tables.customers import CustomerNote
from models.tables.organisation import Staff
from tests.support.people import OTHER_PASSWORD, PASSWORD, FakeCentre, OfficePc, actor_of, make_pc, second

DAY = 86_400_000
MINUTE = 60_000


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[OfficePc]:
    made = make_pc(tmp_path)
    made.seed(LI_FANG, CHEN_GANG)
    yield made
    made.close()


@pytest.fixture
def centre(pc: OfficePc) -> FakeCentre:
    pc.centre = FakeCentre(pc.clock)
    return pc.centre


def edit(service: SignInService, what: str = "customer.note", authorisation: bytes = b"") -> None:
    session = service.session
    assert session is not None
    with work(service.store, session.actor, what=what) as uow:
        uow.authorisation = authorisation
        uow.add(CustomerNote(scope=outlet_scope(OUTLET), customer_id=b"x" * 16, text="好", author_name="李芳"))
        uow.commit()


def test_offline_sign_in_opens_the_cache_and_knows_the_rights(pc: OfficePc) -> None:
    session = pc.start().sign_in(" 43072601 ", PASSWORD)
    assert session.actor == replace(actor_of(LI_FANG))
    assert session.org_name == "石门乡邮政所"
    assert session.may(Right.VISIT_RECORD)
    assert session.may("customer_edit")
    assert not session.may(Right.PEOPLE_EDIT)
    assert not session.online
    assert not session.must_change
    assert not session.read_only


@pytest.mark.parametrize(
    ("staff_no", "password", "field"),
    [("", PASSWORD, "staff_no"), ("4307260", PASSWORD, "staff_no"), ("李芳", PASSWORD, "staff_no"),
     ("43072601", "", "password")],
)  # fmt: skip
def test_typing_slips_name_the_field(pc: OfficePc, staff_no: str, password: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        pc.start().sign_in(staff_no, password)
    assert caught.value.field == field


def test_full_width_digits_are_read(pc: OfficePc) -> None:
    assert pc.start().sign_in("４３０７２６０１", PASSWORD).actor.name == "李芳"


def test_six_wrong_passwords_lock_one_clerk_only(pc: OfficePc) -> None:
    service = pc.start()
    for _ in range(5):
        with pytest.raises(WrongPasswordError):
            service.sign_in("43072601", "no")
    with pytest.raises(LockedError):
        pc.start().sign_in("43072601", "no")
    pc.clock.jump(DAY)
    with pytest.raises(LockedError):
        pc.start().sign_in("43072601", PASSWORD)
    assert pc.start().sign_in("43072602", PASSWORD).actor.name == "陈刚"


def test_a_supervisor_unlocks_at_the_login_page(pc: OfficePc) -> None:
    service = pc.start()
    for round_ in range(10):
        with pytest.raises((WrongPasswordError, LockedError)):
            service.sign_in("43072601", "no")
        if round_ >= 5:
            pc.clock.advance(15 * MINUTE)
    with pytest.raises(LockedError, match="only the outlet head"):
        service.sign_in("43072601", PASSWORD)
    with pytest.raises(InputError, match="both persons"):
        service.unlock("43072601", second(LI_FANG))
    with pytest.raises(WrongPasswordError):
        service.unlock("43072601", second(CHEN_GANG, password="no"))
    service.unlock("43072601", second(CHEN_GANG, "忘记密码"))
    assert service.sign_in("43072601", PASSWORD).actor.name == "李芳"
    with service.store.read() as connection:
        row = connection.execute(sa.text("SELECT maker_name, checker_name, reason, right FROM authorisation")).one()
    assert tuple(row) == ("李芳", "陈刚", "忘记密码", "unlock")


def test_a_clerk_cannot_unlock_a_colleague(pc: OfficePc) -> None:
    with pytest.raises(RightsError, match="李芳 may not unlock"):
        pc.start().unlock("43072602", second(LI_FANG))


def test_two_clerks_switch_without_closing_the_cache(pc: OfficePc) -> None:
    service = pc.start()
    service.sign_in("43072601", PASSWORD)
    first = service.store
    service.sign_off()
    assert service.session is None
    assert service.sign_in("43072602", PASSWORD).may(Right.CUSTOMER_WITHDRAW_APPROVE)
    assert service.store is first


def test_the_screen_unlocks_with_the_same_persons_password(pc: OfficePc) -> None:
    service = pc.start()
    with pytest.raises(RightsError, match="Nobody is signed in"):
        service.resume(PASSWORD)
    service.sign_in("43072601", PASSWORD)
    with pytest.raises(WrongPasswordError):
        service.resume("no")
    assert service.resume(PASSWORD).actor.name == "李芳"


def test_online_first_then_offline(pc: OfficePc, centre: FakeCentre) -> None:
    pc.clock.advance(8 * DAY)
    session = pc.start().sign_in("43072601", PASSWORD)
    assert session.online
    assert not session.read_only
    centre.reachable = False
    session = pc.start().sign_in("43072601", PASSWORD)
    assert not session.online
    assert not session.read_only
    assert centre.asked == ["43072601"] * 2


def test_a_centre_that_answers_oddly_stops_nobody(pc: OfficePc, centre: FakeCentre) -> None:
    centre.refusals["43072601"] = ServerError(msg("The centre speaks another version."), msg("Tell the administrator."))
    assert not pc.start().sign_in("43072601", PASSWORD).online


def test_forced_offline_asks_nobody(pc: OfficePc, centre: FakeCentre) -> None:
    service = pc.start()
    service.forced_offline = True
    assert not service.sign_in("43072601", PASSWORD).online
    assert centre.asked == []


def test_a_password_changed_elsewhere_renews_the_slot(pc: OfficePc, centre: FakeCentre) -> None:
    centre.passwords["43072601"] = OTHER_PASSWORD
    with pytest.raises(WrongPasswordError):
        pc.start().sign_in("43072601", PASSWORD)
    service = pc.start()
    service.sign_in("43072602", PASSWORD)
    assert service.sign_in("43072601", OTHER_PASSWORD).online
    centre.reachable = False
    assert pc.start().sign_in("43072601", OTHER_PASSWORD).actor.name == "李芳"
    with pytest.raises(WrongPasswordError):
        pc.start().sign_in("43072601", PASSWORD)


def test_a_new_colleague_needs_link_and_then_works_offline(pc: OfficePc, centre: FakeCentre) -> None:
    centre.reachable = False
    with pytest.raises(LinkError):
        pc.start().sign_in(WANG_YAN.staff_no, PASSWORD)
    centre.reachable = True
    with pytest.raises(RightsError, match="first time") as caught:
        pc.start().sign_in(WANG_YAN.staff_no, PASSWORD)
    assert "colleague" in str(caught.value.remedy)
    service = pc.start()
    service.sign_in("43072601", PASSWORD)
    assert service.sign_in(WANG_YAN.staff_no, PASSWORD).online
    centre.reachable = False
    assert pc.start().sign_in(WANG_YAN.staff_no, PASSWORD).actor.name == "王䶮"


def test_with_the_centres_share_the_first_sign_in_works_alone(pc: OfficePc, centre: FakeCentre) -> None:
    centre.share = bytes(range(32))
    pc.start().sign_in("43072601", PASSWORD)
    assert pc.start().sign_in(WANG_YAN.staff_no, PASSWORD).online
    centre.reachable = False
    assert pc.start().sign_in(WANG_YAN.staff_no, PASSWORD).actor.name == "王䶮"


def test_the_very_first_sign_in_makes_vault_and_cache(tmp_path: Path) -> None:
    pc = make_pc(tmp_path, centre=True)
    assert pc.centre is not None
    pc.centre.must_change.add("43072601")
    session = pc.start().sign_in("43072601", PASSWORD)
    assert session.online
    assert session.must_change
    assert (pc.folder / "cache.db").exists()
    pc.centre.reachable = False
    with pytest.raises(UnknownHereError):
        pc.start().sign_in("43072601", PASSWORD)
    pc.close()


def test_a_person_disabled_at_the_centre_is_refused(pc: OfficePc, centre: FakeCentre) -> None:
    centre.refusals["43072601"] = disabled("李芳", StaffStatus.DISABLED)
    with pytest.raises(DisabledError, match="cannot sign in: disabled"):
        pc.start().sign_in("43072601", PASSWORD)


def test_a_person_disabled_in_the_cache_is_refused_offline(pc: OfficePc) -> None:
    service = pc.start()
    service.sign_in("43072602", PASSWORD)
    with work(service.store, actor_of(SUN_LI), what="people.retire") as uow:
        row = uow.session.execute(sa.select(Staff).where(Staff.staff_no == "43072601")).scalar_one()
        row.status = StaffStatus.LEFT
        uow.commit()
    with pytest.raises(DisabledError, match="cannot sign in: left"):
        pc.start().sign_in("43072601", PASSWORD)


def test_a_person_of_another_outlet_is_refused(pc: OfficePc, centre: FakeCentre) -> None:
    service = pc.start()
    service.sign_in("43072602", PASSWORD)
    centre.names["43072601"] = replace(LI_FANG, org_code=SECOND_OUTLET)
    with pytest.raises(DisabledError, match="夹山邮政支局; this computer belongs to 石门乡邮政所"):
        service.sign_in("43072601", PASSWORD)
    assert service.sign_in(WANG_JING.staff_no, PASSWORD).actor.outlet == OUTLET


def test_after_seven_days_without_the_centre_only_visits_go_on(pc: OfficePc) -> None:
    pc.clock.advance(7 * DAY + 1)
    service = pc.start()
    session = service.sign_in("43072601", PASSWORD)
    assert session.read_only
    assert session.may(Right.CUSTOMER_VIEW)
    assert not session.may(Right.CUSTOMER_EDIT)
    assert session.may(Right.VISIT_RECORD)
    assert session.needs_supervisor(Right.VISIT_RECORD)
    with pytest.raises(LeaseOverError, match="lease has ended; please connect"):
        edit(service)
    with pytest.raises(SupervisorNeededError):
        edit(service, "visit.record")
    code = Authoriser(service.store, pc.vault).authorise(Right.SUPERVISE, session.actor, second(CHEN_GANG, "断网八天"))
    edit(service, "visit.record", code)
    with service.store.read() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM customer_note")).scalar() == 1
    pc.clock.jump(-30 * DAY)
    assert pc.start().sign_in("43072601", PASSWORD).read_only


def test_the_lease_ends_while_somebody_works_and_an_exchange_renews_it(pc: OfficePc) -> None:
    service = pc.start()
    service.sign_in("43072601", PASSWORD)
    edit(service)
    pc.clock.advance(8 * DAY)
    assert service.refresh().read_only
    with pytest.raises(LeaseOverError):
        edit(service)
    renewed = service.vouch(pc.clock.now_ms())
    assert renewed is not None
    assert not renewed.read_only
    edit(service)
    service.sign_off()
    assert service.vouch(pc.clock.now_ms()) is None


def test_changing_the_password_keeps_the_rules(pc: OfficePc) -> None:
    service = pc.start()
    service.sign_in("43072601", PASSWORD)
    for new, again, text, field in [
        (OTHER_PASSWORD, PASSWORD, "not the same", "again"),
        ("short", "short", "5 characters; at least 12", "new"),
        ("alllowercaseletters", "alllowercaseletters", "mixes 1 kinds", "new"),
        (PASSWORD, PASSWORD, "used this password before", "new"),
    ]:
        with pytest.raises(InputError, match=text) as caught:
            service.change_password(PASSWORD, new, again)
        assert caught.value.field == field
    with pytest.raises(WrongPasswordError):
        service.change_password("no", OTHER_PASSWORD, OTHER_PASSWORD)
    assert not service.change_password(PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD).must_change
    assert pc.start().sign_in("43072601", OTHER_PASSWORD).actor.name == "李芳"


def test_the_first_password_must_be_changed_at_the_centre_too(pc: OfficePc, centre: FakeCentre) -> None:
    centre.must_change.add(WANG_YAN.staff_no)
    service = pc.start()
    service.sign_in("43072601", PASSWORD)
    assert service.sign_in(WANG_YAN.staff_no, PASSWORD).must_change
    centre.reachable = False
    with pytest.raises(LinkError):
        service.change_password(PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD)
    assert pc.start().sign_in(WANG_YAN.staff_no, PASSWORD).must_change
    centre.reachable = True
    assert not service.change_password(PASSWORD, OTHER_PASSWORD, OTHER_PASSWORD).must_change
    assert centre.passwords[WANG_YAN.staff_no] == OTHER_PASSWORD


def test_a_password_older_than_ninety_days_must_be_changed_when_it_can_be(pc: OfficePc, centre: FakeCentre) -> None:
    pc.clock.advance(91 * DAY)
    assert pc.start().sign_in("43072601", PASSWORD).must_change
    centre.reachable = False
    assert not pc.start().sign_in("43072602", PASSWORD).must_change


def test_a_damaged_cache_gives_one_sentence_and_is_left_alone(pc: OfficePc) -> None:
    path = pc.folder / "cache.db"
    path.write_bytes(b"\x01" * 8192)
    with pytest.raises(StorageError, match="damaged"):
        pc.start().sign_in("43072601", PASSWORD)
    assert path.read_bytes() == b"\x01" * 8192
