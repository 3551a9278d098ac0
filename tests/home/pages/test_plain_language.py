"""home/pages/plain_language.py: what is a sentence, what is running text, and how easy it is."""

from __future__ import annotations

import pytest

from home.pages import plain_language
from home.pages.plain_language import Ease


def test_ease_of_a_known_text() -> None:
    # Six words in three sentences, three of them longer than six letters.
    text = ["Haluatko opiskella? Me autamme sinua.", "Tule."]
    assert plain_language.ease(text) == Ease(6, 3, 2.0, 2.0 + 100 * 3 / 6)


def test_six_letters_are_short_and_seven_long() -> None:
    assert plain_language.ease(["Kissat juovat."]).lix == 2.0
    assert plain_language.ease(["Koirani juovat."]).lix == 52.0


def test_ease_of_nothing() -> None:
    assert plain_language.ease(["", "Otsikko ilman pistettä"]) == Ease(0, 0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tule sisään. Kysy!", ["Tule sisään.", "Kysy!"]),
        ("Auki kello 10:00–15:00. Tervetuloa.", ["Auki kello 10:00–15:00.", "Tervetuloa."]),
        ("keskiviikko 25.11.", []),
        ("Tapaamme 25.11. ja 2.12. Mikserissä.", ["Tapaamme 25.11. ja 2.12. Mikserissä."]),
        ("Varaa aika", []),
        ("112.", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert plain_language.sentences([text]) == expected


def test_running_text_leaves_out_names_and_other_languages() -> None:
    html = """
    <body><p>Ylhäällä.</p><nav><p>Valikko.</p></nav>
    <main><h1>Otsikko.</h1><nav><ul><li>Linkki.</li></ul></nav>
    <p>Ensimmäinen <b>lause</b>.<br>Toinen.</p>
    <ul><li>Kohta <bdi class="n" dir="ltr">25.11.</bdi> nyt.</li></ul>
    <p><bdi lang="ar" dir="rtl">عربي.</bdi></p>
    <p lang="en">English text.</p><p><img alt="Kuva." src="x">Kolmas.</p>
    <form><p>Kysymys.</p></form></main>
    <footer><p>Alhaalla.</p></footer></body>
    """
    assert [" ".join(text.split()) for text in plain_language.running_text(html) if text.strip()] == [
        "Ensimmäinen lause. Toinen.",
        "Kohta 25.11. nyt.",
        "Kolmas.",
    ]


def test_short_text_is_not_judged() -> None:
    hard = "Kansaneläkelaitoksen toimeentulotukihakemuslomake täytettiin."
    assert plain_language.ease([hard] * 16).is_easy is True
    assert plain_language.ease([hard] * 17).is_easy is False
    assert plain_language.ease(["Me ja te ja he ja se ja ne ja tuo ja nuo."] * 6).is_easy is False
