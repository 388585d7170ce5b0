"""Organizers on the wire."""

from pretixapi.http import fields
from pretixapi.http.links import SiteURL
from pretixapi.http.schema import Schema
from pretixapi.plugins.field import PluginNames


class OrganizerSchema(Schema):
    """An organizer; clients can change its plugins and nothing else."""

    example = {
        "name": "Big Events LLC",
        "slug": "bigevents",
        "public_url": "https://pretix.eu/bigevents/",
        "plugins": [],
    }

    name = fields.String(dump_only=True)
    slug = fields.Slug(dump_only=True)
    public_url = SiteURL(dump_only=True)
    plugins = PluginNames()
