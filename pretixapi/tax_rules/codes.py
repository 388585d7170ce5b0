"""The codes that say what a tax is, in the code lists of EN 16931.

Before the slash stands a category of UNCL 5305; after it a kind of standard rate, or the reason
for an exemption, a VATEX code.
"""

from collections.abc import Iterable

STANDARD = ("S/standard", "S/reduced", "S/averaged")
CATEGORIES = ("AE", "O", "E", "Z", "G", "K", "L", "M", "B")
SECOND_HAND = ("D", "F", "I", "J")
FRENCH = ("FRANCHISE", "CNWVAT")


def _exempt(region: str, reasons: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"E/VATEX-{region}-{reason}" for reason in reasons)


# By the points of articles of the Council Directive 2006/112/EC.
TAX_CODES = (
    *STANDARD,
    *CATEGORIES,
    *_exempt("EU", ["79-C"]),
    *_exempt("EU-132", (f"1{point}" for point in "ABCDEFGHIJKLMNOPQ")),
    *_exempt("EU-143", (f"1{point}" for point in ("A", "B", "C", "D", "E", "F", "FA", *"GHIJKL"))),
    *_exempt("EU-148", "ABCDEFG"),
    *_exempt("EU-151", (f"1{point}" for point in ("A", "AA", *"BCDE"))),
    *_exempt("EU", ["309"]),
    *_exempt("EU", SECOND_HAND),
    *_exempt("FR", FRENCH),
)
