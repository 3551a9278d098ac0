"""Facts beside a drafted row: written only when they are saved on purpose, by whoever may write them."""

from __future__ import annotations

import pytest

from portal.staff.panels import facts_panels, tabs
from services.models import Need, Service, ServiceFacts
from services.staff.forms import SERVICE_FACTS, ServiceForm
from tests import staff
from tests.services import build

pytestmark = pytest.mark.django_db

RIGHT = "services.change_servicefacts"


def _form(
    data: dict[str, object] | None = None, instance: Service | None = None, user: object = None
) -> object:
    editor = tabs(Service.TEXTS, facts_panels(SERVICE_FACTS, RIGHT), base_form_class=ServiceForm)
    form_class = editor.bind_to_model(Service).get_form_class()
    return form_class(data, instance=instance or Service(), for_user=user)


def _typed(**changes: object) -> dict[str, object]:
    facts = {"slug": "cv", "area": build.area().pk, "icon": "form", "order": "5"}
    return staff.texts(*Service.TEXTS, name_fi="CV") | facts | changes


def test_form_begins_with_the_facts_as_they_are() -> None:
    row = build.service("cv", is_bookable=False, order=7)
    form = _form(instance=row)
    assert (form["slug"].value(), form["is_bookable"].value(), form["order"].value()) == ("cv", False, 7)


def test_new_form_begins_with_the_defaults() -> None:
    form = _form()
    assert (form["slug"].value(), form["is_bookable"].value(), form["order"].value()) == (None, True, 100)


def test_saving_the_form_alone_writes_no_facts() -> None:
    row = build.service("cv")
    form = _form(_typed(slug="toinen"), row)
    assert form.is_valid()
    form.save(commit=False)
    assert ServiceFacts.objects.get().slug == "cv"


def test_save_facts_writes_columns_and_sets() -> None:
    row, need = build.service("cv"), Need.objects.create(slug="n", name_fi="Työ", icon="work")
    form = _form(_typed(slug="toinen", needs=[need.pk]), row)
    assert form.is_valid()
    form.save_facts(row)
    facts = ServiceFacts.objects.get()
    assert (facts.slug, facts.order, facts.is_bookable, list(facts.needs.all())) == (
        "toinen",
        5,
        False,
        [need],
    )


def test_save_facts_of_a_new_row_makes_them() -> None:
    form = _form(_typed())
    assert form.is_valid()
    row = form.save()
    form.save_facts(row)
    assert Service.objects.get().facts.slug == "cv"


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"slug": "ei näin"}, "slug"),
        ({"area": "999"}, "area"),
        ({"order": "-1"}, "order"),
        ({"icon": "keksitty"}, "icon"),
        ({"needs": ["999"]}, "needs"),
        ({"slug": "x" * 51}, "slug"),
    ],
)
def test_facts_are_checked_by_their_own_rules(change: dict[str, object], wrong: str) -> None:
    assert list(_form(_typed(**change)).errors) == [wrong]


def test_who_may_not_write_facts_changes_none() -> None:
    row = build.service("cv", is_bookable=True)
    form = _form(_typed(slug="toinen"), row, staff.allow(staff.member(), "portal.translate_fi"))
    assert form.is_valid()
    form.save_facts(row)
    assert ServiceFacts.objects.get().slug == "cv"
    assert ServiceFacts.objects.get().is_bookable is True
