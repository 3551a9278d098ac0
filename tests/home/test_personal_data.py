"""What is kept, why and how long: every column of words is declared, and the pages say the same."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils import translation

from home import roles
from home.management.first_pages import making
from home.models import RetentionRules
from home.pages import keyed_pages
from home.privacy import periods
from portal import personal_data
from portal.personal_data import EVERY, RetentionPeriod
from tests import staff
from tests.architecture.staircase import STAIRS
from tests.pages import html_of

#: Columns that can hold words; numbers, days and yes or no say nothing alone.
WORDS = (models.CharField, models.TextField, models.JSONField, models.FileField, models.BinaryField)


def _declared() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in personal_data.declared():
        for model, columns in row.columns.items():
            found.setdefault(model, set()).update(columns)
    return found


def _columns(model: type[models.Model]) -> set[str]:
    return {field.name for field in model._meta.concrete_fields if isinstance(field, WORDS)}


def test_every_column_of_words_is_personal_or_not() -> None:
    declared, not_personal = _declared(), personal_data.not_personal()
    forgotten = {}
    for room in STAIRS:
        for model in apps.get_app_config(room).get_models():
            label = model._meta.label_lower
            if not model._meta.managed or not_personal.get(label) == EVERY:
                continue
            left = _columns(model) - declared.get(label, set()) - set(not_personal.get(label, ()))
            if left:
                forgotten[label] = left
    assert forgotten == {}


def test_declared_columns_exist_and_none_is_both() -> None:
    declared, not_personal = _declared(), personal_data.not_personal()
    for label, columns in declared.items():
        names = {field.name for field in apps.get_model(label)._meta.concrete_fields}
        assert columns - names == set(), label
        assert columns & set(not_personal.get(label, ())) == set(), label
    for label, columns in not_personal.items():
        names = {field.name for field in apps.get_model(label)._meta.concrete_fields}
        assert set(columns) - {*names, *EVERY} == set(), label


def test_every_column_of_a_person_row_is_declared_as_kept() -> None:
    declared = _declared()
    for label in ("booking.appointmentperson", "booking.requestperson", "events.registrationperson"):
        assert _columns(apps.get_model(label)) == declared[label], label


def test_each_text_is_said_once() -> None:
    words = [str(row.what) for row in personal_data.declared()]
    assert len(words) == len(set(words)) == 10
    assert {row.until for row in personal_data.declared()} == set(RetentionPeriod)


def test_how_long_comes_from_the_numbers_of_staff() -> None:
    rules = RetentionRules(contact_months=9, message_days=1, free_words_months=1, view_log_months=6)
    with translation.override("fi"):
        assert [periods.how_long(period, rules) for period in RetentionPeriod] == [
            "9 kuukautta viime tapaamisesta",
            "1 päivä",
            "1 kuukausi",
            "6 kuukautta",
            "60 päivää",
            "2 päivää",
        ]


@pytest.mark.django_db
def test_privacy_page_alone_says_what_is_kept_and_how_long(client: Client) -> None:
    making.make_missing()
    RetentionRules.objects.create(contact_months=7)
    for language in ("fi", "ar"):
        with translation.override(language):
            html = html_of(client, keyed_pages.address("privacy"))
            other = html_of(client, keyed_pages.address("about"))
        kept = html.split('id="kept"')[1].split("</section>")[0]
        assert kept.count("<h3>") == 10
        assert "7" in kept
        assert 'id="kept"' not in other


@pytest.mark.django_db
def test_staff_page_names_columns_in_words(client: Client) -> None:
    staff.signed_in(client, staff.member(roles.COORDINATOR))
    answer = client.get(reverse("staff_kept_data"))
    assert [len(row.tables) for row in answer.context["rows"]] == [1, 1, 1, 2, 1, 1, 1, 1, 1, 1]
    page = answer.content.decode()
    assert "henkilökunnan muistiinpano" in page
    assert reverse("wagtailsettings:edit", args=["home", "retentionrules"]) in page
