"""The page of a service for whoever has only the row: a preview."""

from __future__ import annotations

from django.template import Library
from django.template.context import Context

from home import service_page
from home.service_page import ServicePage
from portal import clock
from portal.models import HouseFacts
from services.models import Service, ServiceFacts

register = Library()


@register.simple_tag(takes_context=True, name="service_page")
def page_of(context: Context, service: Service) -> ServicePage | None:
    """A service's page as the public would see it; None before it was saved with its facts."""
    if service.pk is None or not ServiceFacts.objects.filter(row=service.pk).exists():
        return None
    house = HouseFacts.load(request_or_site=context.get("request"))
    return service_page.of_service(service, house=house, now=clock.now())
