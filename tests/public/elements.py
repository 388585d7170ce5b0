"""Pages as trees of elements."""

from html.parser import HTMLParser

VOID = {"meta", "link", "img", "br", "input"}


class Element:
    """An element of a page, with all that is in it."""

    def __init__(self, tag, attributes=()):
        self.tag = tag
        self.attributes = dict(attributes)
        self.classes = self.attributes.pop("class", "").split()
        self.parts = []

    @property
    def text(self):
        parts = (part if isinstance(part, str) else part.text for part in self.parts)
        return " ".join("".join(parts).split())

    def all(self, tag=None, class_=None, **attributes):
        """Yield the elements below that are of this tag and class and have these attributes."""
        for part in self.parts:
            if isinstance(part, str):
                continue
            if (
                tag in (None, part.tag)
                and (class_ is None or class_ in part.classes)
                and attributes.items() <= part.attributes.items()
            ):
                yield part
            yield from part.all(tag, class_, **attributes)

    def one(self, tag=None, class_=None, **attributes):
        (found,) = self.all(tag, class_, **attributes)
        return found


class Reader(HTMLParser):
    """Make a tree of a page, in which each element has to be closed."""

    def __init__(self):
        super().__init__()
        self.open = [Element("document")]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, attrs)
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag

    def handle_data(self, data):
        self.open[-1].parts.append(data)


def tree(response):
    """Return the page in an answer."""
    assert response.content_type == "text/html; charset=utf-8"
    reader = Reader()
    reader.feed(response.text)
    reader.close()
    (document,) = reader.open
    return document


def names(response):
    """Return what is on a page in the style of a list."""
    return [each.one("h3").text for each in tree(response).all("li", class_="entry")]


def days(response):
    """Return what is on a page in the style of a week or a calendar, by day."""
    return {
        next(day.all("time")).attributes["datetime"]: [each.text for each in day.all("a")]
        for day in tree(response).all(class_="day")
        if list(day.all("a"))
    }
