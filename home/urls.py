"""Addresses of the house's own public screens; after all fixed ones come Wagtail's pages."""

from __future__ import annotations

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls

from home import (
    views_come,
    views_network,
    views_notices,
    views_pages,
    views_search,
    views_service,
    views_week,
    views_week_coach,
)

urlpatterns = [
    path("come/", views_come.come, name="come"),
    path("services/<slug:slug>/", views_service.service, name="service"),
    path("network/", views_network.network, name="network"),
    path("notices/", views_notices.notice_list, name="notices"),
    path("week/", views_week.week, name="week"),
    path("week/share/", views_week.share, name="week_share"),
    path("week/forget/", views_week.forget, name="week_forget"),
    path("week/coach/", views_week_coach.send_to_coach, name="week_coach"),
    path("week/<str:token>/", views_week.shared_week, name="shared_week"),
    path("search/", views_search.search, name="search"),
    re_path(wagtail_urls.serve_pattern, views_pages.serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
]
