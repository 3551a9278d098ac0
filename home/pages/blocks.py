"""The blocks that editors build a page of prose from. Each says what it is for and shows an example."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from home.pages import keyed_pages
from portal import languages
from portal.cache import nav

#: Who reads the texts of this module.
AUDIENCE = "staff"

#: The only features of a text: short paragraphs need no more. Headings, lists and pictures are blocks.
TEXT_FEATURES = ["bold", "link"]

#: Addresses of the portal that a button may lead to: url name or key of a keyed page, and what staff see.
PLACES = [
    ("book", _("Varaa aika")),
    ("book_call", _("Pyydä, että soitamme")),
    ("come", _("Tule nyt")),
    ("events", _("Tapahtumat")),
    ("services", _("Palvelut")),
    ("materials", _("Materiaalit")),
    ("network", _("Verkosto")),
    ("ask_group", _("Pyyntö: ryhmä")),
    ("ask_employer", _("Pyyntö: työnantaja")),
    ("ask_volunteer", _("Pyyntö: vapaaehtoinen")),
    ("ask_game", _("Pyyntö: verkostopeli")),
    *keyed_pages.KEYS,
    (keyed_pages.GUIDE, _("Opas Kotikaupunki Kemi")),
]

NOTICE_KINDS = [("", _("Tieto")), ("soon", _("Muista")), ("now", _("Kiireellinen")), ("ok", _("Valmis"))]


class HeadingBlock(blocks.CharBlock):
    """A heading of the second level, the only one a short page needs."""

    class Meta:
        icon = "title"
        label = _("Otsikko")
        description = _("Kysymys tai asia, josta alla oleva teksti kertoo.")
        template = "home/blocks/heading.html"
        preview_value = "Mistä saan apua?"


class TextBlock(blocks.RichTextBlock):
    """Paragraphs with bold and links."""

    class Meta:
        icon = "pilcrow"
        label = _("Teksti")
        description = _("Lyhyitä lauseita. Yksi asia yhdessä kappaleessa.")
        template = "home/blocks/text.html"
        preview_value = "<p>Kirjasto on kaikille. Et maksa mitään.</p>"


class ItemsBlock(blocks.ListBlock):
    """A list whose order does not matter."""

    def __init__(self, **kwargs: Any) -> None:
        item = blocks.CharBlock(
            max_length=200, label=_("Kohta"), help_text=_("Esimerkki: Ota mukaan henkilökortti.")
        )
        super().__init__(item, **kwargs)

    class Meta:
        icon = "list-ul"
        label = _("Luettelo")
        description = _("Asioita, joiden järjestys ei ole tärkeä.")
        template = "home/blocks/items.html"
        preview_value = ["Henkilökortti", "Verokortti"]
        min_num = 1


class StepsBlock(ItemsBlock):
    """What to do, in order."""

    class Meta:
        icon = "list-ol"
        label = _("Vaiheet")
        description = _("Mitä teen ensin, mitä sitten. Numerot tulevat itse.")
        template = "home/blocks/steps.html"
        preview_value = [
            "Etsi asunto netistä.",
            "Soita vuokranantajalle.",
            "Lue sopimus ennen kuin kirjoitat nimesi.",
        ]


class NoticeBlock(blocks.StructBlock):
    """A notice inside the page."""

    kind = blocks.ChoiceBlock(NOTICE_KINDS, required=False, label=_("Laji"))
    heading = blocks.CharBlock(
        required=False, max_length=80, label=_("Otsikko"), help_text=_("Esimerkki: Hätätilanne")
    )
    text = blocks.TextBlock(
        max_length=400, label=_("Teksti"), help_text=_("Esimerkki: Soita numeroon 112."), rows=2
    )

    class Meta:
        icon = "warning"
        label = _("Huomio")
        description = _("Tärkeä asia, joka pitää huomata. Käytä vähän.")
        template = "home/blocks/notice.html"
        preview_value = {"kind": "soon", "heading": "Muista", "text": "Ota henkilökortti mukaan."}


class NumberBlock(blocks.RegexBlock):
    """A phone number as people write it; short ones too."""

    def __init__(self, **kwargs: Any) -> None:
        message = _("Kirjoita vain numeroita ja välejä, alussa voi olla +.")
        super().__init__(r"^\+?[\d ]{2,20}$", error_messages={"invalid": message}, **kwargs)


class PhoneBlock(blocks.StructBlock):
    """Someone to call: the number can be pressed on a phone."""

    name = blocks.CharBlock(max_length=80, label=_("Kuka vastaa"), help_text=_("Esimerkki: Päivystysapu"))
    number = NumberBlock(label=_("Numero"), help_text=_("Esimerkki: 116 117 tai +358 16 123 4567"))
    hours = blocks.CharBlock(
        required=False, max_length=120, label=_("Milloin"), help_text=_("Esimerkki: Joka päivä, koko päivän.")
    )

    class Meta:
        icon = "mobile-alt"
        label = _("Puhelin")
        description = _("Numero, johon voi soittaa, ja milloin siihen vastataan.")
        template = "home/blocks/phone.html"
        preview_value = {"name": "Päivystysapu", "number": "116 117", "hours": "Joka päivä, koko päivän."}


class ButtonBlock(blocks.StructBlock):
    """A link that looks like a button: to one of our pages, to a place of the portal, or elsewhere."""

    text = blocks.CharBlock(max_length=60, label=_("Teksti"), help_text=_("Mitä tapahtuu: Varaa aika"))
    place = blocks.ChoiceBlock(PLACES, required=False, label=_("Paikka tällä sivustolla"))
    page = blocks.PageChooserBlock(required=False, label=_("Tai muu sivu"))
    url = blocks.URLBlock(
        required=False, label=_("Tai toinen sivusto"), help_text=_("Esimerkki: https://www.kemi.fi")
    )

    class Meta:
        icon = "link"
        label = _("Nappi")
        description = _("Linkki, joka näyttää napilta. Sano, mitä tapahtuu.")
        template = "home/blocks/button.html"
        preview_value = {"text": "Varaa aika", "place": "book"}

    def clean(self, value: Any) -> Any:
        """Exactly one place to go to."""
        cleaned = super().clean(value)
        if [bool(cleaned.get(name)) for name in ("place", "page", "url")].count(True) != 1:
            message = _("Valitse yksi: paikka, muu sivu tai toinen sivusto.")
            raise StructBlockValidationError({"place": ValidationError(message)})
        return cleaned

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """The button's context with `address`; empty while what it leads to does not exist."""
        context = super().get_context(value, parent_context=parent_context)
        page = value.get("page")
        context["address"] = (
            nav.address(value.get("place") or "")
            or value.get("url")
            or (page.localized.url if page is not None and page.live else "")
        )
        return context


class PictureBlock(blocks.StructBlock):
    """A picture with its words. It is cut by its focal point and never shown without a text for the ear."""

    image = ImageChooserBlock(label=_("Kuva"))
    words = blocks.CharBlock(
        max_length=160,
        label=_("Mitä kuvassa on"),
        help_text=_("Niille, jotka eivät näe kuvaa. Esimerkki: Ihmisiä kahvilla Mikserissä."),
    )
    caption = blocks.CharBlock(required=False, max_length=160, label=_("Kuvan alla"))

    class Meta:
        icon = "image"
        label = _("Kuva")
        description = _("Kuva ja sanat, jotka kertovat kuvan niille, jotka eivät näe sitä.")
        template = "home/blocks/picture.html"
        preview_template = "home/blocks/picture_preview.html"
        preview_value = {"words": "Ohjaamon talo talvella", "caption": "Ohjaamo on Mikserissä."}


class LanguageLinkBlock(blocks.StructBlock):
    """One version of something, in one language."""

    language = blocks.ChoiceBlock([(row.code, row.own_name) for row in languages.TABLE], label=_("Kieli"))
    url = blocks.URLBlock(label=_("Osoite"), help_text=_("Esimerkki: https://www.toivola-luotola.fi"))

    class Meta:
        icon = "globe"
        label = _("Kieli ja osoite")


class LanguageLinksBlock(blocks.StructBlock):
    """Links to one thing in several languages, each in the language's own name."""

    name = blocks.CharBlock(max_length=80, label=_("Mikä"), help_text=_("Esimerkki: Kotoudu kotona"))
    links = blocks.ListBlock(LanguageLinkBlock(), label=_("Kielet"), min_num=1)

    class Meta:
        icon = "globe"
        label = _("Linkit kielittäin")
        description = _("Sama opas tai sivu monella kielellä.")
        template = "home/blocks/language_links.html"
        preview_value = {
            "name": "Kotoudu kotona",
            "links": [
                {"language": "fi", "url": "https://example.org/fi"},
                {"language": "ar", "url": "https://example.org/ar"},
            ],
        }


class OfficeBlock(blocks.StructBlock):
    """An office or another place: what it is for, and how to reach it."""

    name = blocks.CharBlock(max_length=100, label=_("Nimi"), help_text=_("Esimerkki: Kela"))
    what_for = blocks.TextBlock(
        max_length=300,
        label=_("Mitä asioita siellä hoidetaan"),
        help_text=_("Esimerkki: Kela maksaa tukia."),
        rows=2,
    )
    address = blocks.CharBlock(
        required=False, max_length=120, label=_("Osoite"), help_text=_("Esimerkki: Valtakatu 26, 94100 Kemi")
    )
    phone = NumberBlock(required=False, label=_("Puhelin"), help_text=_("Esimerkki: +358 16 123 4567"))
    web = blocks.URLBlock(
        required=False, label=_("Verkkosivu"), help_text=_("Esimerkki: https://www.kela.fi")
    )

    class Meta:
        icon = "home"
        label = _("Virasto tai paikka")
        description = _("Kuka auttaa, missä asiassa, ja mistä sen löytää.")
        template = "home/blocks/office.html"
        preview_value = {
            "name": "Kela",
            "what_for": "Kela maksaa tukia, kun rahaa on vähän.",
            "address": "Valtakatu 26, 94100 Kemi",
            "phone": "",
            "web": "https://www.kela.fi",
        }


class ProseBlock(blocks.StreamBlock):
    """Everything a page of prose may hold."""

    heading = HeadingBlock(max_length=90, help_text=_("Esimerkki: Mistä saan apua?"))
    text = TextBlock(features=TEXT_FEATURES, help_text=_("Enintään kymmenen sanaa lauseessa."))
    items = ItemsBlock()
    steps = StepsBlock()
    notice = NoticeBlock()
    phone = PhoneBlock()
    button = ButtonBlock()
    picture = PictureBlock()
    language_links = LanguageLinksBlock()
    office = OfficeBlock()

    class Meta:
        required = False
        block_counts = {"picture": {"max_num": 3}}
