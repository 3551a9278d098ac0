"""Tabs of languages, each with a right and a direction of its own."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission

from portal import languages
from portal.models import HouseFacts, StaffRights
from portal.staff.panels import facts_panels, model_permission, tabs, translate_permission
from portal.wagtail_hooks import language_rights
from services.models import Need
from tests import staff


def _form(user: object) -> object:
    editor = tabs(["name"], facts_panels(("slug", "order"), model_permission(Need, "add"))).bind_to_model(
        Need
    )
    return editor.get_form_class()(instance=Need(name_fi="Työ"), for_user=user)


@pytest.mark.django_db
@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_form_has_only_the_fields_of_the_rights(code: str) -> None:
    user = staff.allow(staff.member(), translate_permission(code))
    assert list(_form(user).fields) == [f"name_{code}"]


@pytest.mark.django_db
def test_form_without_any_right_is_empty() -> None:
    assert list(_form(staff.member()).fields) == []


@pytest.mark.django_db
def test_facts_are_a_right_of_their_own() -> None:
    user = staff.allow(staff.member(), "services.add_need")
    assert list(_form(user).fields) == ["slug", "order"]


@pytest.mark.django_db
def test_every_language_has_a_tab_with_its_direction() -> None:
    editor = tabs(["name"], []).bind_to_model(Need)
    form = editor.get_form_class()()
    shown = []
    for tab in editor.children[1:]:
        bound = tab.children[0].get_bound_panel(instance=form.instance, form=form)
        shown.append((tab.clean_name, bound.bound_field.field.widget.attrs["dir"]))
    assert shown == [(row.code, row.direction) for row in languages.INTERFACE]


def test_finnish_is_first_and_its_name_is_required() -> None:
    editor = tabs(["name"], []).bind_to_model(Need)
    form = editor.get_form_class()()
    assert editor.children[1].clean_name == languages.SOURCE
    assert [name for name, field in form.fields.items() if field.required] == ["name_fi"]


@pytest.mark.django_db
def test_rights_of_languages_are_offered_to_groups() -> None:
    offered = set(language_rights().values_list("codename", flat=True))
    assert offered == {f"translate_{code}" for code in languages.INTERFACE_CODES}
    assert offered == {code for code, _name in StaffRights._meta.permissions}
    assert Permission.objects.filter(codename__startswith="translate_").count() == len(offered)


def test_house_has_its_tabs() -> None:
    assert [tab.heading for tab in HouseFacts.edit_handler.children[1:]] == [
        row.own_name for row in languages.INTERFACE
    ]


@pytest.mark.django_db
def test_example_stands_beside_a_text_until_the_finnish_one_can() -> None:
    editor = tabs(["name"], [], helps={"name": "Esimerkki: Työ"}).bind_to_model(Need)

    def said(need: Need) -> list[str]:
        form = editor.get_form_class()(instance=need)
        fields = [tab.children[0].get_bound_panel(instance=need, form=form) for tab in editor.children[1:3]]
        return [str(field.help_text) for field in fields]

    assert said(Need()) == ["Esimerkki: Työ", "Esimerkki: Työ"]
    assert said(Need(name_fi="Perhe")) == [
        "Esimerkki: Työ",
        'Suomeksi: <span lang="fi" dir="ltr">Perhe</span>',
    ]
