"""Makers of rows, each good as it comes and committed at once."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from pretixapi.auth.tokens import digest, new_token, user_token
from pretixapi.models import (
    BLOCK_LENGTH,
    Discount,
    Event,
    EventMetaProperty,
    ImportedSecret,
    ImportedSecretBlock,
    Item,
    ItemAddOn,
    ItemBundle,
    ItemCategory,
    ItemMetaProperty,
    ItemProgramTime,
    ItemVariation,
    Organizer,
    Question,
    QuestionOption,
    Quota,
    SalesChannel,
    SubEvent,
    TaxRule,
    Team,
    TeamInvite,
    TeamToken,
    User,
    db,
    quota_items,
    quota_variations,
    team_events,
    team_members,
)
from tests.device_factory import DeviceFactory
from tests.order_factory import OrderFactory

# Of "correct horse", made with little work.
PASSWORD_HASH = (
    "$argon2id$v=19$m=8,t=1,p=1$c2UTn9qZ/LMO6TrrjiVm6g$lcJd4VVwRnB3pGNG0grU5vAao/L5VnICYer6q05xKxY"
)


class Factory(DeviceFactory, OrderFactory):
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

    def category(self, event: Event, name: str = "Tickets", **values: Any) -> ItemCategory:
        return self._add(ItemCategory(event_id=event.id, name={"en": name}, **values))

    def tax_rule(self, event: Event, rate: str = "19", **values: Any) -> TaxRule:
        defaults = {"name": {"en": "VAT"}, "rate": Decimal(rate)}
        return self._add(TaxRule(event_id=event.id, **{**defaults, **values}))

    def item(self, event: Event, name: str = "Ticket", **values: Any) -> Item:
        defaults = {"name": {"en": name}, "default_price": Decimal("23.00")}
        return self._add(Item(event_id=event.id, **{**defaults, **values}))

    def variation(self, item: Item, value: str = "Regular", **values: Any) -> ItemVariation:
        return self._add(ItemVariation(item_id=item.id, value={"en": value}, **values))

    def addon(self, item: Item, category: ItemCategory, **values: Any) -> ItemAddOn:
        return self._add(ItemAddOn(item_id=item.id, addon_category_id=category.id, **values))

    def bundle(self, item: Item, bundled: Item, **values: Any) -> ItemBundle:
        return self._add(ItemBundle(item_id=item.id, bundled_item_id=bundled.id, **values))

    def program_time(self, item: Item, **values: Any) -> ItemProgramTime:
        defaults = {
            "start": datetime(2017, 12, 27, 10, tzinfo=UTC),
            "end": datetime(2017, 12, 27, 12, tzinfo=UTC),
        }
        return self._add(ItemProgramTime(item_id=item.id, **{**defaults, **values}))

    def item_meta_property(self, event: Event, name: str, **values: Any) -> ItemMetaProperty:
        return self._add(ItemMetaProperty(event_id=event.id, name=name, **values))

    def quota(
        self,
        event: Event,
        *sold: Item | ItemVariation,
        name: str = "All",
        **values: Any,
    ) -> Quota:
        """A quota of these items and variations."""
        made = self._add(Quota(event_id=event.id, name=name, **values))
        for each in sold:
            table = quota_items if isinstance(each, Item) else quota_variations
            kind = "item_id" if isinstance(each, Item) else "variation_id"
            db.session.execute(table.insert().values({"quota_id": made.id, kind: each.id}))
        db.session.commit()
        return made

    def question(self, event: Event, identifier: str = "VEGAN", **values: Any) -> Question:
        defaults = {"question": {"en": "Vegan?"}, "type": "B"}
        return self._add(
            Question(
                event_id=event.id,
                identifier=identifier,
                identifier_key=identifier.lower(),
                **{**defaults, **values},
            )
        )

    def option(self, question: Question, identifier: str, **values: Any) -> QuestionOption:
        place = {"event_id": question.event_id, "question_id": question.id}
        defaults = {"answer": {"en": identifier}}
        return self._add(QuestionOption(identifier=identifier, **place, **{**defaults, **values}))

    def discount(self, event: Event, name: str = "Many", **values: Any) -> Discount:
        defaults = {"condition_min_count": 2}
        return self._add(Discount(event_id=event.id, internal_name=name, **{**defaults, **values}))

    def subevent(self, event: Event, name: str = "First night", **values: Any) -> SubEvent:
        moment = datetime(2017, 12, 27, 10, tzinfo=UTC)
        defaults = {"name": {"en": name}, "date_from": moment, "last_modified": moment}
        return self._add(SubEvent(event_id=event.id, **{**defaults, **values}))

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

    def user(self, email: str = "alice@example.org", *teams: Team, **values: Any) -> User:
        """A user with a token and the password "correct horse", who is a member of these teams."""
        defaults = {"name": "Alice", "password": PASSWORD_HASH, "created": datetime.now(UTC)}
        user = self._add(User(email=email, **{**defaults, **values}))
        for team in teams:
            row = {"team_id": team.id, "user_id": user.id}
            db.session.execute(team_members.insert().values(row))
        user.token_digest = digest(self.user_token(user))
        db.session.commit()
        return user

    def user_token(self, user: User) -> str:
        return user_token(user.id, user.token_generation)

    def invite(self, team: Team, email: str = "bob@example.org") -> TeamInvite:
        return self._add(TeamInvite(team_id=team.id, email=email))

    def token(self, team: Team, name: str = "Test", *, active: bool = True) -> str:
        token = new_token()
        self._add(
            TeamToken(
                team_id=team.id,
                name=name,
                digest=digest(token),
                active=active,
                created=datetime.now(UTC),
            )
        )
        return token
