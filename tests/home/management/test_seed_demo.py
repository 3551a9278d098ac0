"""`manage.py seed_demo`: never in production. What it makes: tests/home/management/demo."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from booking.models import Coach

pytestmark = pytest.mark.django_db


def test_seed_demo_outside_a_try_out_is_refused(settings):
    settings.DEMO_CONTENT = False
    with pytest.raises(CommandError):
        call_command("seed_demo")
    assert not Coach.objects.exists()


def test_production_settings_do_not_allow_demo_content():
    base = Path(settings.BASE_DIR, "portal/settings/base.py").read_text(encoding="utf-8")
    production = Path(settings.BASE_DIR, "portal/settings/production.py").read_text(encoding="utf-8")
    assert "DEMO_CONTENT = False" in base
    assert "DEMO_CONTENT" not in production
