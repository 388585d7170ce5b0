"""An organizer's colors, made readable on light and on dark."""

from pretixapi.http.fields.text import COLOR
from pretixapi.settings.effective import ORGANIZER_DEFAULTS, Settings

BLACK, WHITE = "#000000", "#ffffff"
# The papers of base.css that texts stand on.
PAPER, DARK_PAPER = "#ffffff", "#18151c"
# What WCAG 2 asks of texts at level AA.
ENOUGH = 4.5
STEPS = 20

STYLE = (
    ":root{{--band:{band};--on-band:{on_band};--ground:{ground};--on-ground:{on_ground};"
    "--brand:{light};--on-brand:{on_light};--radius:{radius}}}"
    "@media (prefers-color-scheme:dark){{"
    ":root{{--ground:#0f0d12;--on-ground:#eeeaf2;--brand:{dark};--on-brand:{on_dark}}}}}"
)


def style_of(settings: Settings) -> str:
    """Return the style with the colors that the settings name."""
    band, ground = color(settings, "primary_color"), color(settings, "theme_color_background")
    light, dark = readable(band, PAPER), readable(band, DARK_PAPER)
    return STYLE.format(
        band=band,
        on_band=ink_on(band),
        ground=ground,
        on_ground=ink_on(ground),
        light=light,
        on_light=ink_on(light),
        dark=dark,
        on_dark=ink_on(dark),
        radius="0.5rem" if settings["theme_round_borders"] else "0",
    )


def color(settings: Settings, key: str) -> str:
    """Return a color of the settings; nothing but a color ever gets into a style."""
    value = settings[key]
    known = isinstance(value, str) and COLOR.fullmatch(value)
    return (value if known else ORGANIZER_DEFAULTS[key]).lower()


def ink_on(ground: str) -> str:
    """Return black or white, whatever is easier to read on a color."""
    return max(BLACK, WHITE, key=lambda ink: contrast(ink, ground))


def readable(text: str, paper: str) -> str:
    """Return the color nearest to that of a text which can be read on a paper."""
    ink = ink_on(paper)
    shades = (_mixed(text, ink, step / STEPS) for step in range(STEPS + 1))
    return next((shade for shade in shades if contrast(shade, paper) >= ENOUGH), ink)


def contrast(one: str, other: str) -> float:
    """Return how well two colors can be told apart: from 1, not at all, to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(value: str) -> float:
    red, green, blue = map(_linear, _parts(value))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 (sRGB's own numbers)


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _parts(value: str) -> tuple[int, int, int]:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)
