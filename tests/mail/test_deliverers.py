"""Several who deliver at once send nothing twice."""

from pretixapi.mail.delivery import deliver
from pretixapi.mail.server import read_server
from tests.concurrency.callers import at_once

COUNT = 24


def test_each_mail_is_sent_by_one_of_them(shared_app, sink, mail):
    subjects = [mail(subject=f"Mail {number}").subject for number in range(COUNT)]
    server = read_server(f"smtp://{sink.address}")

    def deliver_all():
        with shared_app.app_context():
            return [result.taken for result in deliver(server)]

    results = at_once([deliver_all] * 4)
    assert [all(each) for each in results] == [True] * 4
    assert sum(map(len, results)) == COUNT
    assert sorted(each["Subject"] for each in sink.received) == sorted(subjects)
