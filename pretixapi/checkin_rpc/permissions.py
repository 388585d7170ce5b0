"""Who may do what at the door: one of these is enough."""

from pretixapi.auth.permissions import Permission

TO_SCAN = (Permission.EVENT_ORDERS_WRITE, Permission.EVENT_ORDERS_CHECKIN)
TO_SEARCH = (Permission.EVENT_ORDERS_READ, Permission.EVENT_ORDERS_CHECKIN)
