"""The rows of the access table about check-in."""

from pretixapi.auth.permissions import Permission

SETTINGS = Permission.EVENT_SETTINGS_GENERAL_WRITE
READ = Permission.EVENT_ORDERS_READ
WRITE = Permission.EVENT_ORDERS_WRITE
CHECKIN = Permission.EVENT_ORDERS_CHECKIN

AT = "/api/v1/organizers/<organizer>/"
EVENT = f"{AT}events/<event>/"
LISTS = f"{EVENT}checkinlists/"
LIST = f"{LISTS}<list_id>/"

DOOR_ACCESS = [
    ("GET", LISTS, (READ, CHECKIN), 200),
    ("POST", LISTS, SETTINGS, 400),
    ("GET", LIST, (READ, CHECKIN), 200),
    ("PATCH", LIST, SETTINGS, 200),
    ("PUT", LIST, SETTINGS, 400),
    ("DELETE", LIST, SETTINGS, 204),
    ("GET", f"{LIST}status/", (READ, CHECKIN), 200),
    ("GET", f"{LIST}positions/", (READ, CHECKIN), 200),
    ("GET", f"{LIST}positions/<position_id>/", (READ, CHECKIN), 200),
    ("POST", f"{LIST}positions/<secret_or_id>/redeem/", (WRITE, CHECKIN), 400),
    ("POST", f"{LIST}failed_checkins/", (WRITE, CHECKIN), 400),
    ("GET", f"{EVENT}checkins/", READ, 200),
    ("GET", f"{EVENT}checkins/<checkin_id>/", READ, 200),
    ("POST", f"{AT}checkinrpc/redeem/", (WRITE, CHECKIN), 400),
    ("GET", f"{AT}checkinrpc/search/", (READ, CHECKIN), 400),
    ("POST", f"{AT}checkinrpc/annul/", (WRITE, CHECKIN), 400),
]
