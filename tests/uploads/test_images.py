from random import Random

import pytest

from tests.uploads.files import GIF, JPEG, NOTHING, PNG, picture, send

NO_IMAGE = [
    "Upload a valid image. The file you uploaded was either not an image or a corrupted image."
]
TOO_MANY_PIXELS = [
    (
        "The image is too large: 10,000 pixels a side and 40,000,000 in all are the most that it "
        "may have."
    )
]
KINDS = {"png": PNG, "gif": GIF, "jpg": JPEG}
every_kind = pytest.mark.parametrize("ending", KINDS)


def answered(client, content, ending):
    response = send(client, content, f"a.{ending}", KINDS[ending])
    return response.status_code, response.json


def refused(client, content, ending="png"):
    status, body = answered(client, content, ending)
    assert status == 400
    return body


@every_kind
@pytest.mark.parametrize("content", [NOTHING, b"\0", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_no_image(client, ending, content):
    assert refused(client, content, ending) == NO_IMAGE


@every_kind
@pytest.mark.parametrize("other", KINDS)
def test_image_of_another_kind(client, ending, other):
    if ending != other:
        assert refused(client, picture(other), ending) == NO_IMAGE


@every_kind
def test_image_that_breaks_off(client, ending):
    whole = picture(ending, (200, 200))
    assert refused(client, whole[: len(whole) // 2], ending) == NO_IMAGE


@every_kind
def test_damaged_image_is_taken_or_refused(client, ending):
    random = Random(5)  # noqa: S311 (damage is no secret)
    for _ in range(60):
        content = bytearray(picture(ending, (20, 20)))
        for _ in range(3):
            content[random.randrange(len(content))] = random.randrange(256)
        status, body = answered(client, bytes(content), ending)
        assert status == 201 or (status, body) in [(400, NO_IMAGE), (400, TOO_MANY_PIXELS)]


@every_kind
@pytest.mark.parametrize("size", [(10_001, 1), (1, 10_001)])
def test_image_too_long(client, ending, size):
    assert refused(client, picture(ending, size), ending) == TOO_MANY_PIXELS


@every_kind
def test_longest_image(client, ending):
    assert answered(client, picture(ending, (10_000, 1)), ending)[0] == 201


# As large as we let it be, beyond that, and what Pillow warns of and refuses by itself.
@pytest.mark.parametrize(("side", "status"), [(6324, 201), (6325, 400), (9500, 400)])
def test_image_of_many_pixels(client, side, status):
    assert answered(client, picture("png", (side, side)), "png")[0] == status


@pytest.mark.parametrize("side", [30_000, 65_535])
def test_small_file_that_claims_to_be_huge(client, side):
    claim = picture("gif").replace(b"\x03\0\x02\0", side.to_bytes(2, "little") * 2)
    assert refused(client, claim, "gif") == TOO_MANY_PIXELS


def test_small_file_that_would_take_long(client):
    content = picture("jpg", (50, 50), progressive=True)
    scan = content[content.rindex(b"\xff\xda") : -2]
    assert answered(client, content, "jpg")[0] == 201
    assert refused(client, content[:-2] + scan * 100 + content[-2:], "jpg") == NO_IMAGE
