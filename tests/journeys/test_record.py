"""A member of staff reads a page aloud: in the browser, without a microphone, and without a script."""

from __future__ import annotations

import pytest
from django.urls import reverse

from home import roles
from portal.cache import recordings
from portal.models import HouseFacts, Recording
from tests.conftest import DESK
from tests.journeys.staff_pages import axe_of_ours, press
from tests.portal import build_voices

pytestmark = pytest.mark.django_db(transaction=True)

NO_MICROPHONE = (
    "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotFoundError'); }"
)


@pytest.fixture(autouse=True)
def _kept_on_disk(settings, tmp_path) -> None:
    """A browser fetches what was saved."""
    settings.MEDIA_ROOT = str(tmp_path)
    files = {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    settings.STORAGES = settings.STORAGES | {"default": files}


def form_of(page, key: str, language: str) -> None:
    """One tap from the report of what cannot be heard."""
    page.goto(reverse("silent_pages"))
    press(page, f'a[href*="page={key}&language={language}"]')


def status(page) -> str:
    return page.locator("[data-recorder-status]").inner_text()


def focused(page) -> str:
    return page.evaluate("document.activeElement.innerText.trim()")


def wait_for(page, name: str) -> None:
    page.wait_for_selector(f"[data-recorder-{name}]", state="visible")


@pytest.mark.parametrize("viewport", [{"width": 360, "height": 740}, DESK])
def test_editor_records_by_keyboard_and_the_public_hears_it(signed_in, axe, viewport):
    page = signed_in(roles.EDITOR, viewport=viewport, permissions=["microphone"])
    form_of(page, "come", "so")
    page.wait_for_selector('[data-recorder-text] p[lang="so"]')
    assert axe_of_ours(page, axe) == []
    assert page.evaluate("document.querySelector('#id_page').getBoundingClientRect().right <= innerWidth")
    page.focus("[data-recorder-record]")
    page.keyboard.press("Enter")
    wait_for(page, "now")
    assert (focused(page), status(page)) == ("Lopeta", "Äänitys alkoi. Lue teksti ääneen.")
    page.wait_for_function("() => document.querySelector('[data-recorder-time]').textContent === '0:01'")
    assert axe_of_ours(page, axe) == []
    page.keyboard.press("Enter")
    wait_for(page, "listen")
    assert (focused(page), status(page)) == ("Kuuntele", "Äänitys on valmis. Kuuntele se ja tallenna.")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-recorder-audio]').currentTime > 0.2")
    assert axe_of_ours(page, axe) == []
    press(page, "[data-recorder-save]")
    row = Recording.objects.get(page="come", language="so")
    assert row.audio.name.endswith(".webm")
    page.goto("/so/come/")
    page.click("[data-listen-button]")
    page.wait_for_function("() => document.querySelector('[data-listen] audio').currentTime > 0.2")
    assert page.locator("[data-listen] audio").get_attribute("src") == row.audio.url


def test_recording_again_takes_the_place_of_the_first(signed_in):
    page = signed_in(roles.EDITOR, permissions=["microphone"])
    first = build_voices.recording("come", "so")
    page.goto(reverse("recordings:edit", args=[first.pk]))
    for button in ("record", "again"):
        page.click(f"[data-recorder-{button}]")
        wait_for(page, "now")
        page.wait_for_function("() => document.querySelector('[data-recorder-time]').textContent === '0:01'")
        page.click("[data-recorder-stop]")
        wait_for(page, "save")
    press(page, "[data-recorder-save]")
    assert recordings.address("come", "so") == Recording.objects.get().audio.url != first.audio.url


def test_form_that_is_not_complete_keeps_what_was_recorded(signed_in):
    page = signed_in(roles.EDITOR, permissions=["microphone"])
    page.goto(reverse("recordings:add"))
    page.click("[data-recorder-record]")
    wait_for(page, "now")
    page.locator("footer button[type=submit]").click()
    assert (focused(page), status(page)) == ("Lopeta", "Lopeta ensin äänitys.")
    page.wait_for_function("() => document.querySelector('[data-recorder-time]').textContent === '0:01'")
    page.click("[data-recorder-stop]")
    wait_for(page, "save")
    page.click("[data-recorder-save]")
    assert status(page) == "Valitse ensin sivu ja kieli."
    assert page.evaluate(
        "[document.activeElement.id, document.querySelector('[name=audio]').files.length]"
    ) == [
        "id_page",
        1,
    ]
    page.select_option("#id_page", "come")
    page.select_option("#id_language", "so")
    press(page, "[data-recorder-save]")
    assert Recording.objects.filter(page="come", language="so").count() == 1


def test_microphone_that_is_refused_is_told_and_a_file_can_be_chosen(signed_in, axe):
    page = signed_in(roles.EDITOR, permissions=[])
    form_of(page, "come", "so")
    page.click("[data-recorder-record]")
    page.wait_for_function(
        "() => document.querySelector('[data-recorder-status]').textContent.includes('anna')"
    )
    assert status(page) == (
        "Selain ei anna käyttää mikrofonia. Salli mikrofoni selaimen asetuksista tai valitse äänitiedosto."
    )
    assert focused(page) == "Äänitä"
    assert axe_of_ours(page, axe) == []
    sent = {"name": "voice.mp3", "mimeType": "audio/mpeg", "buffer": build_voices.MP3}
    page.set_input_files("#id_audio", sent)
    press(page, "footer button[type=submit]")
    assert Recording.objects.get().audio.name.endswith(".mp3")


def test_microphone_that_is_missing_is_told(signed_in):
    page = signed_in(roles.EDITOR, permissions=["microphone"])
    page.add_init_script(NO_MICROPHONE)
    form_of(page, "come", "so")
    page.click("[data-recorder-record]")
    page.wait_for_function(
        "() => document.querySelector('[data-recorder-status]').textContent.includes('löydy')"
    )
    assert status(page) == "Mikrofonia ei löydy. Kytke mikrofoni tai valitse äänitiedosto."


def test_step_of_the_booking_has_a_link_instead_of_its_text(signed_in):
    page = signed_in(roles.EDITOR, permissions=["microphone"])
    form_of(page, "book_time", "so")
    page.wait_for_function("() => document.querySelector('[data-recorder-told]').textContent !== ''")
    told = page.locator("[data-recorder-told]").inner_text()
    assert told == "Sivun teksti ei näy tässä. Avaa sivu linkistä."
    assert page.locator("[data-recorder-text]").is_visible() is False


def test_without_a_script_a_file_is_chosen(signed_in):
    page = signed_in(roles.EDITOR, javascript=False)
    form_of(page, "come", "so")
    assert page.locator("[data-recorder-controls]").is_visible() is False
    assert page.locator("[data-recorder-else]").is_visible() is True
    sent = {"name": "voice.mp3", "mimeType": "audio/mpeg", "buffer": build_voices.MP3}
    page.set_input_files("#id_audio", sent)
    press(page, "footer button[type=submit]")
    assert recordings.address("come", "so") == Recording.objects.get().audio.url


def test_recording_that_does_not_play_gives_way_to_the_phone(open_page):
    house = HouseFacts.load()
    house.phone = "+358 40 000 0000"
    house.save()
    build_voices.recording("book", "ar")
    page = open_page(locale="ar")
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', {value: undefined})")
    page.goto("/ar/book/")
    page.click("[data-listen-button]")
    page.wait_for_selector("[data-listen] a", state="visible")
    assert page.locator("[data-listen-button]").is_visible() is False
    assert page.evaluate("document.activeElement.href") == "tel:+358400000000"
