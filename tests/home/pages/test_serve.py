"""home/pages/serve.py: Wagtail's pages with the site remembered, and no host that is not ours."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.urls import reverse
from wagtail.models import Site

pytestmark = pytest.mark.django_db


def test_the_site_is_asked_for_once(client):
    client.get("/fi/")
    Site.objects.all().delete()
    assert client.get("/fi/").status_code == 200
    cache.clear()
    assert client.get("/fi/").status_code == 404


def test_pages_keep_the_address_that_wagtail_gives_them():
    assert reverse("wagtail_serve", args=["guide/"]) == "/fi/guide/"


def test_a_foreign_host_is_refused(client, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    assert client.get("/fi/guide/", headers={"host": "evil.example"}).status_code == 400
