import pytest

URL = "SITE_URL must be an absolute http or https URL without a query, not {!r}."
COUNT = "TRUSTED_PROXIES must be a whole number of 0 or more, not {!r}."
CURRENCY = "DEFAULT_CURRENCY must be an ISO 4217 code, not {!r}."
PLUGINS = "DEFAULT_PLUGINS must be a list of plugins, not {!r}."
UNKNOWN_PLUGIN = "DEFAULT_PLUGINS names an unknown plugin: {!r}."
MEMORY = "DATABASE_URL must name a file: a SQLite database in memory is gone at once."
BYTES = "MAX_CONTENT_LENGTH must be a whole number of bytes, not {!r}."
FILE_BYTES = "MAX_IMPORT_LENGTH must be a whole number of bytes, not {!r}."
UPLOAD_BYTES = "MAX_UPLOAD_LENGTH must be a whole number of bytes, not {!r}."
ROWS = "MAX_IMPORT_ROWS must be a whole number of 0 or more, not {!r}."
SECONDS = "LOCK_TIMEOUT must be a number of seconds from 0.01 to 3600, not {!r}."
DAYS = "SESSION_DAYS must be a whole number of days from 1 to 3650, not {!r}."
LIMIT = 'LOGIN_LIMIT must be a limit such as "10 per 10 minutes", not {!r}.'
MAIL_SERVER = (
    "SMTP_URL must be like smtp://user:password@mail.example.org:587?starttls or smtps://…"
)
SENDER = "MAIL_FROM must be an email address, not {!r}."
DATABASE = "DATABASE_URL must be an SQLAlchemy database URL."
ENGINE = "DATABASE_URL must name a SQLite or a PostgreSQL database."
DRIVER = "DATABASE_URL asks for a missing driver: No module named 'psycopg2'."

HIDDEN_PLUGIN = "pretix.plugins.checkinlists"

# Wrong texts for the environment, and what is said of them.
WRONG_TEXTS = [
    ("DATABASE_URL", "nonsense", DATABASE),
    ("DATABASE_URL", "nonsense://host/name", DATABASE),
    ("DATABASE_URL", "postgresql://host:port/name", DATABASE),
    ("DATABASE_URL", "postgresql+nonsense://host/name", DATABASE),
    ("DATABASE_URL", "sqlite://host/name", DATABASE),
    ("DATABASE_URL", "sqlite://", MEMORY),
    ("DATABASE_URL", "sqlite:///:memory:", MEMORY),
    ("DATABASE_URL", "mysql://host/name", ENGINE),
    ("DATABASE_URL", "postgresql+psycopg_async://host/name", ENGINE),
    ("DATABASE_URL", "postgresql+psycopg2://host/name", DRIVER),
    ("SITE_URL", "tickets.example.org", URL),
    ("SITE_URL", "//tickets.example.org", URL),
    ("SITE_URL", "ftp://tickets.example.org", URL),
    ("SITE_URL", "https://", URL),
    ("SITE_URL", "https:///path", URL),
    ("SITE_URL", "https://[::1", URL),
    ("SITE_URL", "https://tickets.example.org:port", URL),
    ("SITE_URL", "https://tickets.example.org:99999", URL),
    ("SITE_URL", "https://tickets.example.org/?", URL),
    ("SITE_URL", "https://tickets.example.org/#top", URL),
    ("SITE_URL", "https://me@tickets.example.org", URL),
    ("SITE_URL", "https://tickets example.org", URL),
    ("TRUSTED_PROXIES", "many", COUNT),
    ("TRUSTED_PROXIES", "-1", "TRUSTED_PROXIES must be a whole number of 0 or more, not -1."),
    ("TRUSTED_PROXIES", "1.5", COUNT),
    ("DEFAULT_CURRENCY", "eur", CURRENCY),
    ("DEFAULT_CURRENCY", "Euro", CURRENCY),
    ("DEFAULT_PLUGINS", "pretix.plugins.nope", UNKNOWN_PLUGIN),
    ("MAX_CONTENT_LENGTH", "10 MB", BYTES),
    ("MAX_CONTENT_LENGTH", "-1", "MAX_CONTENT_LENGTH must be a whole number of bytes, not -1."),
    ("MAX_IMPORT_LENGTH", "256 MiB", FILE_BYTES),
    ("MAX_IMPORT_ROWS", "many", ROWS),
    ("MAX_UPLOAD_LENGTH", "10 MB", UPLOAD_BYTES),
    ("LOCK_TIMEOUT", "long", SECONDS),
    ("LOCK_TIMEOUT", "0", SECONDS.format(0.0)),
    ("LOCK_TIMEOUT", "nan", SECONDS.format(float("nan"))),
    ("LOCK_TIMEOUT", "inf", SECONDS.format(float("inf"))),
    ("SMTP_URL", "mail.example.org", MAIL_SERVER),
    ("SMTP_URL", "https://jo:secret@mail.example.org", MAIL_SERVER),
    ("SMTP_URL", "smtp://mail.example.org", "MAIL_FROM must be set when SMTP_URL is."),
    ("MAIL_FROM", "Tickets <tickets@example.org>", SENDER),
    ("MAIL_FROM", "tickets@exämple.org", SENDER),
    ("SESSION_DAYS", "0", DAYS.format(0)),
    ("SESSION_DAYS", "3651", DAYS.format(3651)),
    ("SESSION_DAYS", "long", DAYS),
    ("LOGIN_LIMIT", "often", LIMIT),
    ("LOGIN_LIMIT", "ten per hour", LIMIT),
]
# Wrong values for instance/config.py, of types that no environment can hold.
WRONG_VALUES = [
    ("DATABASE_URL", 5, DATABASE),
    ("DATABASE_URL", "", DATABASE),
    ("SECRET_KEY", 5, "SECRET_KEY must be a text, not of type int."),
    ("SITE_URL", 5, URL),
    ("SITE_URL", b"https://tickets.example.org", URL),
    ("SITE_URL", True, URL),
    ("TRUSTED_PROXIES", True, COUNT),
    ("TRUSTED_PROXIES", 1.5, COUNT),
    ("TRUSTED_PROXIES", "1", COUNT),
    ("TRUSTED_PROXIES", None, COUNT),
    ("DEFAULT_CURRENCY", None, CURRENCY),
    ("DEFAULT_CURRENCY", ["EUR"], CURRENCY),
    ("DEFAULT_PLUGINS", "pretix.plugins.stripe", PLUGINS),
    ("DEFAULT_PLUGINS", None, PLUGINS),
    ("DEFAULT_PLUGINS", {"pretix.plugins.stripe": True}, PLUGINS),
    ("DEFAULT_PLUGINS", [5], UNKNOWN_PLUGIN.format(5)),
    ("DEFAULT_PLUGINS", [["a"]], UNKNOWN_PLUGIN.format(["a"])),
    ("DEFAULT_PLUGINS", [HIDDEN_PLUGIN], UNKNOWN_PLUGIN.format(HIDDEN_PLUGIN)),
    ("MAX_CONTENT_LENGTH", None, BYTES),
    ("MAX_CONTENT_LENGTH", 1.5, BYTES),
    ("MAX_IMPORT_LENGTH", None, FILE_BYTES),
    ("MAX_IMPORT_ROWS", True, ROWS),
    ("MAX_UPLOAD_LENGTH", None, UPLOAD_BYTES),
    ("LOCK_TIMEOUT", True, SECONDS),
    ("LOCK_TIMEOUT", "5", SECONDS),
    ("SMTP_URL", 5, MAIL_SERVER),
    ("SMTP_URL", "", MAIL_SERVER),
    ("MAIL_FROM", b"tickets@example.org", SENDER),
    ("SESSION_DAYS", None, DAYS),
    ("SESSION_DAYS", True, DAYS),
    ("LOGIN_LIMIT", None, LIMIT),
    ("LOGIN_LIMIT", 10, LIMIT),
]


@pytest.mark.parametrize(("name", "given", "fault"), WRONG_TEXTS)
def test_wrong_text_in_environment_stops_the_start(refusal, monkeypatch, name, given, fault):
    monkeypatch.setenv("SECRET_KEY", "test")
    monkeypatch.setenv(name, given)
    assert refusal() == fault.format(given)


@pytest.mark.parametrize(("name", "value", "fault"), WRONG_VALUES)
def test_wrong_value_in_file_stops_the_start(refusal, write_config, name, value, fault):
    write_config(**{"SECRET_KEY": "test", name: value})
    assert refusal() == fault.format(value)


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("SITE_URL =\n", "invalid syntax (config.py, line 1)"),
        ("import nowhere\n", "No module named 'nowhere'"),
        ("1 / 0\n", "division by zero"),
    ],
)
def test_broken_file_stops_the_start(refusal, tmp_path, program, reason):
    (tmp_path / "config.py").write_text(program)
    assert refusal() == f"{tmp_path}/config.py cannot be used: {reason}."
