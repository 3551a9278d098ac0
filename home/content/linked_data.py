"""The house and its services as machines read them: where, when open, what is given for free."""

from __future__ import annotations

import datetime as dt
from typing import Any

from booking.hours.weekly import Weekly
from home.pages.front import Front
from portal import clock, languages
from portal.models import HouseFacts
from portal.texts.localized import localize
from portal.web import linked_data
from portal.web.addresses import absolute_url
from services.models import Service

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def house(facts: HouseFacts, front: Front, now: dt.datetime) -> dict[str, Any]:
    """The house: its address, how it answers, its weekly hours, the closed days that are announced."""
    closed = front.closed_days.closure if front.closed_days else None
    return {
        **linked_data.organisation(facts),
        **linked_data.place(facts),
        "@type": "LocalBusiness",
        "@id": absolute_url("/#house"),
        "name": linked_data.NAME,
        "email": facts.email,
        "priceRange": "0 €",
        "knowsLanguage": list(languages.INTERFACE_CODES),
        "openingHoursSpecification": _hours(front.week, clock.today(now)),
        "specialOpeningHoursSpecification": closed
        and {
            "@type": "OpeningHoursSpecification",
            "opens": "00:00",
            "closes": "00:00",
            "validFrom": closed.first_day.isoformat(),
            "validThrough": closed.last_day.isoformat(),
        },
    }


def _hours(week: list[Weekly], today: dt.date) -> list[dict[str, Any]]:
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": _DAYS[row.weekday],
            "opens": f"{row.starts:%H:%M}",
            "closes": f"{row.ends:%H:%M}",
        }
        for row in sorted(week)
        if row.valid_from <= today <= row.valid_until
    ]


def service(row: Service, facts: HouseFacts, path: str, language: str) -> dict[str, Any]:
    """A service: what it is, that it costs nothing, who gives it and where."""
    return {
        "@type": "Service",
        "name": localize(row, "name", language).text,
        "description": localize(row, "summary", language).text,
        "url": absolute_url(path),
        "provider": linked_data.organisation(facts),
        "areaServed": "Kemi",
        "offers": {"@type": "Offer", "price": "0", "priceCurrency": "EUR"},
    }
