"""What staff do with services: texts as drafts, facts at once, one tab per language."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.models import GroupApprovalTask, Workflow, WorkflowContentType, WorkflowTask

from home import roles
from portal import languages
from services.models import Area, Need, Service, ServiceFacts, SpokenLanguage
from tests import staff
from tests.pages import html_of
from tests.services import build

pytestmark = pytest.mark.django_db

LIST = "wagtailsnippets_services_service:list"
ADD = "wagtailsnippets_services_service:add"
EDIT = "wagtailsnippets_services_service:edit"


def _form(**changes: object) -> dict[str, object]:
    facts = {"slug": "cv", "area": build.area().pk, "icon": "form", "is_bookable": "on", "order": "100"}
    return staff.texts(*Service.TEXTS, name_fi="CV") | facts | changes


@pytest.fixture
def editor(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.EDITOR))


@pytest.fixture
def arabic(client: Client) -> Client:
    user = staff.allow(
        staff.member(), "wagtailadmin.access_admin", "services.change_service", "portal.translate_ar"
    )
    return staff.signed_in(client, user)


def test_create_draft_saves_texts_and_facts(editor: Client) -> None:
    need = Need.objects.create(slug="tyo", name_fi="Työ", icon="work")
    answer = editor.post(reverse(ADD), _form(needs=[need.pk]))
    row = Service.objects.get()
    assert answer.status_code == 302
    assert (row.live, row.name_fi, row.facts.slug) == (False, "CV", "cv")
    assert list(row.facts.needs.all()) == [need]


def test_create_without_facts_is_refused_also_as_a_draft(editor: Client) -> None:
    answer = editor.post(reverse(ADD), _form(slug=""))
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == ["slug"]
    assert Service.objects.count() == 0


def test_slug_that_the_tray_itself_has_is_refused(editor: Client) -> None:
    answer = editor.post(reverse(ADD), _form(slug="pick"))
    assert answer.context["form"].errors["slug"] == ["Tämä sana on varattu. Kirjoita toinen sana."]
    assert Service.objects.count() == 0


def test_slug_of_another_service_is_refused(editor: Client) -> None:
    build.service("cv")
    answer = editor.post(reverse(ADD), _form())
    assert list(answer.context["form"].errors) == ["slug"]


def test_draft_changes_facts_at_once_and_texts_later(editor: Client) -> None:
    row = build.service()
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_fi="CV uusi", is_bookable="", slug="cv-2"))
    row = Service.objects.get()
    assert (row.name_fi, row.get_latest_revision_as_object().name_fi) == ("CV", "CV uusi")
    assert (row.facts.is_bookable, row.facts.slug) == (False, "cv-2")


def test_publish_changes_texts(editor: Client) -> None:
    row = build.service()
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_ar="سيرة", **{"action-publish": "1"}))
    row = Service.objects.get()
    assert (row.live, row.name_fi, row.name_ar) == (True, "CV", "سيرة")


def test_publishing_an_older_revision_keeps_facts(editor: Client) -> None:
    row = build.service()
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_fi="Ensimmäinen", **{"action-publish": "1"}))
    first = Service.objects.get().latest_revision
    editor.post(reverse(EDIT, args=[row.pk]), _form(slug="uusi", is_bookable="", **{"action-publish": "1"}))
    first.publish()
    row = Service.objects.get()
    assert (row.name_fi, row.facts.slug, row.facts.is_bookable) == ("Ensimmäinen", "uusi", False)


def test_reverting_shows_older_texts_and_saves_the_facts_posted(editor: Client) -> None:
    row = build.service()
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_fi="Ensimmäinen"))
    first = Service.objects.get().latest_revision
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_fi="Toinen", slug="uusi"))
    address = reverse("wagtailsnippets_services_service:revisions_revert", args=[row.pk, first.pk])
    shown = editor.get(address)
    assert (shown.context["form"]["name_fi"].value(), shown.context["form"]["slug"].value()) == (
        "Ensimmäinen",
        "uusi",
    )
    editor.post(address, _form(name_fi="Ensimmäinen", slug="kolmas"))
    row = Service.objects.get()
    assert (row.get_latest_revision_as_object().name_fi, row.facts.slug) == ("Ensimmäinen", "kolmas")


def test_form_does_not_save_by_itself_while_typing(editor: Client) -> None:
    row = build.service()
    answer = editor.get(reverse(EDIT, args=[row.pk]))
    assert answer.context["autosave_enabled"] is False


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_preview_is_in_the_language_and_changes_no_facts(editor: Client, code: str) -> None:
    row = build.service()
    address = reverse("wagtailsnippets_services_service:preview_on_edit", args=[row.pk])
    posted = editor.post(address, _form(slug="toinen") | {f"name_{code}": "NIMI"})
    assert posted.json() == {"is_valid": True, "is_available": True}
    answer = editor.get(address, {"mode": code, "in_preview_panel": "true"})
    html = answer.content.decode()
    assert f'<html lang="{code}" dir="{languages.direction(code)}">' in html
    assert "NIMI" in html
    assert ServiceFacts.objects.get().slug == "cv"


def test_preview_of_a_new_service_works_before_it_is_saved(editor: Client) -> None:
    address = reverse("wagtailsnippets_services_service:preview_on_add")
    assert editor.post(address, _form()).json() == {"is_valid": True, "is_available": True}
    assert editor.get(address, {"mode": "ar"}).status_code == 200
    assert Service.objects.count() == 0


def test_tabs_are_facts_then_finnish_then_the_others(editor: Client) -> None:
    answer = editor.get(reverse(ADD))
    shown = [panel.heading for panel in answer.context["panel"].visible_children]
    assert [str(name) for name in shown] == ["Tiedot", *(row.own_name for row in languages.INTERFACE)]


def test_fields_are_written_in_the_direction_of_their_language(editor: Client) -> None:
    html = html_of(editor, reverse(ADD))
    for code in ("ar", "fa", "ckb"):
        assert html.count(f'lang="{code}" dir="rtl"') == len(Service.TEXTS)
    assert html.count('lang="so" dir="ltr"') == len(Service.TEXTS)


def test_translator_sees_only_the_tab_of_the_language(arabic: Client) -> None:
    row = build.service()
    answer = arabic.get(reverse(EDIT, args=[row.pk]))
    assert [panel.heading for panel in answer.context["panel"].visible_children] == ["العربية"]
    assert set(answer.context["form"].fields) == {f"{text}_ar" for text in Service.TEXTS}


def test_translator_reads_the_finnish_text_beside_the_field(arabic: Client) -> None:
    row = build.service(name="CV ja työhakemus")
    html = html_of(arabic, reverse(EDIT, args=[row.pk]))
    assert html.count('<span lang="fi" dir="ltr">CV ja työhakemus</span>') == 1


def test_forged_post_of_a_translator_changes_only_the_language(arabic: Client) -> None:
    row = build.service()
    forged = _form(name_ar="سيرة", name_fi="väärä", name_so="been", slug="vaara", is_bookable="")
    arabic.post(reverse(EDIT, args=[row.pk]), forged | {"action-publish": "1"})
    row = Service.objects.get()
    draft = row.get_latest_revision_as_object()
    assert (draft.name_ar, draft.name_fi, draft.name_so) == ("سيرة", "CV", None)
    assert (row.name_ar, row.facts.slug, row.facts.is_bookable) == (None, "cv", True)


def test_translator_may_not_bring_back_older_texts(arabic: Client) -> None:
    row = build.service()
    revision = row.save_revision()
    address = reverse("wagtailsnippets_services_service:revisions_revert", args=[row.pk, revision.pk])
    assert arabic.get(address).status_code == 302


def test_translation_goes_live_when_an_editor_approves_it(arabic: Client) -> None:
    row = build.service()
    workflow = Workflow.objects.create(name="Käännökset")
    task = GroupApprovalTask.objects.create(name="Tarkistus")
    task.groups.add(Group.objects.get(name=roles.EDITOR))
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowContentType.objects.create(
        workflow=workflow, content_type=ContentType.objects.get_for_model(Service)
    )
    arabic.post(reverse(EDIT, args=[row.pk]), _form(name_ar="سيرة", **{"action-submit": "1"}))
    assert Service.objects.get().name_ar is None
    editor = staff.signed_in(Client(), staff.member(roles.EDITOR))
    approve = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_ar="سيرة", **approve))
    row = Service.objects.get()
    assert (row.name_ar, row.facts.slug, row.workflow_in_progress) == ("سيرة", "cv", False)


def test_area_with_services_is_not_deleted(editor: Client) -> None:
    row = build.service()
    address = reverse("wagtailsnippets_services_area:delete", args=[row.facts.area_id])
    bulk = reverse("wagtail_bulk_action", args=["services", "area", "delete"]) + f"?id={row.facts.area_id}"
    for each in (address, bulk):
        said = [str(text).strip() for text in editor.post(each, follow=True).context["messages"]]
        assert said == ["Tätä ei voi poistaa. Muut tiedot tarvitsevat sitä."]
    assert Area.objects.filter(pk=row.facts.area_id).count() == 1


def test_area_without_services_is_deleted(editor: Client) -> None:
    row = Area.objects.create(slug="tyhja", name_fi="Tyhjä", paint="blue", icon="work")
    address = reverse("wagtailsnippets_services_area:delete", args=[row.pk])
    assert editor.get(address).status_code == 200
    editor.post(address)
    assert Area.objects.filter(pk=row.pk).count() == 0


@pytest.mark.parametrize(
    ("live", "has_draft", "word"),
    [(False, True, "luonnos"), (True, False, "julkaistu"), (True, True, "julkaistu, uusi luonnos")],
)
def test_list_says_what_readers_see(editor: Client, live: bool, has_draft: bool, word: str) -> None:
    row = build.service(live=live)
    Service.objects.filter(pk=row.pk).update(has_unpublished_changes=has_draft)
    assert f"{word}\n" in html_of(editor, reverse(LIST))


def test_service_without_facts_is_listed_and_can_be_completed(editor: Client) -> None:
    row = Service.objects.create(name_fi="Pelkkä nimi")
    assert "Pelkkä nimi" in html_of(editor, reverse(LIST))
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_fi="Pelkkä nimi", slug="nimi"))
    assert Service.objects.get().facts.slug == "nimi"


def test_history_and_comparison_open(editor: Client) -> None:
    row = build.service()
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_fi="Yksi"))
    editor.post(reverse(EDIT, args=[row.pk]), _form(name_fi="Kaksi"))
    history = editor.get(reverse("wagtailsnippets_services_service:history", args=[row.pk]))
    compared = editor.get(
        reverse("wagtailsnippets_services_service:revisions_compare", args=[row.pk, "earliest", "latest"])
    )
    assert (history.status_code, compared.status_code) == (200, 200)
    assert "Kaksi" in compared.content.decode()


def test_locked_service_cannot_be_saved_by_another(editor: Client) -> None:
    row = build.service()
    other = staff.member(roles.COORDINATOR)
    row.locked, row.locked_by = True, other
    row.save()
    editor.post(reverse(EDIT, args=[row.pk]), _form(slug="vaara"))
    assert ServiceFacts.objects.get().slug == "cv"


def test_list_needs_as_many_queries_for_thirty_services(
    editor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    build.service("s0")
    editor.get(reverse(LIST))
    with django_assert_max_num_queries(100) as one:
        editor.get(reverse(LIST))
    for number in range(1, 30):
        build.service(f"s{number}")
    with django_assert_max_num_queries(len(one)):
        editor.get(reverse(LIST), {"p": 1})


@pytest.mark.parametrize(
    ("name", "model", "facts"),
    [
        ("area", Area, {"slug": "a", "paint": "blue", "icon": "work", "order": 1}),
        ("need", Need, {"slug": "n", "icon": "work", "order": 1}),
        ("spokenlanguage", SpokenLanguage, {"own_name": "Kurdî", "code": "xx", "order": 1}),
    ],
)
def test_plain_rows_are_made_and_changed(
    editor: Client, name: str, model: type, facts: dict[str, object]
) -> None:
    before = set(model.objects.values_list("pk", flat=True))
    answer = editor.post(
        reverse(f"wagtailsnippets_services_{name}:add"), staff.texts("name", name_fi="Nimi") | facts
    )
    assert answer.status_code == 302
    row = model.objects.exclude(pk__in=before).get()
    editor.post(
        reverse(f"wagtailsnippets_services_{name}:edit", args=[row.pk]),
        staff.texts("name", name_fi="Nimi", name_ckb="ناو") | facts,
    )
    row.refresh_from_db()
    assert (row.name_fi, row.name_ckb) == ("Nimi", "ناو")
