"""Local columns of a customer row, computed alike by the unit of work and by the apply of a pulled page.

The day on which the next file review is due is not among them: it depends on dated parameters, so queries compute it
(``app.queries.reviews``) and no row goes stale when a parameter changes.
"""

from collections.abc import Mapping

from models.kernel.text import name_key
from models.rules.completeness import completeness
from models.rules.phones import phone_tail


def derive_customer(fields: Mapping[str, object]) -> dict[str, str | int]:
    """Name key, phone tail and completeness of a customer.

    Args:
        fields: Column values, Python or raw; missing keys are empty.

    Returns:
        ``name_key`` for the duplicate hint, ``phone_tail`` (last four digits), ``completeness`` (whole percent of the
        19 archive items).
    """
    name, phone = fields.get("full_name"), fields.get("phone")
    return {
        "name_key": name_key(name) if isinstance(name, str) else "",
        "phone_tail": phone_tail(phone) if isinstance(phone, str) else "",
        "completeness": completeness(fields).percent,
    }
