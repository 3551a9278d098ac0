"""portal/web/gzip.py: texts go packed, everything else as it is."""

from __future__ import annotations

import gzip

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from portal.web.gzip import TextGZipMiddleware

TEXT = "Tervetuloa! " * 200


def sent(response: HttpResponse | StreamingHttpResponse) -> HttpResponse | StreamingHttpResponse:
    """The answer as it leaves, to a browser that takes it packed."""
    return TextGZipMiddleware(lambda request: response)(
        RequestFactory().get("/", headers={"accept-encoding": "gzip"})
    )


@pytest.mark.parametrize(
    "kind", ["text/html; charset=utf-8", "text/calendar", "application/json", "image/svg+xml"]
)
def test_texts_go_packed(kind: str):
    answer = sent(HttpResponse(TEXT, content_type=kind))
    assert (answer["Content-Encoding"], gzip.decompress(answer.content).decode()) == ("gzip", TEXT)


def test_a_stream_goes_packed_and_stays_a_stream():
    answer = sent(StreamingHttpResponse(iter([TEXT, TEXT]), content_type="text/calendar"))
    assert gzip.decompress(b"".join(answer.streaming_content)).decode() == TEXT * 2


@pytest.mark.parametrize("kind", ["image/png", "audio/mpeg", "application/pdf", "application/octet-stream"])
def test_what_is_packed_already_goes_as_it_is(kind: str):
    answer = sent(HttpResponse(TEXT, content_type=kind))
    assert ("Content-Encoding" in answer, answer.content.decode()) == (False, TEXT)


def test_a_part_of_a_file_goes_exactly_as_asked():
    answer = sent(HttpResponse(TEXT, content_type="text/plain", status=206))
    assert "Content-Encoding" not in answer
