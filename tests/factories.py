"""Makers of rows, each good as it comes and committed at once."""

from datetime import UTC, datetime
from typing import Any

from pretixapi.auth.tokens import digest, new_token
from pretixapi.models import (
    BLOCK_LENGTH,
    Event,
    EventMetaProperty,
    ImportedSecret,
    ImportedSecretBlock,
    Item,
    ItemVariation,
    Organizer,
    SalesChannel,
    SubEvent,
    Team,
    TeamToken,
    db,
    team_events,
)


class Factory:
    """Make rows."""

    def organizer(self, slug: str = "bigevents", **values: Any) -> Organizer:
        organizer = self._add(Organizer(slug=slug, **{"name": "Big Events LLC", **values}))
        self.sales_channel(organizer, "web", type="web", label={"en": "Online shop"})
        return organizer

    def sales_channel(self, organizer: Organizer, identifier: str, **values: Any) -> SalesChannel:
        defaults = {"type": "api", "label": {"en": identifier}}
        return self._add(
            SalesChannel(organizer_id=organizer.id, identifier=identifier, **{**defaults, **values})
        )

    def event(self, organizer: Organizer, slug: str = "sampleconf", **values: Any) -> Event:
        defaults = {
            "name": {"en": "Sample Conference"},
            "date_from": datetime(2017, 12, 27, 10, tzinfo=UTC),
            "currency": "EUR",
        }
        return self._add(Event(organizer_id=organizer.id, slug=slug, **{**defaults, **values}))

    def meta_property(self, organizer: Organizer, name: str, **values: Any) -> EventMetaProperty:
        return self._add(EventMetaProperty(organizer_id=organizer.id, name=name, **values))

    def item(self, event: Event, name: str = "Ticket") -> Item:
        return self._add(Item(event_id=event.id, name={"en": name}))

    def variation(self, item: Item, value: str = "Regular") -> ItemVariation:
        return self._add(ItemVariation(item_id=item.id, value={"en": value}))

    def subevent(self, event: Event, name: str = "First night") -> SubEvent:
        return self._add(SubEvent(event_id=event.id, name={"en": name}))

    def imported_secret(self, event: Event, secret: str, **values: Any) -> ImportedSecret:
        """A secret, counted in its block."""
        made = self._add(ImportedSecret(event_id=event.id, secret=secret, **values))
        place = {"event_id": event.id, "block": made.id // BLOCK_LENGTH}
        block = db.session.get(ImportedSecretBlock, place)
        self._add(block or ImportedSecretBlock(size=0, **place)).size += 1
        db.session.commit()
        return made

    def team(
        self, organizer: Organizer, *permissions: str, events: list[Event] | None = None
    ) -> Team:
        """A team with these permissions, or all; for these events, or all."""
        number = len(db.session.query(Team.id).all())
        team = self._add(
            Team(
                organizer_id=organizer.id,
                name=f"Team {number}",
                all_events=events is None,
                all_event_permissions=not permissions,
                all_organizer_permissions=not permissions,
                limit_event_permissions=[p for p in permissions if p.startswith("event")],
                limit_organizer_permissions=[p for p in permissions if p.startswith("organizer")],
            )
        )
        for event in events or ():
            db.session.execute(team_events.insert().values(team_id=team.id, event_id=event.id))
        db.session.commit()
        return team

    def token(self, team: Team, *, active: bool = True) -> str:
        token = new_token()
        self._add(
            TeamToken(
                team_id=team.id,
                name="Test",
                digest=digest(token),
                active=active,
                created=datetime.now(UTC),
            )
        )
        return token

    def _add(self, entity: Any) -> Any:
        db.session.add(entity)
        db.session.commit()
        return entity
