"""tests/architecture/writes.py sees the writes of a guarded model, however they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import writes
from tests.architecture.trees import tree
from tests.architecture.writes import EITHER, QUERY, ROW, Guarded, Kind

GUARDED = Guarded(
    {"Appointment": "booking_appointment"},
    {
        "appointments": Kind("Appointment", QUERY),
        "appointment": Kind("Appointment", ROW),
        "time": Kind("Appointment", EITHER),
    },
)


def found(root: Path, code: str, path: str = "booking/deep/folder/verbs.py") -> list[str]:
    """How the code writes appointments."""
    head = "from booking.models import Appointment, Coach\n"
    return [row.how for row in writes.writes(tree(root, {path: head + code}), GUARDED)]


@pytest.mark.parametrize(
    ("code", "how"),
    [
        ("Appointment(state=1)", "made"),
        ("models.Appointment(state=1)", "made"),
        ("from booking.models import Appointment as A\nA.objects.update(state=1)", "update"),
        ("Appointment.objects.create(state=1)", "create"),
        ("Appointment.objects.bulk_create(rows)", "bulk_create"),
        ("Appointment.objects.bulk_update(rows, ['state'])", "bulk_update"),
        ("Appointment.objects.update_or_create(pk=1)", "update_or_create"),
        ("Appointment._base_manager.get_or_create(pk=1)", "get_or_create"),
        ("Appointment.objects.filter(pk=1).exclude(state=2).update(state=1)", "update"),
        ("Appointment.objects.order_by('pk')[:3].delete()", "delete"),
        ("(Appointment.objects.all() | Appointment.objects.none()).delete()", "delete"),
        ("Appointment.objects.filter(pk=1)._raw_delete('default')", "_raw_delete"),
        ("async def go():\n    await Appointment.objects.filter(pk=1).aupdate(state=1)", "aupdate"),
        ("coach.appointments.update(state=1)", "update"),
        ("coach.appointments.filter(pk=1).delete()", "delete"),
        ("coach.appointments.add(row)", "add"),
        ("person.appointment.save(update_fields=['state'])", "save"),
        ("row.time.save()", "save"),
        ("coach.time.update(state=1)", "update"),
        ("Appointment.save(row)", "save"),
        ("def go(row: Appointment):\n    row.save()", "save"),
        ("def go(row: Appointment | None):\n    row.delete()", "delete"),
        ("def go(row: 'Appointment'):\n    row.save_base()", "save_base"),
        ("def go(rows: QuerySet[Appointment]):\n    rows.update(state=1)", "update"),
        ("def go(rows: list[Appointment]):\n    for row in rows:\n        row.save()", "save"),
        ("def go(rows: Sequence[Appointment]):\n    rows[0].save()", "save"),
        ("def go():\n    own = Appointment.objects.filter(pk=1)\n    return own.update(state=1)", "update"),
        ("def go():\n    row = Appointment.objects.get(pk=1)\n    row.save()", "save"),
        ("def go():\n    row = Appointment.objects.filter(pk=1).first()\n    row and row.delete()", "delete"),
        ("def go():\n    if row := Appointment.objects.first():\n        row.delete()", "delete"),
        ("def go():\n    for row in Appointment.objects.all():\n        row.save()", "save"),
        ("def go():\n    [row.save() for row in Appointment.objects.iterator()]", "save"),
        (
            "def go():\n    rows = list(Appointment.objects.all())\n    for row in rows:\n        row.save()",
            "save",
        ),
        ("def go():\n    row = get_object_or_404(Appointment, pk=1)\n    row.save()", "save"),
        ("apps.get_model('booking', 'Appointment').objects.update(state=1)", "update"),
        ("def _one() -> Appointment: ...\ndef go():\n    _one().save()", "save"),
        (
            "def _all() -> QuerySet[Appointment]: ...\ndef go():\n    _all().filter(pk=1).update(a=1)",
            "update",
        ),
        (
            "def _two() -> tuple[Coach, Appointment]: ...\ndef go():\n    one, row = _two()\n    row.save()",
            "save",
        ),
        ("class Page:\n    row: Appointment\n    def go(self):\n        self.row.save()", "save"),
        (
            "class Page:\n    def a(self) -> Appointment: ...\n    def go(self):\n        self.a().save()",
            "save",
        ),
        ("class Appointment:\n    def cancel(self):\n        self.save()", "save"),
        ("cursor.execute('UPDATE booking_appointment SET state = 1')", "SQL"),
        ("cursor.execute('insert into \"booking_appointment\" (state) values (1)')", "SQL"),
        ("cursor.execute(f'DELETE FROM {Appointment._meta.db_table} WHERE id = %s')", "SQL"),
    ],
)
def test_a_write(tmp_path: Path, code: str, how: str) -> None:
    assert found(tmp_path, code) == [how]


def test_a_write_of_what_a_function_of_another_module_answers(tmp_path: Path) -> None:
    tree(tmp_path, {"booking/clients/rows.py": "def of(number) -> QuerySet[Appointment]: ..."})
    assert found(tmp_path, "from booking.clients import rows\nrows.of(1).update(state=1)") == ["update"]
    assert found(tmp_path, "from booking.clients.rows import of as rows\nrows(1).delete()", "home/a.py")


@pytest.mark.parametrize(
    "code",
    [
        "Appointment.objects.filter(pk=1).values_list('pk')",
        "Coach.objects.filter(pk=1).update(name='a')",
        "Coach(name='a').save()",
        "known = {}\nknown.update(Appointment.objects.in_bulk())",
        "def go(row: Appointment, form):\n    form.save()",
        "def go(by_day: dict[int, Appointment]):\n    by_day.update({})",
        "def a(rows: QuerySet[Appointment]): ...\ndef b(rows: QuerySet[Coach]):\n    rows.update(a=1)",
        "cursor.execute('SELECT * FROM booking_appointment')",
        "cursor.execute('CREATE TRIGGER t BEFORE UPDATE ON booking_appointment')",
        "cursor.execute('UPDATE booking_appointmentperson SET name = 1')",
    ],
)
def test_no_write_of_appointments(tmp_path: Path, code: str) -> None:
    assert found(tmp_path, code) == []


def test_demo_content_has_its_own_past(tmp_path: Path) -> None:
    assert found(tmp_path, "Appointment.objects.create()", "home/demo/rows.py") == []
