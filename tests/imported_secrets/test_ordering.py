import pytest

from tests.imported_secrets.bodies import URL

# In the order of their bytes.
ASCII = [" a", "-", "1", "10", "2", "A", "B", "a", "a ", "ab", "b", "e\u0301", "z"]
SORTED = [*ASCII, "\u00c4", "\u00e4", "\u00e9", "\u00fc", "\u0416", "\uffff", "\U0001f389"]
# Neither forwards nor backwards.
MIXED = SORTED[1::2] + SORTED[::2]


@pytest.fixture
def mixed(add):
    for secret in MIXED:
        add(secret)


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [
        ("", MIXED),
        ("id", MIXED),
        ("-id", MIXED[::-1]),
        ("secret", SORTED),
        ("-secret", SORTED[::-1]),
        ("id,-secret", MIXED),
        ("-id,secret", MIXED[::-1]),
        ("secret,-id", SORTED),
        ("used", MIXED),
        ("used,-id", MIXED[::-1]),
        ("--id", MIXED),
    ],
)
@pytest.mark.parametrize("size", [5, 50])
def test_list_ordered(client, mixed, ordering, expected, size):
    seen, url = [], f"{URL}?ordering={ordering}&page_size={size}"
    while url:
        page = client.get(url.removeprefix("http://localhost")).json
        assert page["count"] == len(MIXED)
        seen += [each["secret"] for each in page["results"]]
        url = page["next"]
    assert seen == expected
