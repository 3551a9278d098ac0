"""Addresses of the staff pages of privacy, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from home.staff.privacy import erasures, merge, person, personal_data, view_log

PERSON = "privacy/person/<slug:kind>/<int:pk>/"

urlpatterns = [
    path(PERSON, person.PersonData.as_view(), name="staff_person"),
    path(f"{PERSON}export/", person.ExportPerson.as_view(), name="staff_person_export"),
    path(f"{PERSON}print/", person.PrintPerson.as_view(), name="staff_person_print"),
    path(f"{PERSON}erase/", person.ErasePerson.as_view(), name="staff_person_erase"),
    path(f"{PERSON}join/", merge.MergePerson.as_view(), name="staff_person_join"),
    path(f"{PERSON}join/check/", merge.CheckMerge.as_view(), name="staff_person_join_check"),
    path(f"{PERSON}part/", merge.SplitPerson.as_view(), name="staff_person_part"),
    path("privacy/kept/", personal_data.PersonalDataPage.as_view(), name="staff_kept_data"),
    path("privacy/erasures/", erasures.Erasures.as_view(), name="staff_erasures"),
    path("privacy/views/", view_log.ViewLogPage.as_view(), name="staff_view_log"),
]
