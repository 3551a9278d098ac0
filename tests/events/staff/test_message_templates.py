"""The words of messages about registrations as staff write them: what the catalogue says, what is sent."""

from __future__ import annotations

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse

from booking.enums import Reach
from events.enums import RegistrationState, Wording
from events.messages import notifications, samples
from events.messages.texts import TEMPLATES
from events.models import MessageTemplate, Registration
from portal import languages
from portal.enums import MessageKind
from portal.messages import delivery
from portal.messages.template_overrides import TEXTS
from portal.messages.templates import cost, problem, too_long
from portal.models import Message
from tests import staff
from tests.events import build
from tests.events.build import HOUR, NOW, SOON
from tests.events.build_forms import EMAIL, PHONE
from tests.pages import html_of

pytestmark = pytest.mark.django_db

EVERY_LANGUAGE = pytest.mark.parametrize("language", languages.INTERFACE_CODES)


def address(wording: Wording) -> str:
    row = MessageTemplate.objects.get(wording=wording)
    return reverse("wagtailsnippets_events_messagetemplate:edit", args=[row.pk])


def write(client: Client, wording: Wording, **texts: str) -> dict[str, list[str]]:
    """What the form complains about when it is saved with these texts and no others."""
    answer = client.post(address(wording), staff.texts(*TEXTS, **texts))
    return dict(answer.context["form"].errors) if answer.status_code == 200 else {}


def registered(**more: object) -> Registration:
    target = build.session(build.registered_for())
    return build.registration(target, **{"phone": PHONE, "email": EMAIL, "reach": Reach.MESSAGE} | more)


def test_there_is_a_row_for_each_wording() -> None:
    assert list(MessageTemplate.objects.values_list("wording", flat=True)) == Wording.values


@EVERY_LANGUAGE
@pytest.mark.parametrize("wording", Wording)
def test_catalogue_keeps_to_the_rules_it_sets(
    settings: LazySettings, language: str, wording: Wording
) -> None:
    settings.BASE_URL = "https://ohjaamokemi.fi"
    for text in TEXTS:
        standard = TEMPLATES.default(wording, text, language)
        assert problem(standard, TEMPLATES.places(wording, text)) is None, text
    sms = TEMPLATES.default(wording, "sms", language)
    values = samples.sample_values(wording, "sms", language)
    assert too_long(sms, values) is None
    assert cost(sms, values)[0] == 1


@pytest.mark.parametrize(
    ("wording", "texts", "sentence"),
    [
        (
            Wording.CONFIRMATION,
            {"sms_fi": "Tervetuloa: {title} {day} {time}\n{link}"},
            "Tätä paikkaa ei ole: {title}. Voit käyttää: {day}, {time}, {link}.",
        ),
        (Wording.OFFER, {"sms_fi": "Paikka\n{link}"}, "Tekstistä puuttuu: {until_day}, {until_time}."),
        (
            Wording.WAITING,
            {"mail_fi": "{title}\n\n{dates}\n\n{link}\n\n{join_link}"},
            "Tätä paikkaa ei ole: {join_link}. "
            "Voit käyttää: {title}, {dates}, {day}, {time}, {link}, {phone}.",
        ),
        (
            Wording.CONFIRMATION,
            {"mail_fi": "{title} {name}\n\n{dates}\n\n{link}"},
            "Viestissä ei saa olla aihetta eikä nimeä. Poista: {name}.",
        ),
    ],
)
def test_words_that_cannot_be_sent_are_refused_with_a_sentence(
    coordinator: Client, wording: Wording, texts: dict[str, str], sentence: str
) -> None:
    assert write(coordinator, wording, **texts) == {next(iter(texts)): [sentence]}


@EVERY_LANGUAGE
def test_page_of_each_wording_shows_its_sample_and_cost(coordinator: Client, language: str) -> None:
    html = html_of(coordinator, address(Wording.OFFER))
    direction = languages.BY_CODE[language].direction
    assert html.count(f'<pre class="message-sample" lang="{language}" dir="{direction}"') == 3
    assert html.count("<span data-cost-alone>1</span>") == len(languages.INTERFACE)


@EVERY_LANGUAGE
def test_own_words_are_sent_in_their_language(coordinator: Client, language: str) -> None:
    texts = {
        "sms": "X: {day} {time}\n{link}",
        "subject": "X",
        "mail": "X\n\n{title}\n{dates}\n\n{place}\n\n{link}",
    }
    written = {f"{name}_{language}": text for name, text in texts.items()}
    assert write(coordinator, Wording.CONFIRMATION, **written) == {}
    notifications.notify(registered(message_language=language), MessageKind.CONFIRMATION, now=NOW)
    sms, mail = Message.objects.filter(kind=MessageKind.CONFIRMATION).order_by("-channel")
    assert (sms.body.startswith("X: "), mail.subject, mail.body.startswith("X\n\n")) == (True, "X", True)


def test_words_follow_where_the_registration_stands(coordinator: Client) -> None:
    write(coordinator, Wording.CONFIRMATION, sms_fi="Paikka {day} {time}\n{link}")
    write(coordinator, Wording.WAITING, sms_fi="Jono {day} {time}\n{link}")
    write(coordinator, Wording.CANCELLATION, sms_fi="Kerta pois {day} {time}")
    write(coordinator, Wording.OWN_CANCELLATION, sms_fi="Ei tule {day} {time}")
    said = {}
    for kind, state in (
        (MessageKind.CONFIRMATION, RegistrationState.REGISTERED),
        (MessageKind.CONFIRMATION, RegistrationState.WAITING),
        (MessageKind.CANCELLATION, RegistrationState.REGISTERED),
        (MessageKind.CANCELLATION, RegistrationState.CANCELLED),
    ):
        row = registered(email="", state=state)
        notifications.notify(row, kind, now=NOW)
        said[kind, state] = Message.objects.get(kind=kind, owner_id=row.pk).body.split(" 3.12.")[0]
    assert [text.rpartition(" ")[0] for text in said.values()] == ["Paikka", "Jono", "Kerta pois", "Ei tule"]


def test_a_reminder_by_mail_that_leaves_late_says_today(coordinator: Client) -> None:
    write(coordinator, Wording.REMINDER, subject_fi="Huomenna")
    write(coordinator, Wording.REMINDER_TODAY, subject_fi="Tänään")
    notifications.notify(registered(phone=""), MessageKind.CONFIRMATION, now=NOW)
    row = Message.objects.get(kind=MessageKind.REMINDER)
    assert row.subject == "Huomenna"
    delivery.send(row.pk, now=SOON - HOUR)
    row.refresh_from_db()
    assert (row.state, row.subject) == ("sent", "Tänään")
