"""Runs verbs at once, as many people at the same instant would: threads and connections of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from django.db import connection, connections


def at_once(verbs: Iterable[Callable[[], object]]) -> list[object]:
    """What each verb answers, all run from the same instant: its value or its error."""
    verbs = list(verbs)
    answers: list[object] = [None] * len(verbs)
    start = threading.Barrier(len(verbs), timeout=60)

    def run(number: int, verb: Callable[[], object]) -> None:
        try:
            connection.ensure_connection()
            start.wait()
            answers[number] = verb()
        except BaseException as error:  # noqa: BLE001 - a thread's error is an answer to judge, whatever it is
            answers[number] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(verbs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
