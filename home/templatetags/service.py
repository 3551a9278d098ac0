"""The page of a service for whoever has only the row: a preview."""

from __future__ import annotations

from django.template import Library

from home.content import service_page
from home.content.service_page import ServicePage
from portal import clock
from portal.cache import organisation
from services.models import Service, ServiceFacts

register = Library()


@register.simple_tag(name="service_page")
def page_of(service: Service) -> ServicePage | None:
    """A service's page as the public would see it; None before it was saved with its facts."""
    if service.pk is None or not ServiceFacts.objects.filter(row=service.pk).exists():
        return None
    house = organisation.settings()
    return service_page.of_service(service, house=house, now=clock.now())
