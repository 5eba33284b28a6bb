"""Who may do what (RULES.md §5): one table of roles and rights, asked by screens, services and the server.

System administrator, business user and inspector are three different people (三员分立): the first sees no customer,
the last changes nothing. An approval right says that the person may be the second of two, never both.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType

from models.kernel.enums import CodeEnum, Role
from models.kernel.errors import RightsError
from models.kernel.messages import msg

_SYS, _BIZ, _HEAD = Role.SYSTEM_ADMIN, Role.BUSINESS_ADMIN, Role.OUTLET_HEAD
_WEALTH, _FULL, _PART = Role.WEALTH_MANAGER, Role.ACCOUNT_MANAGER, Role.PARTTIME_MANAGER
_LOBBY, _CLERK, _FINANCE, _AUDIT = Role.LOBBY_MANAGER, Role.CLERK, Role.FINANCE, Role.AUDITOR

_MANAGERS = frozenset({_WEALTH, _FULL, _PART})
_COUNTER = _MANAGERS | {_HEAD, _LOBBY, _CLERK}
_READERS = _COUNTER | {_BIZ, _FINANCE, _AUDIT}
_CUSTODIANS = frozenset({_BIZ, _HEAD})


class Right(CodeEnum):
    """One thing that a person may or may not do."""

    CUSTOMER_VIEW = ("customer_view", "查看客户档案", "See customer files")
    CUSTOMER_CREATE = ("customer_create", "建立客户档案", "Open customer files")
    CUSTOMER_EDIT = ("customer_edit", "修改客户档案", "Amend customer files")
    CUSTOMER_GRADE = ("customer_grade", "调整等级与走访类别", "Change tier and visit class")
    CUSTOMER_TRANSFER = ("customer_transfer", "调整客户归属", "Move customers")
    CUSTOMER_WITHDRAW = ("customer_withdraw", "申请撤销、恢复档案", "Withdraw and restore files")
    CUSTOMER_WITHDRAW_APPROVE = ("customer_withdraw_approve", "授权撤销、恢复档案", "Unlock withdrawal of files")
    IMPORT = ("import", "导入客户", "Import customers")
    IMPORT_UNDO = ("import_undo", "撤销整批导入", "Undo an import")
    EXPORT = ("export", "导出名单", "Export lists")
    PRINT = ("print", "打印单据与工作清单", "Print slips and work lists")
    VISIT_RECORD = ("visit_record", "登记走访", "Record visits")
    VISIT_PLAN = ("visit_plan", "编制走访计划", "Plan visits")
    VISIT_PLAN_APPROVE = ("visit_plan_approve", "审批走访计划", "Approve visit plans")
    REQUEST_RECORD = ("request_record", "登记服务请求", "Record service requests")
    URGENT_ANSWER = ("urgent_answer", "答复异常报告", "Answer urgent reports")
    SENSITIVE_OWN = ("sensitive_own", "查看名下客户明文", "See unmasked data of own customers")
    SENSITIVE_REASONED = ("sensitive_reasoned", "说明理由查看明文", "See unmasked data with a reason")
    PARAMETERS_VIEW = ("parameters_view", "查看业务参数", "See parameters")
    PARAMETERS_EDIT = ("parameters_edit", "修改业务参数", "Change parameters")
    PARAMETERS_APPROVE = ("parameters_approve", "复核业务参数", "Unlock changes of parameters")
    PEOPLE_VIEW = ("people_view", "查看人员", "See people")
    PEOPLE_EDIT = ("people_edit", "登记、启停人员", "Register and disable people")
    PEOPLE_APPROVE = ("people_approve", "审批人员变更", "Approve changes of people")
    ORG_VIEW = ("org_view", "查看机构", "See the organisation")
    ORG_EDIT = ("org_edit", "登记、启停机构", "Register and disable offices")
    ORG_APPROVE = ("org_approve", "审批机构变更", "Approve changes of offices")
    UNLOCK = ("unlock", "解锁登录", "Unlock a sign-in")
    SUPERVISE = ("supervise", "双人授权", "Be the second of two persons")
    SYNC_VIEW = ("sync_view", "查看同步中心", "See the sync centre")
    CONFLICT_DECIDE = ("conflict_decide", "处理一般冲突", "Decide ordinary conflicts")
    CONFLICT_GUARDED = ("conflict_guarded", "处理受控冲突", "Decide guarded conflicts")
    LOG_VIEW = ("log_view", "查询日志", "Read the logs")


class SensitiveView(StrEnum):
    """How a person sees sensitive data of one customer."""

    PLAIN = "plain"
    REASONED = "reasoned"
    MASKED = "masked"


MATRIX: Mapping[Right, frozenset[Role]] = MappingProxyType(
    {
        Right.CUSTOMER_VIEW: _READERS,
        Right.CUSTOMER_CREATE: _MANAGERS | {_BIZ, _HEAD, _CLERK},
        Right.CUSTOMER_EDIT: _MANAGERS | {_BIZ, _HEAD, _CLERK},
        Right.CUSTOMER_GRADE: _CUSTODIANS,
        Right.CUSTOMER_TRANSFER: _CUSTODIANS,
        Right.CUSTOMER_WITHDRAW: _MANAGERS | {_BIZ, _HEAD, _CLERK},
        Right.CUSTOMER_WITHDRAW_APPROVE: _CUSTODIANS,
        Right.IMPORT: _CUSTODIANS,
        Right.IMPORT_UNDO: _CUSTODIANS,
        Right.EXPORT: _CUSTODIANS,
        Right.PRINT: _READERS,
        Right.VISIT_RECORD: _COUNTER,
        Right.VISIT_PLAN: _MANAGERS | {_HEAD, _CLERK},
        Right.VISIT_PLAN_APPROVE: frozenset({_HEAD}),
        Right.REQUEST_RECORD: _COUNTER,
        Right.URGENT_ANSWER: _CUSTODIANS,
        Right.SENSITIVE_OWN: _MANAGERS,
        Right.SENSITIVE_REASONED: _CUSTODIANS | {_FINANCE, _AUDIT},
        Right.PARAMETERS_VIEW: frozenset(Role),
        Right.PARAMETERS_EDIT: frozenset({_BIZ}),
        Right.PARAMETERS_APPROVE: frozenset({_BIZ}),
        Right.PEOPLE_VIEW: frozenset({_SYS, _BIZ, _HEAD, _AUDIT}),
        Right.PEOPLE_EDIT: frozenset({_SYS}),
        Right.PEOPLE_APPROVE: frozenset({_BIZ}),
        Right.ORG_VIEW: frozenset(Role),
        Right.ORG_EDIT: frozenset({_SYS}),
        Right.ORG_APPROVE: frozenset({_BIZ}),
        Right.UNLOCK: frozenset({_SYS, _BIZ, _HEAD}),
        Right.SUPERVISE: _CUSTODIANS,
        Right.SYNC_VIEW: frozenset(Role),
        Right.CONFLICT_DECIDE: _MANAGERS | {_BIZ, _HEAD, _CLERK},
        Right.CONFLICT_GUARDED: _CUSTODIANS,
        Right.LOG_VIEW: frozenset({_AUDIT}),
    }
)
"""The whole table: the roles that have each right."""


def may(roles: Collection[Role], right: Right) -> bool:
    """Whether any of a person's roles has the right."""
    return not MATRIX[right].isdisjoint(roles)


def rights_of(roles: Collection[Role]) -> frozenset[Right]:
    """Every right of a person with these roles."""
    held = frozenset(roles)
    return frozenset(right for right, holders in MATRIX.items() if not holders.isdisjoint(held))


def require(roles: Collection[Role], right: Right) -> None:
    """Refuse a person without the right.

    Raises:
        RightsError: None of the roles has it.
    """
    if not may(roles, right):
        raise RightsError(
            msg("You may not do this: {right}", right=right),
            msg(
                "Ask someone of these roles: {roles}",
                roles=tuple(role for role in Role if role in MATRIX[right]),
            ),
        )


def sensitive_view(roles: Collection[Role], own_customer: bool) -> SensitiveView:
    """How sensitive data of a customer is shown: own managers plainly, custodians with a reason, others masked."""
    if own_customer and may(roles, Right.SENSITIVE_OWN):
        return SensitiveView.PLAIN
    return SensitiveView.REASONED if may(roles, Right.SENSITIVE_REASONED) else SensitiveView.MASKED


def separated(roles: Collection[Role]) -> bool:
    """Whether the roles may lie with one person: system administrator and inspector stand alone."""
    held = frozenset(roles)
    return len(held) <= 1 or held.isdisjoint({_SYS, _AUDIT})


def require_separated(roles: Collection[Role]) -> None:
    """Refuse roles that must lie with different people.

    Raises:
        RightsError: System administrator or inspector together with another role.
    """
    if not separated(roles):
        raise RightsError(
            msg(
                "These roles must lie with different people: {roles}",
                roles=tuple(role for role in Role if role in roles),
            ),
            msg("Give system administration, business and inspection to three people"),
        )
