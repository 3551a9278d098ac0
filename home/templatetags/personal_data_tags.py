"""The part of the privacy page that comes from the code: what is kept, why and how long."""

from __future__ import annotations

from typing import Any

from django.template import Context, Library

from home.models import RetentionRules
from home.privacy import periods

register = Library()


@register.inclusion_tag("home/pages/personal_data.html", takes_context=True)
def personal_data(context: Context) -> dict[str, Any]:
    """What is kept in the words of the public. One query."""
    rules = RetentionRules.load(request_or_site=context.get("request"))
    return {"lines": periods.lines(rules)}
