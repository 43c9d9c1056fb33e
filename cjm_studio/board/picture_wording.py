"""The words of pictures on the board."""

from cjm_studio.language import N_

PICTURE_WORDS = {
    "picture": N_("Picture"),
    "picture_add": N_("Add an image"),
    "picture_alt": N_("What is to be seen"),
    "picture_hint": N_(
        "Choose a file, drop one on the card, or paste an image while the card has the focus."
    ),
    "picture_kinds": N_(
        "This is no image that the studio takes. PNG, JPEG, WebP, GIF, BMP and TIFF are taken."
    ),
    "picture_offline": N_("The studio cannot be reached, so the image was not taken. Try again in a moment."),
    "picture_remove": N_("Remove the image"),
    "picture_replace": N_("Replace the image"),
    "picture_too_large": N_("The image has more than 20 megabytes. Make it smaller."),
}
