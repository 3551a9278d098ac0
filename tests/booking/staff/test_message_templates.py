"""The words of messages as staff write them: checked, counted, previewed, cached, and sent."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.enums import Wording
from booking.messages import notifications, samples
from booking.messages.texts import TEMPLATES
from booking.models import BookingRules, MessageTemplate
from portal import languages
from portal.enums import MessageKind
from portal.messages import delivery
from portal.messages.template_overrides import TEXTS
from portal.messages.templates import cost as count
from portal.messages.templates import problem, too_long
from portal.models import HouseFacts, Message
from portal.staff.panels import translate_permission
from tests import staff
from tests.booking.build_messages import NOW, START, booked
from tests.pages import html_of

pytestmark = pytest.mark.django_db

EVERY_LANGUAGE = pytest.mark.parametrize("language", languages.INTERFACE_CODES)
EVERY_WORDING = pytest.mark.parametrize("wording", Wording)


def address(wording: Wording = Wording.CONFIRMATION) -> str:
    row = MessageTemplate.objects.get(wording=wording)
    return reverse("wagtailsnippets_booking_messagetemplate:edit", args=[row.pk])


def write(client: Client, wording: Wording = Wording.CONFIRMATION, **texts: str) -> dict[str, list[str]]:
    """What the form complains about when it is saved with these texts and no others."""
    answer = client.post(address(wording), staff.texts(*TEXTS, **texts))
    return dict(answer.context["form"].errors) if answer.status_code == 200 else {}


# The words of the catalogue ------------------------------------------------------------------------------


@EVERY_LANGUAGE
@EVERY_WORDING
def test_catalogue_keeps_to_the_rules_it_sets(language: str, wording: Wording) -> None:
    for text in TEXTS:
        standard = TEMPLATES.default(wording, text, language)
        assert problem(standard, TEMPLATES.places(wording, text)) is None, text
    sms = TEMPLATES.default(wording, "sms", language)
    values = samples.sample_values(wording, "sms", language)
    assert too_long(sms, values) is None
    assert count(sms, values)[0] == 1


# What is refused -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Aika {day}\n{link}", "Tekstistä puuttuu: {time}."),
        (
            "{day} {time} {phone}\n{link}",
            "Tätä paikkaa ei ole: {phone}. Voit käyttää: {day}, {time}, {link}.",
        ),
        ("{day} {time} {need}\n{link}", "Viestissä ei saa olla aihetta eikä nimeä. Poista: {need}."),
        ("{day} {time} {link}", "Kirjoita omalle riville: {link}."),
        (
            "{day} {time\n{link}",
            "Tekstissä on yksinäinen merkki { tai }. Kirjoita esimerkiksi: {time}.",
        ),
        (
            "a" * 150 + " {day} {time}\n{link}",
            "Teksti on liian pitkä. Ilman linkkiä sen pitää mahtua yhteen tekstiviestiin. Lyhennä tekstiä.",
        ),
    ],
)
def test_an_sms_that_cannot_be_sent_is_refused_with_a_sentence(
    coordinator: Client, text: str, sentence: str
) -> None:
    assert write(coordinator, sms_fi=text) == {"sms_fi": [sentence]}
    assert MessageTemplate.objects.get(wording=Wording.CONFIRMATION).sms_fi in (None, "")


def test_a_text_in_a_wide_script_is_measured_by_its_own_length(coordinator: Client) -> None:
    refused = write(coordinator, sms_ru="Вы записаны. Ждём вас, приходите вовремя: {day} {time}\n{link}")
    assert list(refused) == ["sms_ru"]
    assert write(coordinator, sms_ru="Вы записаны.\n{day} {time}\n{link}") == {}


def test_a_subject_has_no_places(coordinator: Client) -> None:
    said = write(coordinator, subject_fi="Aika {day}")["subject_fi"]
    assert said == ["Otsikkoon ei voi panna mitään paikkaa. Poista: {day}."]


def test_invisible_signs_and_lines_of_windows_do_not_reach_the_row(coordinator: Client) -> None:
    assert write(coordinator, sms_fi="\r\nAika\u202e varattu\r\n{day}  {time}\r\n{link}\r\n") == {}
    row = MessageTemplate.objects.get(wording=Wording.CONFIRMATION)
    assert row.sms_fi == "Aika varattu\n{day} {time}\n{link}"


def test_a_translator_writes_the_own_language_only(client: Client) -> None:
    user = staff.allow(staff.member(), "booking.change_messagetemplate", "wagtailadmin.access_admin")
    staff.allow(user, translate_permission("ar"))
    staff.signed_in(client, user)
    form = client.get(address()).context["form"]
    assert set(form.fields) == {"sms_ar", "subject_ar", "mail_ar"}
    write(client, sms_ar="موعد\n{day} {time}\n{link}", sms_fi="Aika {day} {time}\n{link}")
    row = MessageTemplate.objects.get(wording=Wording.CONFIRMATION)
    assert (row.sms_ar, row.sms_fi or "") == ("موعد\n{day} {time}\n{link}", "")


# How it looks --------------------------------------------------------------------------------------------


def test_page_shows_each_language_in_its_direction_with_sample_and_cost(coordinator: Client) -> None:
    write(coordinator, sms_fi="Sinulla on aika: {day}, {time}\n{link}")
    html = html_of(coordinator, address())
    day, link = (samples.sample_values("confirmation", "sms", "fi")[name] for name in ("day", "link"))
    assert f"Sinulla on aika: {day}, 13:00\n{link}</pre>" in html
    assert html.count('<pre class="message-sample" lang="ar" dir="rtl"') == 3
    assert html.count("<span data-cost-alone>1</span>") == len(languages.INTERFACE)
    assert html.count('src="/static/portal/message_length.js"') == 1


def test_a_refused_text_is_still_there_with_what_it_costs(coordinator: Client) -> None:
    long = "a" * 320 + " {day} {time}\n{link}"
    answer = coordinator.post(address(), staff.texts(*TEXTS, sms_fi=long))
    html = answer.content.decode()
    assert (html.count("<span data-cost-alone>3</span>"), "a" * 320 in html) == (1, True)


def test_nobody_adds_or_deletes_a_wording(admin_client: Client) -> None:
    row = MessageTemplate.objects.first()
    name = "wagtailsnippets_booking_messagetemplate"
    for target in (reverse(f"{name}:add"), reverse(f"{name}:delete", args=[row.pk])):
        admin_client.post(target)
    assert list(MessageTemplate.objects.values_list("wording", flat=True)) == Wording.values


# What is sent --------------------------------------------------------------------------------------------


def sent(language: str = "fi", kind: MessageKind = MessageKind.CONFIRMATION) -> tuple[str, str, str]:
    """SMS, subject and mail of what is told now."""
    notifications.notify(booked(message_language=language), kind, now=NOW)
    rows = {row.channel: row for row in Message.objects.filter(kind=kind, due_at=NOW)}
    return rows["sms"].body, rows["email"].subject, rows["email"].body


@EVERY_LANGUAGE
def test_own_words_are_sent_in_their_language_and_in_no_other(coordinator: Client, language: str) -> None:
    texts = {
        "sms": "X: {day} {time}\n{link}",
        "subject": "X",
        "mail": "X\n\n{day} {time}\n\n{link}\n\n{code}",
    }
    assert write(coordinator, **{f"{name}_{language}": text for name, text in texts.items()}) == {}
    sms, subject, mail = sent(language)
    assert (sms.startswith("X: "), subject, mail.startswith("X\n\n")) == (True, "X", True)
    other = "sv" if language != "sv" else "fi"
    assert TEMPLATES.overrides.own(Wording.CONFIRMATION, "sms", other) == ""


def test_a_template_saved_later_is_used_for_reminders_that_wait(coordinator: Client) -> None:
    notifications.notify(booked(email=""), MessageKind.CONFIRMATION, now=NOW)
    write(coordinator, Wording.REMINDER, sms_fi="Huomenna: {time}\n{link}")
    write(coordinator, Wording.REMINDER_TODAY, sms_fi="Tänään: {time}\n{link}")
    rows = Message.objects.filter(kind=MessageKind.REMINDER).order_by("due_at")
    for row in rows:
        delivery.send(row.pk, now=row.due_at)
    assert [row.body.splitlines()[0] for row in rows.all()] == ["Huomenna: 13:00", "Tänään: 13:00"]


def test_a_reminder_by_mail_that_leaves_late_says_today(coordinator: Client) -> None:
    write(coordinator, Wording.REMINDER, subject_fi="Huomenna")
    write(coordinator, Wording.REMINDER_TODAY, subject_fi="Tänään")
    notifications.notify(booked(phone=""), MessageKind.CONFIRMATION, now=NOW)
    first = Message.objects.filter(kind=MessageKind.REMINDER).order_by("due_at")[0]
    assert first.subject == "Huomenna"
    delivery.send(first.pk, now=START - (START - first.due_at) / 4)
    first.refresh_from_db()
    assert (first.state, first.subject) == ("sent", "Tänään")


def test_words_with_a_place_nobody_knows_any_more_fail_no_booking() -> None:
    MessageTemplate.objects.filter(wording=Wording.CONFIRMATION).update(sms_fi="{gone} {time}\n{link}")
    assert sent()[0].startswith("Aikasi on varattu.\n")


def test_telling_asks_for_no_template_while_they_are_kept(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    first, rules = booked(email=""), BookingRules.load()
    HouseFacts.load()
    with django_assert_num_queries(2):  # the templates of all messages, and the messages
        notifications.notify(first, MessageKind.CONFIRMATION, now=NOW, rules=rules)
    with django_assert_num_queries(2):  # taking back what waited, and the messages
        notifications.notify(first, MessageKind.CHANGE, now=NOW, rules=rules)
