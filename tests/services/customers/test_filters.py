import pytest

from app.queries.customers import CustomerFilter
from app.services.customers.exporting import filter_words
from app.services.customers.filters import read_filter
from models.kernel.errors import InputError
from tests.support.customer_pc import LI_FANG, WANG_YAN, CustomerPc

URGENT = CustomerFilter(tier="diamond", review="overdue", manager="*")


def test_a_saved_filter_keeps_name_default_and_count(pc: CustomerPc) -> None:
    filters = pc.customers.filters
    filters.save("钻石逾期", CustomerFilter(tier="diamond", review="overdue"), LI_FANG)
    filters.save("全部", CustomerFilter(), LI_FANG)
    first, second = filters.list(LI_FANG)
    assert (first.name, first.count, second.count) == ("钻石逾期", 1, 5)
    filters.make_default(second.filter_id, LI_FANG)
    assert [line.is_default for line in filters.list(LI_FANG)] == [False, True]
    assert filters.list(WANG_YAN) == ()
    filters.save("全部", CustomerFilter(tier="gold"), LI_FANG)
    assert [(line.name, line.count) for line in filters.list(LI_FANG)] == [("钻石逾期", 1), ("全部", 1)]
    filters.drop(first.filter_id, LI_FANG)
    assert [line.name for line in filters.list(LI_FANG)] == ["全部"]


def test_a_filter_needs_a_short_name(pc: CustomerPc) -> None:
    for name in ("", "长" * 41):
        with pytest.raises(InputError):
            pc.customers.filters.save(name, URGENT, LI_FANG)


def test_a_filter_of_a_newer_version_is_read_as_far_as_it_is_known() -> None:
    text = '{"tier": "gold", "colour": "red", "stale": 1, "waiting": true, "outlet": null}'
    assert read_filter(text) == CustomerFilter(tier="gold", waiting=True)


def test_a_filter_is_worded_for_the_log() -> None:
    wanted = CustomerFilter(text="五金", tier="diamond", review="overdue", stale=True)
    assert filter_words(wanted) == "包含=五金；状态=在用；等级=钻石；核对=逾期；纸档待更换"
