"""Colors, font and images, and how names are put together."""

from pretixapi.settings.definitions.setting import choice, color, flag, image

NAME_SCHEMES = (
    "given_family",
    "title_given_family",
    "given_middle_family",
    "title_given_middle_family",
    "family_given",
    "family_nospace_given",
    "family_comma_given",
    "full",
    "calling_full",
    "full_transcription",
    "salutation_given_family",
    "salutation_title_given_family",
    "salutation_title_given_family_degree",
)

DESIGN = [
    color("primary_color", "#8E44B3", "Main color"),
    color("theme_color_success", "#408252", "Color of good news"),
    color("theme_color_danger", "#c44f4f", "Color of errors"),
    color("theme_color_background", "#f5f5f5", "Color of the page background"),
    flag("theme_round_borders", True, "Round corners"),
    choice("primary_font", ("Open Sans",), "Open Sans", "Font"),
    image("logo_image", "Header image", "Shown at the top of the shop in place of its name."),
    flag("logo_image_large", False, "Show the header image in its full width"),
    flag(
        "logo_show_title",
        True,
        "Show the event's name beside the header image",
        "Switch this off if the image contains the name.",
    ),
    image("og_image", "Preview image", "Shown where somebody shares a link to the shop."),
    choice(
        "name_scheme",
        NAME_SCHEMES,
        "full",
        "Parts of a name",
        "Which parts are asked for and in which order. Names already entered stay as they are.",
        device=True,
    ),
]
