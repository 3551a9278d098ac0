"""Settings that every environment shares. Production-safe: dev and test loosen, production only checks."""

from __future__ import annotations

import django.conf.locale
from django.conf.global_settings import LANGUAGES_BIDI as DJANGO_BIDI

from portal import languages

from . import environment
from .environment import BASE_DIR

DEBUG = False
SECRET_KEY = environment.read("SECRET_KEY")
NOTE_KEYS = environment.read("NOTE_KEYS")
ALLOWED_HOSTS = environment.read("ALLOWED_HOSTS")
BASE_URL = environment.read("BASE_URL")

INSTALLED_APPS = [
    "home.apps.HomeConfig",
    "events.apps.EventsConfig",
    "booking.apps.BookingConfig",
    "services.apps.ServicesConfig",
    "portal.apps.PortalConfig",
    "schedule",
    "modeltranslation",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # Outermost: what is not packed yet is packed here.
    "portal.web.gzip.TextGZipMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "portal.web.headers.headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.web.language_choice.remember",
    "portal.web.page_cache.middleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "portal.web.unavailable.answer_in_language",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.staff.sign_in.session.end_old_sessions",
    "django_otp.middleware.OTPMiddleware",
    "portal.staff.sign_in.two_factor.ask",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            # What an upper room shows on every page, named here so that the base template need not know it.
            "builtins": [
                "portal.templatetags.date_tags",
                "portal.templatetags.language_tags",
                "portal.templatetags.site_tags",
                "portal.templatetags.text_tags",
                "portal.templatetags.ui_tags",
            ],
            "libraries": {
                "house_hours": "booking.templatetags.house_hours",
                "notices": "home.templatetags.notices",
            },
        },
    }
]

# Data ------------------------------------------------------------------------------------------------

DATABASES = {"default": environment.database()}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # One writer at a time from the first statement on: a deferred transaction fails at once under load,
    # an immediate one waits its turn (up to `timeout` seconds).
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # What is erased is written over, not only let go.
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
            "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
        ),
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

CACHES = {"default": environment.cache(), "pages": environment.page_cache()}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
MEDIA_ROOT = environment.read("MEDIA_ROOT")
MEDIA_URL = "/media/"
STATIC_ROOT = BASE_DIR / "static"
STATIC_URL = "/static/"
# What draws the staff calendar; fetched at set-up. Without it the calendar is a list only.
CALENDAR_LIBRARY = BASE_DIR / "node_modules" / "@event-calendar" / "build" / "dist"
STATICFILES_DIRS = [("vendor/event-calendar", CALENDAR_LIBRARY)] if CALENDAR_LIBRARY.is_dir() else []
WHITENOISE_ALLOW_ALL_ORIGINS = False  # no other site uses our files
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Languages and time ----------------------------------------------------------------------------------

USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Helsinki"
LANGUAGE_CODE = languages.SOURCE
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [(row.code, row.own_name) for row in languages.INTERFACE]
LANGUAGES_BIDI = sorted(
    {*DJANGO_BIDI, *(row.code for row in languages.TABLE if row.direction == languages.RTL)}
)
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["portal.texts.formats"]
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
django.conf.locale.LANG_INFO.update(languages.lang_info())

MODELTRANSLATION_LANGUAGES = languages.INTERFACE_CODES
MODELTRANSLATION_DEFAULT_LANGUAGE = languages.SOURCE
MODELTRANSLATION_FALLBACK_LANGUAGES = (languages.SOURCE,)
MODELTRANSLATION_CUSTOM_FIELDS = ("StreamField",)

# Wagtail ---------------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Maahanmuuttaja Ohjaamo Kemi"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fi", "suomi"), ("en", "English"), ("sv", "svenska")]
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"},
}
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False

# Sign-in, sessions, security -------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

BEHIND_TLS = environment.read("BEHIND_TLS")
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600 if BEHIND_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BEHIND_TLS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail's preview frames our own pages
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # which asks for DENY
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
STAFF_SESSION_HOURS = environment.read("STAFF_SESSION_HOURS")
STAFF_IDLE_MINUTES = environment.read("STAFF_IDLE_MINUTES")
SESSION_COOKIE_AGE = STAFF_SESSION_HOURS * 3600
WAGTAILADMIN_USER_LOGIN_FORM = "portal.staff.sign_in.form.SignInForm"
TWO_FACTOR = environment.read("TWO_FACTOR")
OTP_TOTP_ISSUER = WAGTAIL_SITE_NAME
# Tries are counted by portal/forms/limits.py: django-otp's own count would shut somebody out for years.
OTP_TOTP_THROTTLE_FACTOR = OTP_STATIC_THROTTLE_FACTOR = 0
CSRF_FAILURE_VIEW = "portal.web.errors.csrf_failure"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

#: Whether `seed_demo` may fill this database with invented people.
DEMO_CONTENT = False

# Messages --------------------------------------------------------------------------------------------

EMAIL_CONFIG = environment.email()
EMAIL_BACKEND = EMAIL_CONFIG["EMAIL_BACKEND"]
EMAIL_HOST = EMAIL_CONFIG.get("EMAIL_HOST", "")
EMAIL_PORT = EMAIL_CONFIG.get("EMAIL_PORT") or 25
EMAIL_HOST_USER = EMAIL_CONFIG.get("EMAIL_HOST_USER") or ""
EMAIL_HOST_PASSWORD = EMAIL_CONFIG.get("EMAIL_HOST_PASSWORD") or ""
EMAIL_USE_TLS = EMAIL_CONFIG.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = EMAIL_CONFIG.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = environment.read("EMAIL_FROM")
SMS_URL = environment.read("SMS_URL")
SMS_ON_CONSOLE = False  # a text without a gateway has failed; it is not printed and forgotten

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "class": "portal.web.log_privacy.Formatter",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # At DEBUG these write down values of statements and whole contexts of pages, whatever the root is set to.
    "loggers": {"django.db.backends": {"level": "INFO"}, "django.template": {"level": "INFO"}},
}
