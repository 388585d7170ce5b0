import re
from itertools import product

import pytest

from pretixapi.public.colors import PAPER, contrast, ink_on, readable, style_of
from pretixapi.settings.effective import ORGANIZER_DEFAULTS
from tests.public.elements import tree

PAPERS = (PAPER, "#18151c", "#777777")
SOME = ("#000000", "#ffffff", "#8e44b3", "#ffff00", "#777777", "#0000ff", "#00ff00", "#e4a11b")


def test_page_wears_the_organizers_colors(visit, settle):
    settle(primary_color="#AA0000", theme_color_background="#000000", theme_round_borders=False)
    style = tree(visit()).one("style").text
    assert style.startswith(
        ":root{--band:#aa0000;--on-band:#ffffff;--ground:#000000;--on-ground:#ffffff;"
        "--brand:#aa0000;--on-brand:#ffffff;--radius:0}"
    )


def test_event_wears_its_own_colors_or_the_organizers(visit, settle, show):
    settle(primary_color="#aa0000", theme_color_background="#111111")
    show("Talk", 2099, 1, 1, settings={"primary_color": "#00aa00"})
    style = tree(visit("talk/")).one("style").text
    assert style.startswith(":root{--band:#00aa00;--on-band:#000000;--ground:#111111;")


def test_browser_is_told_of_just_this_style(visit, settle):
    settle(primary_color="#aa0000")
    first = visit().headers["Content-Security-Policy"]
    settle(primary_color="#00aa00")
    second = visit().headers["Content-Security-Policy"]
    pattern = re.compile(r"style-src 'self' ('sha256-[A-Za-z0-9+/=]{44}'); ")
    assert pattern.search(first)[1] != pattern.search(second)[1]
    assert "unsafe" not in first


@pytest.mark.parametrize(
    "value", ["red;}body{display:none", "#12345", "#1234567", "#12345g", "", None, 7, "#123456\n"]
)
def test_what_is_no_color_is_not_written(visit, settle, value):
    settle(primary_color=value, theme_color_background=value)
    assert tree(visit()).one("style").text == style_of(
        {**ORGANIZER_DEFAULTS, "theme_round_borders": True}
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21), ("#777777", "#777777", 1), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_wcag(one, other, expected):
    assert round(contrast(one, other), 2) == expected


@pytest.mark.parametrize("color", SOME)
def test_texts_on_a_color_are_readable(color):
    assert contrast(ink_on(color), color) >= 4.5


@pytest.mark.parametrize(("color", "paper"), list(product(SOME, PAPERS)))
def test_text_in_a_color_is_readable(color, paper):
    enough = min(4.5, contrast(ink_on(paper), paper))
    assert contrast(readable(color, paper), paper) >= enough


def test_readable_color_stays_as_it_is():
    assert readable("#8e44b3", PAPER) == "#8e44b3"
