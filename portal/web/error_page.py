"""Shows an error page in the reader's language, whatever else is broken.

The page is `templates/errors/<name>.html`. Should that fail too (a database away, a host name not ours), a
bare page with the same sentence goes out: an error page never becomes an error.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template import loader
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from portal import languages

logger = logging.getLogger(__name__)

BARE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>{heading}</title></head>
<body><main><h1>{heading}</h1><p>{sentence}</p><p><a href="/{language}/">{home}</a></p></main></body>
</html>"""


def show(request: HttpRequest, status: int, name: str, words: Callable[[], tuple[str, str]]) -> HttpResponse:
    """The error page `name` with an HTTP status, in the language of the address or else of the browser.

    `words` gives the heading and the sentence in the active language; the template gets them as `heading` and
    `sentence`. It is kept by no cache and by no search engine. Raises nothing.
    """
    language = translation.get_language_from_request(request, check_path=True)
    with translation.override(language):
        heading, sentence = words()
        response = HttpResponse(_page(request, name, heading, sentence, language), status=status)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Content-Language"] = language
    return response


def _page(request: HttpRequest, name: str, heading: str, sentence: str, language: str) -> str:
    try:
        return loader.render_to_string(
            f"errors/{name}.html", {"heading": heading, "sentence": sentence}, request
        )
    except Exception as error:  # noqa: BLE001 - the last resort: whatever broke the page, the reader gets an answer
        logger.error("error page %s could not be drawn: %s", name, type(error).__name__)
        return bare(heading, sentence, language)


def bare(heading: str, sentence: str, language: str) -> str:
    """The words of an error page without template, style or database, as HTML."""
    return format_html(
        BARE,
        language=language,
        direction=languages.direction(language),
        heading=heading,
        sentence=sentence,
        home=_("Etusivu"),
    )
