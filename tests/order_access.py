"""The rows of the access table about orders and all that is in them."""

from pretixapi.auth.permissions import Permission, Reach

READ = Permission.EVENT_ORDERS_READ
WRITE = Permission.EVENT_ORDERS_WRITE

AT = "/api/v1/organizers/<organizer>/"
EVENT = f"{AT}events/<event>/"
ORDER = f"{EVENT}orders/<code>/"

READING = [
    ("GET", f"{AT}orders/", Reach.ORGANIZER, 200),
    ("GET", f"{AT}orderpositions/", Reach.ORGANIZER, 200),
    ("GET", f"{EVENT}orders/", READ, 200),
    ("GET", ORDER, READ, 200),
    ("GET", f"{ORDER}payments/", READ, 200),
    ("GET", f"{ORDER}payments/<local_id>/", READ, 200),
    ("GET", f"{ORDER}refunds/", READ, 200),
    ("GET", f"{ORDER}refunds/<local_id>/", READ, 200),
    ("GET", f"{EVENT}orderpositions/", READ, 200),
    ("GET", f"{EVENT}orderpositions/<position_id>/", READ, 200),
    ("GET", f"{EVENT}revokedsecrets/", READ, 200),
    ("GET", f"{EVENT}blockedsecrets/", READ, 200),
]

CHANGING = [
    ("POST", f"{EVENT}orders/", WRITE, 400),
    ("PATCH", ORDER, WRITE, 200),
    ("DELETE", ORDER, WRITE, 204),
    ("POST", f"{ORDER}mark_paid/", WRITE, 200),
    ("POST", f"{ORDER}mark_pending/", WRITE, 400),
    ("POST", f"{ORDER}mark_expired/", WRITE, 200),
    ("POST", f"{ORDER}mark_canceled/", WRITE, 200),
    ("POST", f"{ORDER}reactivate/", WRITE, 400),
    ("POST", f"{ORDER}extend/", WRITE, 400),
    ("POST", f"{ORDER}approve/", WRITE, 400),
    ("POST", f"{ORDER}deny/", WRITE, 400),
    ("POST", f"{ORDER}regenerate_secrets/", WRITE, 200),
    ("POST", f"{ORDER}resend_link/", WRITE, 400),
    ("POST", f"{ORDER}payments/", WRITE, 400),
    ("POST", f"{ORDER}payments/<local_id>/confirm/", WRITE, 400),
    ("POST", f"{ORDER}payments/<local_id>/cancel/", WRITE, 400),
    ("POST", f"{ORDER}payments/<local_id>/refund/", WRITE, 200),
    ("POST", f"{ORDER}refunds/", WRITE, 400),
    ("POST", f"{ORDER}refunds/<local_id>/done/", WRITE, 400),
    ("POST", f"{ORDER}refunds/<local_id>/process/", WRITE, 400),
    ("POST", f"{ORDER}refunds/<local_id>/cancel/", WRITE, 400),
]

CHANGING_POSITIONS = [
    ("POST", f"{EVENT}orderpositions/", WRITE, 400),
    ("PATCH", f"{EVENT}orderpositions/<position_id>/", WRITE, 200),
    ("DELETE", f"{EVENT}orderpositions/<position_id>/", WRITE, 204),
    ("POST", f"{EVENT}orderpositions/<position_id>/regenerate_secrets/", WRITE, 200),
    ("POST", f"{EVENT}orderpositions/<position_id>/add_block/", WRITE, 400),
    ("POST", f"{EVENT}orderpositions/<position_id>/remove_block/", WRITE, 400),
]

ORDER_ACCESS = [*READING, *CHANGING, *CHANGING_POSITIONS]
