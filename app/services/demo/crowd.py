"""A few hundred generated customers and prospects around the five, repeatable from a seed.

They are ordinary customers without a visit quota whose files are fresh, so the figures of the day stay those of the
five.
"""

import random
import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.services.demo.fixture import SCOPE, demo_id
from app.services.demo.people import OUTLET, WANG_YAN
from models.kernel.enums import CustomerStatus, CustomerType, ValueTier, VisitClass
from models.tables.customers import Customer

SEED = 20251124
CUSTOMERS = 499
PROSPECTS = 60


def _words(resources: Path) -> dict[str, list[str]]:
    with (resources / "demo" / "crowd.toml").open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)
    return {key: [str(word) for word in value] for key, value in data.items()}


def _one(number: int, status: CustomerStatus, words: dict[str, list[str]], chance: random.Random) -> Customer:
    surname = chance.choice(words["surnames"])
    person = surname + chance.choice(words["given"])
    shop = chance.choice(words["shops"])
    style = chance.random()
    name = f"{surname}记{shop}" if style < 0.25 else f"{chance.choice(words['words'])}{shop}"  # noqa: PLR2004
    village = chance.choice(words["villages"])
    prospect = status is CustomerStatus.PROSPECT
    return Customer(
        id=demo_id(f"crowd {number}"),
        scope=SCOPE,
        crm_customer_no=f"{'QZ' if prospect else 'KH'}{OUTLET}{number:06d}",
        full_name=f"{name}({village})" if style > 0.5 else f"{village}{name}",  # noqa: PLR2004
        address=f"石门县石门乡{village}{chance.randint(1, 180)}号",
        village=village,
        postcode="415300",
        region_code="430726",
        contact_name=person,
        phone=f"139{chance.randint(0, 99_999_999):08d}",
        customer_type=CustomerType(chance.choice(words["types"])),  # type: ignore[call-arg]
        industry_code=chance.choice(words["industries"]),
        usage_kinds=frozenset(chance.sample(["01", "02", "03", "04", "05", "09"], chance.randint(1, 3))),
        value_tier=ValueTier.NONE if prospect else ValueTier.ORDINARY,
        tier_from=None if prospect else date(2025, 1, 1),
        visit_class=VisitClass.NONE,
        outlet_code=OUTLET,
        manager_a=None if prospect else WANG_YAN.staff_no,
        reviewed_on=None if prospect else date(2025, 9, 1) + timedelta(days=chance.randint(0, 80)),
        status=status,
    )


def rows(resources: Path, count: int = CUSTOMERS, prospects: int = PROSPECTS) -> list[Customer]:
    """Generated customers, then prospects.

    Args:
        resources: The resource folder with ``demo/crowd.toml``.
        count: How many customers.
        prospects: How many prospects.
    """
    words = _words(resources)
    chance = random.Random(SEED)
    made = [_one(100 + n, CustomerStatus.ACTIVE, words, chance) for n in range(count)]
    made.extend(_one(100_000 + n, CustomerStatus.PROSPECT, words, chance) for n in range(prospects))
    return made
