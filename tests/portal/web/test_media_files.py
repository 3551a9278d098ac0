"""web/media_files.py: pictures and recordings for everyone, in parts where a player asks; nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.http.response import HttpResponseBase
from django.test import Client

from portal.forms import audio_files

pytestmark = pytest.mark.django_db
SOUND = bytes(range(256)) * 8


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    """A house with a recording, a picture, a material, and a secret beside the folder of uploads."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    kept = {
        "recordings/a.mp3": SOUND,
        "images/b.png": b"png",
        "images/c.svg": b"<svg/>",
        "materials/d.pdf": b"pdf",
    }
    for name, content in kept.items():
        file = tmp_path / "media" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "media" / "images" / "way-out").symlink_to(tmp_path / "secret")
    return tmp_path / "media"


def body(response: HttpResponseBase) -> bytes:
    """What was sent."""
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_recording_comes_whole_and_may_be_kept_for_good(client: Client):
    response = client.get("/media/recordings/a.mp3")
    assert (response.status_code, response["Content-Type"], body(response)) == (200, "audio/mpeg", SOUND)
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("ending", audio_files.TYPES)
def test_a_recording_is_called_a_sound_whatever_the_server_guesses(client: Client, media: Path, ending: str):
    (media / "recordings" / f"b.{ending}").write_bytes(SOUND)
    response = client.get(f"/media/recordings/b.{ending}")
    assert response["Content-Type"] == audio_files.TYPES[ending]
    response.close()


def test_a_player_gets_the_part_it_asks_for(client: Client):
    asked = {"range": "bytes=100-199", "accept-encoding": "gzip"}
    response = client.get("/media/recordings/a.mp3", headers=asked)
    assert (response.status_code, body(response)) == (206, SOUND[100:200])
    assert response["Content-Range"] == f"bytes 100-199/{len(SOUND)}"
    assert "Content-Encoding" not in response


@pytest.mark.parametrize("asked", ["bytes=9000-9999", "bytes=5-2"])
def test_a_part_that_is_not_there_is_refused(client: Client, asked: str):
    response = client.get("/media/recordings/a.mp3", headers={"range": asked})
    assert (response.status_code, body(response)) == (416, b"")


def test_what_was_uploaded_runs_nothing_when_opened_by_itself(client: Client):
    response = client.get("/media/images/c.svg")
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    response.close()


@pytest.mark.parametrize(
    "path",
    [
        *("materials/d.pdf", "images/missing.png", "images/", "images", "", "secret", "../secret"),
        *("images/../../secret", "%2e%2e/secret", "images/%2e%2e/materials/d.pdf", "images/way-out"),
        *("images/%00", "images/" + "a" * 5000, "/etc/passwd", "images//etc/passwd"),
    ],
)
def test_nothing_else_is_public(client: Client, path: str):
    assert client.get(f"/media/{path}", follow=True).status_code == 404


def test_nobody_writes_to_these_addresses(client: Client):
    assert client.post("/media/recordings/a.mp3").status_code == 405
