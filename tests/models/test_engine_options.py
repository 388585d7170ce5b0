from pretixapi.models.database import engine_options


def test_options_of_the_url_kept_beside_ours():
    url = "postgresql+psycopg:///pretixapi?options=-csearch_path%3Dtickets"
    assert engine_options(url, 1.5)["connect_args"] == {
        "options": "-csearch_path=tickets -c timezone=UTC -c lock_timeout=1500"
    }


def test_options_without_any_in_the_url():
    assert engine_options("postgresql+psycopg:///pretixapi", 5)["connect_args"] == {
        "options": "-c timezone=UTC -c lock_timeout=5000"
    }


def test_sqlite_waits_as_long():
    assert engine_options("sqlite:///x.db", 0.5)["connect_args"] == {"timeout": 0.5}
