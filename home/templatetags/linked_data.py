"""What pages of several rooms say to machines."""

from __future__ import annotations

from django.template import Library
from django.template.context import Context
from django.utils.safestring import SafeString

from home.content import linked_data
from home.pages.front import Front
from portal import clock, languages
from portal.cache import organisation
from portal.web.linked_data import block
from services.models import Service

register = Library()


@register.simple_tag
def house_data(front: Front) -> SafeString:
    """The house for machines."""
    facts = organisation.settings()
    return block(linked_data.house(facts, front, clock.now()))


@register.simple_tag(takes_context=True)
def service_data(context: Context, service: Service) -> SafeString:
    """A service for machines, on its own page."""
    request = context.get("request")
    facts = organisation.settings()
    path = request.path if request else ""
    return block(linked_data.service(service, facts, path, languages.active()))
