"""The kinds of values in requests and answers, each with its rules, messages and description."""

from pretixapi.http.fields.addresses import URL, Email, Login
from pretixapi.http.fields.base import Field, about, shown
from pretixapi.http.fields.booleans import Boolean
from pretixapi.http.fields.choices import Choice, MultipleChoice
from pretixapi.http.fields.constants import Constant
from pretixapi.http.fields.dates import Date, DateTime
from pretixapi.http.fields.decimals import Decimal, Rate
from pretixapi.http.fields.documents import Document
from pretixapi.http.fields.i18n import I18nString, I18nURL
from pretixapi.http.fields.lists import FlatList, List
from pretixapi.http.fields.maps import StringMap
from pretixapi.http.fields.numbers import Float, Integer
from pretixapi.http.fields.objects import Objects
from pretixapi.http.fields.query import (
    NO_CHOICE,
    QueryBoolean,
    QueryDateTime,
    QueryPrimaryKey,
    QueryPrimaryKeys,
    QueryRepeated,
    QueryString,
    QueryStrings,
    QueryTexts,
)
from pretixapi.http.fields.relations import NoObject, NoObjects, PrimaryKey, absent
from pretixapi.http.fields.relative_dates import RelativeDate, RelativeDateTime
from pretixapi.http.fields.text import Color, Slug, String
from pretixapi.http.fields.written import Written

__all__ = [
    "NO_CHOICE",
    "URL",
    "Boolean",
    "Choice",
    "Color",
    "Constant",
    "Date",
    "DateTime",
    "Decimal",
    "Document",
    "Email",
    "Field",
    "FlatList",
    "Float",
    "I18nString",
    "I18nURL",
    "Integer",
    "List",
    "Login",
    "MultipleChoice",
    "NoObject",
    "NoObjects",
    "Objects",
    "PrimaryKey",
    "QueryBoolean",
    "QueryDateTime",
    "QueryPrimaryKey",
    "QueryPrimaryKeys",
    "QueryRepeated",
    "QueryString",
    "QueryStrings",
    "QueryTexts",
    "Rate",
    "RelativeDate",
    "RelativeDateTime",
    "Slug",
    "String",
    "StringMap",
    "Written",
    "about",
    "absent",
    "shown",
]
