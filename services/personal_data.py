"""What the tray keeps about people: nothing. See portal/personal_data.py."""

from __future__ import annotations

from portal.personal_data import EVERY

#: What is published of the house and its network; a partner's contact is the organisation's.
NOT_PERSONAL = {
    "services.spokenlanguage": EVERY,
    "services.area": EVERY,
    "services.need": EVERY,
    "services.partner": EVERY,
    "services.service": EVERY,
    "services.servicefacts": EVERY,
    "services.trade": EVERY,
    "services.material": EVERY,
    "services.materialfacts": EVERY,
    "services.materialfile": EVERY,
}
