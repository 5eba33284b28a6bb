"""How the administration room words things: origins of figures, values, states of people, binding of keys."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.core.machine import Binding
from app.queries.parameters import ParameterChange
from app.services.parameters import ParameterLine
from models.kernel.enums import NumberState, OrgNature, Role, StaffStatus
from models.rules.parameters import Kind, Origin, ParameterSpec, read_value, show_value
from ui.widgets.choosing import Choice
from ui.widgets.paging import Mark
from ui.widgets.words import chinese, day, word

_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "个": "",
        "位": "characters",
        "元": "yuan",
        "分钟": "min",
        "天": "days",
        "字": "characters",
        "小时": "h",
        "工作日": "working days",
        "户": "customers",
        "日": "of the month",
        "次": "times",
        "次/月": "a month",
        "秒": "s",
        "类": "kinds",
        "行": "rows",
    }
)


def spec_label(spec: ParameterSpec) -> str:
    """Name of a figure."""
    return spec.label_zh if chinese() else spec.label_en


def figure(spec: ParameterSpec, value: object) -> str:
    """A value with its unit, choices in words."""
    if spec.kind is Kind.CHOICE:
        return choice_word(str(value))
    text = show_value(spec, value) if isinstance(value, int | str) else ""
    return f"{text} {unit_word(spec.unit)}".strip()


def unit_word(unit: str) -> str:
    """A unit of the catalogue in the screen language."""
    return unit if chinese() else _UNITS.get(unit, unit)


def changed_figure(spec: ParameterSpec, change: ParameterChange) -> str:
    """The value of a change, worded like the figure."""
    return figure(spec, read_value(spec, change.value))


def choice_word(code: str) -> str:
    """The word of a choice of a figure."""
    translate = QCoreApplication.translate
    words = {
        "1": translate("Figures", "class I"),
        "2": translate("Figures", "class II"),
        "3": translate("Figures", "class III"),
        "none": translate("Figures", "none"),
        "diamond": translate("Figures", "diamond"),
        "gold": translate("Figures", "gold"),
        "silver": translate("Figures", "silver"),
        "ordinary": translate("Figures", "ordinary"),
        "half_month": translate("Figures", "every half-month"),
        "month": translate("Figures", "every month"),
        "quarter": translate("Figures", "every quarter"),
        "half_year": translate("Figures", "every half-year"),
        "calendar": translate("Figures", "calendar periods"),
        "rolling": translate("Figures", "rolling periods"),
        "prorata": translate("Figures", "by the days that remain"),
        "new_class": translate("Figures", "by the new class at once"),
        "next_month": translate("Figures", "from the next month on"),
        "city": translate("Figures", "city column"),
        "county": translate("Figures", "county column"),
        "allowed": translate("Figures", "may be on account"),
        "forbidden": translate("Figures", "never on account"),
    }
    return words.get(code, code)


def group_word(group: str) -> str:
    """Name of a group of figures."""
    translate = QCoreApplication.translate
    words = {
        "visit": translate("Figures", "Visits"),
        "follow_up": translate("Figures", "Visits"),
        "review": translate("Figures", "File review"),
        "tier": translate("Figures", "Grades"),
        "service": translate("Figures", "Service"),
        "no_demand": translate("Figures", "Service"),
        "call_list": translate("Figures", "Service"),
        "inclusion": translate("Figures", "Branch"),
        "manager": translate("Figures", "Branch"),
        "secret": translate("Figures", "Passwords"),
        "session": translate("Figures", "Sign-in"),
        "masking": translate("Figures", "Masking"),
        "arrears": translate("Figures", "Arrears"),
        "import": translate("Figures", "Import"),
    }
    return words.get(group, group)


def origin(line: ParameterLine) -> str:
    """Where a value comes from."""
    translate = QCoreApplication.translate
    if line.current.origin is Origin.LAYER:
        return line.source_name
    if line.current.spec.official:
        return translate("Figures", "Default ({source})").format(source=line.current.spec.source)
    return translate("Figures", "Default (not official)")


def since(line: ParameterLine) -> str:
    """Since when, and what comes next."""
    start = day(line.current.effective_from)
    if line.upcoming is None:
        return start
    coming = changed_figure(line.current.spec, line.upcoming)
    text = QCoreApplication.translate("Figures", "{start} → {value} from {day}")
    return text.format(start=start, value=coming, day=day(line.upcoming.effective_from)).strip()


def roles_text(roles: frozenset[Role]) -> str:
    """Roles in the order of the list."""
    return ("、" if chinese() else ", ").join(word(role) for role in Role if role in roles)


def status_mark(status: StaffStatus) -> Mark:
    """State of a person."""
    tones = {StaffStatus.ON_DUTY: "good", StaffStatus.DISABLED: "danger"}
    return Mark(word(status), tones.get(status, "muted"))


def number_mark(state: NumberState) -> Mark:
    """State of a number."""
    tones = {NumberState.PRINTED: "good", NumberState.VOID: "muted", NumberState.PENDING: "warning"}
    return Mark(word(state), tones[state])


def nature_choices() -> tuple[Choice, ...]:
    """Self-run and agency, for filters."""
    return tuple(Choice(nature.value, word(nature)) for nature in (OrgNature.SELF_RUN, OrgNature.AGENCY))


def binding_word(binding: Binding) -> str:
    """Where the machine-bound half of the keys is kept, honestly."""
    translate = QCoreApplication.translate
    words = {
        Binding.DPAPI: translate("ThisPc", "Windows data protection of this Windows user"),
        Binding.KEYRING: translate("ThisPc", "the key ring of this desktop session"),
        Binding.FILE: translate(
            "ThisPc", "a file that only this system user can read (a copy of the whole user folder carries it along)"
        ),
    }
    return words[binding]
