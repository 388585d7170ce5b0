"""Every setting of this server, with its default.

`instance/config.py` overrides these, and the environment overrides both.
"""

# Where the data lives: an SQLAlchemy URL of a SQLite file or a PostgreSQL database; postgres://
# and postgresql:// mean psycopg 3.
# None stands for the SQLite file instance/pretixapi.db.
DATABASE_URL: str | None = None

# Signs cookies and invites, and makes the tokens of users: another key ends all of them. None: made
# once and kept in instance/secret_key, which is allowed only while DATABASE_URL is not set either.
SECRET_KEY: str | None = None

# The public base URL, such as "https://tickets.example.org". None: taken from each request.
SITE_URL: str | None = None

# How many reverse proxies in front of us set the X-Forwarded-… headers.
TRUSTED_PROXIES: int = 0

# The currency of an event that names none (ISO 4217).
DEFAULT_CURRENCY: str = "EUR"

# The plugins of an event that names none.
DEFAULT_PLUGINS: tuple[str, ...] = ("pretix.plugins.sendmail", "pretix.plugins.statistics")

# The largest request body in bytes.
MAX_CONTENT_LENGTH: int = 10 * 1024 * 1024

# The largest file of imported secrets, in bytes and in rows.
MAX_IMPORT_LENGTH: int = 256 * 1024 * 1024
MAX_IMPORT_ROWS: int = 1_000_000

# The largest upload in bytes. No picture may have more than 10 MiB.
MAX_UPLOAD_LENGTH: int = 10 * 1024 * 1024

# How long a writer waits for another one, in seconds, before the client is told to try again.
LOCK_TIMEOUT: float = 5.0

# The server that takes mail, such as "smtp://user:password@mail.example.org:587?starttls", or smtps://
# for one that speaks TLS from the start. None: no mail is written.
SMTP_URL: str | None = None

# The address that mail comes from; it goes with SMTP_URL.
MAIL_FROM: str | None = None

# How many days somebody stays logged in in a browser.
SESSION_DAYS: int = 14

# How often logging in may fail before it is refused for a while: for one account from one address,
# for one account from anywhere, and from one address (of IPv6, from one /64) whatever the account.
LOGIN_LIMIT: str = "10 per 10 minutes"
LOGIN_LIMIT_PER_ACCOUNT: str = "100 per 10 minutes"
LOGIN_LIMIT_PER_ADDRESS: str = "100 per 10 minutes"
