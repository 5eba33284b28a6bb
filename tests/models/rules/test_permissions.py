"""RULES.md §5: the table of roles and rights, and two persons for one act."""

import pytest

from models.kernel.enums import Role
from models.kernel.errors import InputError, RightsError
from models.rules.authorisation import Person, authorise
from models.rules.permissions import (
    MATRIX,
    Right,
    SensitiveView,
    may,
    require,
    require_separated,
    rights_of,
    sensitive_view,
    separated,
)

LI = Person("10000001", "李芳", frozenset({Role.CLERK}))
CHEN = Person("10000002", "陈刚", frozenset({Role.OUTLET_HEAD}))
UNLOCK = Right.CUSTOMER_WITHDRAW_APPROVE


@pytest.mark.parametrize(
    ("right", "roles"),
    [
        (Right.PEOPLE_EDIT, {Role.SYSTEM_ADMIN}),
        (Right.PEOPLE_APPROVE, {Role.BUSINESS_ADMIN}),
        (Right.PARAMETERS_EDIT, {Role.BUSINESS_ADMIN}),
        (Right.EXPORT, {Role.BUSINESS_ADMIN, Role.OUTLET_HEAD}),
        (Right.IMPORT, {Role.BUSINESS_ADMIN, Role.OUTLET_HEAD}),
        (Right.LOG_VIEW, {Role.AUDITOR}),
        (Right.VISIT_PLAN_APPROVE, {Role.OUTLET_HEAD}),
        (Right.SENSITIVE_OWN, {Role.WEALTH_MANAGER, Role.ACCOUNT_MANAGER, Role.PARTTIME_MANAGER}),
        (Right.PARAMETERS_VIEW, set(Role)),
    ],
)
def test_rows_of_the_table(right: Right, roles: set[Role]) -> None:
    assert MATRIX[right] == roles
    assert {role for role in Role if may([role], right)} == roles


def test_the_table_is_complete() -> None:
    assert set(MATRIX) == set(Right)
    assert all(MATRIX.values())


def test_three_people_stand_apart() -> None:
    """三员分立: who administers sees no customer; who inspects changes nothing."""
    assert rights_of([Role.SYSTEM_ADMIN]).isdisjoint({Right.CUSTOMER_VIEW, Right.EXPORT, Right.LOG_VIEW})
    changing = {right for right in Right if right.value.endswith(("edit", "create", "record", "approve", "import"))}
    assert rights_of([Role.AUDITOR]).isdisjoint(changing)
    assert separated([Role.OUTLET_HEAD, Role.ACCOUNT_MANAGER])
    assert not separated([Role.SYSTEM_ADMIN, Role.CLERK])
    with pytest.raises(RightsError):
        require_separated([Role.AUDITOR, Role.BUSINESS_ADMIN])
    require_separated([Role.AUDITOR])


def test_who_edits_does_not_approve_alone() -> None:
    """Nobody but the outlet's custodians both asks and unlocks, and those meet the two-person rule."""
    assert MATRIX[Right.PEOPLE_EDIT].isdisjoint(MATRIX[Right.PEOPLE_APPROVE])
    assert MATRIX[Right.ORG_EDIT].isdisjoint(MATRIX[Right.ORG_APPROVE])


def test_a_clerks_day() -> None:
    clerk = rights_of([Role.CLERK])
    assert {Right.CUSTOMER_VIEW, Right.CUSTOMER_EDIT, Right.VISIT_RECORD, Right.PRINT, Right.CUSTOMER_WITHDRAW} <= clerk
    assert clerk.isdisjoint({Right.EXPORT, Right.IMPORT, Right.CUSTOMER_WITHDRAW_APPROVE, Right.PARAMETERS_EDIT})


def test_refusal_names_right_and_roles() -> None:
    require([Role.OUTLET_HEAD], Right.EXPORT)
    with pytest.raises(RightsError) as caught:
        require([Role.CLERK], Right.EXPORT)
    assert caught.value.title.params["right"] is Right.EXPORT
    assert caught.value.remedy.params["roles"] == (Role.BUSINESS_ADMIN, Role.OUTLET_HEAD)


def test_sensitive_data() -> None:
    assert sensitive_view([Role.ACCOUNT_MANAGER], own_customer=True) is SensitiveView.PLAIN
    assert sensitive_view([Role.ACCOUNT_MANAGER], own_customer=False) is SensitiveView.MASKED
    assert sensitive_view([Role.OUTLET_HEAD], own_customer=False) is SensitiveView.REASONED
    assert sensitive_view([Role.CLERK], own_customer=True) is SensitiveView.MASKED


def test_two_persons() -> None:
    granted = authorise(UNLOCK, LI, CHEN, "  客户\u3000迁出 ")
    assert (granted.maker.name, granted.checker.name, granted.reason) == ("李芳", "陈刚", "客户 迁出")
    assert granted.right is UNLOCK


@pytest.mark.parametrize(
    ("maker", "checker", "reason", "field"),
    [
        (CHEN, CHEN, "迁出", "checker"),
        (LI, CHEN, " ", "reason"),
        (LI, CHEN, "因" * 501, "reason"),
        (LI, CHEN, "a\x00b", "reason"),
    ],
)
def test_refused_acts(maker: Person, checker: Person, reason: str, field: str) -> None:
    with pytest.raises(InputError) as caught:
        authorise(UNLOCK, maker, checker, reason)
    assert caught.value.field == field


def test_the_second_needs_the_right() -> None:
    with pytest.raises(RightsError) as caught:
        authorise(UNLOCK, CHEN, LI, "迁出")
    assert "李芳" in str(caught.value.title)
