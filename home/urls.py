"""Addresses of the house's own public screens; after all fixed ones come Wagtail's pages."""

from __future__ import annotations

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls

from home.pages import serve
from home.public import come, network, notices, search, service, week, week_coach

urlpatterns = [
    path("come/", come.come, name="come"),
    path("services/<slug:slug>/", service.service, name="service"),
    path("network/", network.network, name="network"),
    path("notices/", notices.notice_list, name="notices"),
    path("week/", week.week, name="week"),
    path("week/share/", week.share, name="week_share"),
    path("week/forget/", week.forget, name="week_forget"),
    path("week/coach/", week_coach.send_to_coach, name="week_coach"),
    path("week/<str:token>/", week.shared_week, name="shared_week"),
    path("search/", search.search, name="search"),
    re_path(wagtail_urls.serve_pattern, serve.serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
]
