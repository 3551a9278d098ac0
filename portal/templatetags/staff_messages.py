"""What was told about a row, as a part of that row's own staff page."""

from __future__ import annotations

from typing import Any

from django.template import Library
from django.urls import reverse

from portal.staff.messages import SEE, line, of_owner

register = Library()

#: The rest stands on the page of its own.
MOST = 10


@register.inclusion_tag("portal/staff/messages/parts/messages_of.html", takes_context=True)
def messages_of(context: dict[str, Any], owner_kind: str, owner_id: int) -> dict[str, Any]:
    """The newest messages about the row, without texts and with hidden addresses. One query."""
    return {
        "lines": [line(row) for row in of_owner(owner_kind, owner_id)[:MOST]],
        "may_see": context["request"].user.has_perm(SEE),
        "all_url": reverse("staff_messages_of", args=[owner_kind, owner_id]),
    }
