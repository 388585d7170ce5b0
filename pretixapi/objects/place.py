"""The place that the URL names, for statements that are about one event or organizer."""

from flask import g
from sqlalchemy import BigInteger, bindparam

EVENT_ID = bindparam("event_id", callable_=lambda: g.event.id, type_=BigInteger)
ORGANIZER_ID = bindparam("organizer_id", callable_=lambda: g.organizer_id, type_=BigInteger)
