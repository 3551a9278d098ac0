"""The network's organisations, by sector, from the TOML file beside this one.

What each does is true; the numbers and addresses are invented and cannot be called or written to.
"""

from __future__ import annotations

from home.management.demo import rows
from services.models import Partner

PHONE = "+358 00 000 0{number:03}"
EMAIL = "kumppani{number}@example.invalid"


def load() -> None:
    """Make the partners that are missing."""
    number = 100
    for row in rows.read("partners", "partner"):
        texts = {f"does_{code}": said for code, said in row["does"].items()}
        for name in row["names"]:
            number += 1
            reach = {"phone": PHONE.format(number=number), "email": EMAIL.format(number=number)}
            Partner.objects.get_or_create(name=name, defaults={"sector": row["sector"], **reach, **texts})
