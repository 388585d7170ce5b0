import random
from contextvars import Context
import pytest
from tests.orders.creation.bodies import URL

JUNK = [None, "", "x", 0, -1, 1.5, 2**40, 2**70 if False else 2**62, True, [], {}, [None], {"a": 1}, "\0", "A"*400, [[]], ["x"], {"a": {"b": [1]}}, "2020-01-01T00:00:00Z", "0001-01-01T00:00:00+05:00","9999-12-31T23:59:59-05:00", "1e5", "NaN", "99999999999.99", "-5.00", "1e400", "ü", 1e300, -0.0]

def test_fuzz(client, make, event, item):
    q = make.question(event, "A", type="C"); make.option(q, "o"); t = make.question(event, "B", type="W")
    n = make.question(event, "N", type="N"); f = make.question(event, "F", type="F")
    rule = make.tax_rule(event, custom_rules=[{"country":"DE","address_type":"","action":"vat","rate":"7"}])
    dyn = make.item(event, "D", tax_rule_id=rule.id, validity_mode="dynamic", validity_dynamic_duration_days=3, validity_dynamic_start_choice=True)
    make.quota(event, dyn)
    base_pos = {"item": dyn.id, "variation": None, "price": None, "attendee_name": "x", "attendee_name_parts": {}, "attendee_email": None, "company": "c", "street": "s", "zipcode": "z", "city": "c", "country": "DE", "state": "", "discount": None, "voucher": None, "secret": None, "positionid": 1, "addon_to": None, "is_bundled": None, "subevent": None, "answers": [{"question": q.id, "options": ["o"]}, {"question": t.id, "answer": "2020-01-01T00:00:00Z"}], "seat": None, "valid_from": None, "requested_valid_from": None, "valid_until": None}
    base = {"code": None, "status": "n", "testmode": False, "email": None, "phone": None, "locale": "en", "expires": None, "payment_provider": "manual", "payment_info": {}, "payment_date": None, "fees": [{"fee_type": "other", "value": "1.00", "description": "", "internal_type": "", "tax_rule": rule.id}], "tax_rounding_mode": None, "comment": "", "custom_followup_at": None, "invoice_address": {"is_business": True, "company": "", "name": "x", "name_parts": {}, "street": "", "zipcode": "", "city": "", "country": "DE", "state": "", "vat_id": "", "vat_id_validated": True, "custom_field": "", "internal_reference": "", "transmission_type": "", "transmission_info": None}, "checkin_attention": False, "checkin_text": "", "require_approval": False, "sales_channel": "web", "customer": None, "valid_if_pending": False, "api_meta": {}, "consume_carts": [], "use_gift_cards": [], "force": False, "simulate": False, "send_email": False}
    rnd = random.Random(5)
    import copy
    seen = {}
    for i in range(2500):
        b = copy.deepcopy(base); p = copy.deepcopy(base_pos); b["positions"] = [p]
        for _ in range(rnd.choice([1,1,2,3])):
            where = rnd.choice(["o","o","p","p","p","f","a","i","ps"])
            target = {"o": b, "p": p, "f": b["fees"][0] if isinstance(b["fees"], list) and b["fees"] and isinstance(b["fees"][0], dict) else b, "a": p["answers"][0] if isinstance(p.get("answers"), list) and p["answers"] and isinstance(p["answers"][0], dict) else p, "i": b["invoice_address"] if isinstance(b["invoice_address"], dict) and b["invoice_address"] else b, "ps": b}[where]
            key = rnd.choice(list(target))
            if where == "ps": key = "positions"
            j = copy.deepcopy(rnd.choice(JUNK))
            target[key] = j
        if rnd.random() < .3: b["simulate"] = True
        r = client.post(URL, b)
        seen[r.status_code] = seen.get(r.status_code, 0) + 1
        assert r.status_code in (201, 400), (r.status_code, b, r.data[:300])
        if r.status_code == 201 and not b["simulate"] is True and r.json["code"] != "PREVIEW":
            g = client.get(f"{URL}{r.json['code']}/")
            assert g.json == r.json, (g.json, r.json)
    print(seen)
    assert client.get(URL).status_code == 200
