"""portal/messages/templates.py: named places, what may be wrong with a template, and how one is filled."""

from __future__ import annotations

import pytest

from portal.messages import templates
from portal.messages.templates import Places, TemplateFault, TemplateProblem

RULES = Places(allowed=("day", "time", "link"), required=("time", "link"), alone=("link",))
VALUES = {"day": "keskiviikko 25.11.", "time": "13:00", "link": "https://ohjaamo.example/" + "x" * 60}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Aika: {day} {time}\n{link}", None),
        ("{time}\n  {link} ", None),
        ("Aika {time\n{link}", TemplateProblem(TemplateFault.BROKEN)),
        ("Aika }{time}\n{link}", TemplateProblem(TemplateFault.BROKEN)),
        ("{{time}}\n{link}", TemplateProblem(TemplateFault.BROKEN)),
        ("{time} {} \n{link}", TemplateProblem(TemplateFault.UNKNOWN, ("",))),
        ("{time} {Need} {topic}\n{link}", TemplateProblem(TemplateFault.NEVER_SAID, ("Need", "topic"))),
        ("{time} {code}\n{link}", TemplateProblem(TemplateFault.UNKNOWN, ("code",))),
        ("{time} {time.real}\n{link}", TemplateProblem(TemplateFault.UNKNOWN, ("time.real",))),
        ("Tervetuloa", TemplateProblem(TemplateFault.MISSING, ("time", "link"))),
        ("{time} {link}", TemplateProblem(TemplateFault.NOT_ALONE, ("link",))),
    ],
)
def test_problem_names_the_first_thing_to_mend(text: str, problem: TemplateProblem | None) -> None:
    assert templates.problem(text, RULES) == problem


def test_fill_puts_values_in_and_reads_none_of_them_again() -> None:
    assert templates.fill("{day}: {time}", VALUES | {"day": "{time}"}) == "{time}: 13:00"


def test_fill_leaves_out_a_block_that_has_nothing_to_say() -> None:
    text = "Aika\n{time}\n\nPuhelin:\n{phone}\n \n\nOhjaamo"
    assert templates.fill(text, VALUES | {"phone": ""}) == "Aika\n13:00\n\nOhjaamo"
    assert templates.fill(text, VALUES | {"phone": "1"}) == "Aika\n13:00\n\nPuhelin:\n1\n\nOhjaamo"


@pytest.mark.parametrize(
    ("text", "costs"),
    [
        ("a" * 155 + "{time}\n{link}", (1, 2)),
        ("a" * 156 + "{time}\n{link}", (2, 2)),
        ("я" * 65 + "{time}\n{link}", (1, 3)),
        ("я" * 40 + "{time}\n{link}", (1, 2)),
        ("ö’" * 35 + "{time}", (1, 1)),
    ],
)
def test_cost_counts_by_the_script_and_with_the_link(text: str, costs: tuple[int, int]) -> None:
    assert templates.cost(text, VALUES) == costs


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("я" * 40 + "{time}\n{link}", None),
        ("я" * 65 + "{time}\n{link}", TemplateFault.TOO_LONG_WITH_LINK),
        ("я" * 66 + "{time}\n{link}", TemplateFault.TOO_LONG),
    ],
)
def test_too_long_is_more_than_one_sms_without_the_link_or_two_with_it(
    text: str, trouble: TemplateFault | None
) -> None:
    assert templates.too_long(text, VALUES) == (TemplateProblem(trouble) if trouble else None)
