"""The warning beside the phone number of whoever is spoken to alone: `{% speak_only person_number %}`."""

from __future__ import annotations

from django.template import Library

from booking.clients import people

register = Library()


@register.inclusion_tag("booking/staff/parts/speak_only.html")
def speak_only(person_number: int) -> dict[str, bool]:
    """The warning if any appointment of that number says "speak only with the client". One query."""
    return {"speak_only": people.is_confidential(person_number)}
