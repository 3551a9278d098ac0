"""Each component renders from what its comment says, in a left-to-right and a right-to-left language."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from home.staff import component_samples

FOLDER = Path(settings.BASE_DIR) / "templates"
NAMES = sorted({path.stem for path in (FOLDER / "components").glob("*.html")} | {"event_row"})
VOID = {"br", "wbr", "input", "img", "link", "meta", "path", "circle", "rect", "use", "hr"}


class Tags(HTMLParser):
    """Follows the tags, complains about what is not closed in order, and collects ids and visible words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.mismatched: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and (not self.open or self.open.pop() != tag):
            self.mismatched.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data.split()


@pytest.fixture(autouse=True)
def _at_noon(at) -> None:
    at(component_samples.NOW)


def rendered(name: str, code: str) -> str:
    with translation.override(code):
        request = RequestFactory().get(f"/{code}/book/")
        return render_to_string(component_samples.template(name), component_samples.samples()[name], request)


def test_every_component_has_a_sample() -> None:
    assert sorted(component_samples.samples()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_component_says_what_it_takes(name: str) -> None:
    assert (FOLDER / component_samples.template(name)).read_text(encoding="utf-8").startswith("{% comment %}")


@pytest.mark.parametrize("code", ["fi", "ar"])
@pytest.mark.parametrize("name", NAMES)
def test_component_renders_whole(name: str, code: str) -> None:
    tags = Tags(rendered(name, code))
    assert (tags.open, tags.mismatched) == ([], [])
    assert len(tags.ids) == len(set(tags.ids))


@pytest.mark.parametrize("name", NAMES)
def test_component_has_no_inline_style_or_script(name: str) -> None:
    assert re.findall(r"<style|<script|\sstyle=|\son\w+=", rendered(name, "fi")) == []


def test_field_ties_hint_and_error_to_the_box() -> None:
    html = rendered("field", "fi")
    described = re.search(r'aria-describedby="([^"]+)"', html).group(1).split()
    assert described == ["id_phone_helptext", "id_phone_error"]
    assert set(described) <= set(Tags(html).ids)


def test_field_for_numbers_is_typed_from_left_to_right() -> None:
    assert (
        re.search(r'<input[^>]*class="box box-n"[^>]*', rendered("field", "ar")).group(0).count('dir="ltr"')
        == 1
    )


def test_error_summary_links_to_what_is_on_the_page() -> None:
    samples = component_samples.samples()
    targets = set(re.findall(r'href="#([^"]+)"', rendered("error_summary", "fi")))
    assert targets == {samples["error_summary"]["form"][name].auto_id for name in ("phone", "reach")}
    assert "id_reach" in Tags(rendered("choice_rows", "fi")).ids


def test_error_summary_of_a_good_form_is_nothing() -> None:
    good = component_samples.SampleForm({"name": "A", "phone": "040", "reach": "call"})
    assert render_to_string("components/error_summary.html", {"form": good}).strip() == ""


def test_choice_rows_show_what_was_chosen_and_its_icon() -> None:
    field = component_samples.SampleForm({"reach": "call"})["reach"]
    html = render_to_string("components/choice_rows.html", {"field": field})
    assert re.findall(r'value="(\w+)" id="\w+" checked', html) == ["call"]
    assert re.findall(r'<label>.*?href="#i-(\w+)"', html) == ["device", "phone", "photo"]


def test_day_times_chosen_and_taken() -> None:
    html = rendered("day_times", "fi")
    assert re.findall(r'value="([^"]+)"( checked)?', html) == [
        ("2026-11-24T10:00", ""),
        ("2026-11-24T10:45", " checked"),
    ]
    assert " ".join(Tags(html).words[-2:]) == "Varattu: 11:30"


def test_day_times_without_times_say_so() -> None:
    with translation.override("fi"):
        html = render_to_string("components/day_times.html", component_samples.samples()["leaf"])
    assert " ".join(Tags(html).words[-3:]) == "Ei vapaita aikoja"


@pytest.mark.parametrize(
    ("house", "words"),
    [
        (component_samples.OPEN, "Auki nyt Kello 16:00 asti"),
        (component_samples.SHUT, "Nyt kiinni Seuraavan kerran auki: huomenna kello 10:00"),
    ],
)
def test_open_line_in_words(house, words: str) -> None:
    with translation.override("fi"):
        html = render_to_string("components/open_line.html", {"house": house})
    assert " ".join(Tags(html).words) == words


def test_door_is_shut_while_the_house_is() -> None:
    context = {**component_samples.samples()["door"], "house": component_samples.SHUT}
    with translation.override("fi"):
        html = render_to_string("components/door.html", context)
    assert " ".join(Tags(html).words) == "Nyt kiinni Huomenna kello 10:00"
    assert "door-open" not in html


def test_foot_leaves_out_what_the_house_has_not() -> None:
    html = rendered("foot", "fi")
    assert re.findall(r'href="(tel:|mailto:|https://wa\.me)', html) == ["tel:"]


def test_steps_mark_where_one_is() -> None:
    assert re.findall(r"<li(?: class=\"(\w+)\")?>", rendered("steps", "fi")) == [
        "done",
        "done",
        "now",
        "",
        "",
    ]
