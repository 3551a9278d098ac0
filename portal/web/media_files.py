"""Uploaded pictures and recordings, as a browser asks for them: whole, or the part a player wants to hear.

Denied by default: only the folders of `PUBLIC`. Other uploads (documents, materials, the originals of
pictures) have doors of their own that know who may have them. A web server in front may answer instead.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile

from portal.forms import audio_files

#: Folders below MEDIA_ROOT that everyone may read: pictures in the sizes of pages, and pages read aloud.
PUBLIC = frozenset({"images", "recordings"})
#: A name is never used twice: a changed picture has another.
KEEP = "public, max-age=31536000, immutable"


@require_safe
def media_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """The file of that path, or the asked part of it. Raises Http404 for all that is not public."""
    kind = audio_files.TYPES.get(audio_files.ending(path)) or mimetypes.guess_type(path)[0]
    headers = {
        "Content-Type": kind or "application/octet-stream",
        "Cache-Control": KEEP,
        "Accept-Ranges": "bytes",
        # Whatever was uploaded, opened by itself it runs nothing.
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return WhiteNoiseMiddleware.serve(StaticFile(str(_public(path)), list(headers.items())), request)


def _public(path: str) -> Path:
    try:
        uploads = Path(settings.MEDIA_ROOT).resolve()
        file = (uploads / path).resolve()
        folder, *_rest = file.relative_to(uploads).parts  # refuses what leads out of it
        is_public = folder in PUBLIC and file.is_file()
    except (OSError, ValueError) as error:
        raise Http404 from error
    if not is_public:
        raise Http404("No such file is public.")
    return file
