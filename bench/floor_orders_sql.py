"""The statements of the floor for orders: each is a row, with its parts as JSON."""

from floor_sql import statement

CHECKINS = statement("""(
    SELECT {list}({json[checkin]}) FROM (
        SELECT {pairs}(
            'id', checkin.id,
            'datetime', {moment[checkin.datetime]},
            'list', checkin.list_id,
            'auto_checked_in', {flag[checkin.auto_checked_in]},
            'gate', NULL,
            'device', checkin.device_id,
            'device_id', device.device_id,
            'type', checkin.type
        ) AS checkin
        FROM checkins checkin LEFT JOIN devices device ON device.id = checkin.device_id
        WHERE checkin.position_id = position.id AND checkin.successful
        ORDER BY checkin.datetime DESC, checkin.id DESC) AS own)
""")

CHOSEN = """(
    SELECT {{list}}({column}) FROM (
        SELECT option.{column}
        FROM question_answer_options own
        JOIN question_options option ON option.id = own.option_id
        WHERE own.answer_id = answer.id ORDER BY option.position, option.id) AS own)
"""

ANSWERS = statement(
    """(
    SELECT {list}({json[answer]}) FROM (
        SELECT {pairs}(
            'question', answer.question_id,
            'answer', answer.answer,
            'question_identifier', question.identifier,
            'options', coalesce({options}, {no_list}),
            'option_identifiers', coalesce({identifiers}, {no_list})
        ) AS answer
        FROM question_answers answer JOIN questions question ON question.id = answer.question_id
        WHERE answer.position_id = position.id ORDER BY answer.id) AS own)
    """,
    options=statement(CHOSEN.format(column="id")),
    identifiers=statement(CHOSEN.format(column="identifier")),
)

# Two places, and more only if they say something.
RATE = (
    "CASE WHEN substr(CAST({0}.tax_rate AS text), length(CAST({0}.tax_rate AS text)) - 1) = '00'"
    " THEN substr(CAST({0}.tax_rate AS text), 1, length(CAST({0}.tax_rate AS text)) - 2)"
    " ELSE CAST({0}.tax_rate AS text) END"
)

POSITIONS = statement(
    """(
    SELECT {list}({json[position]}) FROM (
        SELECT {pairs}(
            'id', position.id,
            'order', "order".code,
            'positionid', position.positionid,
            'item', position.item_id,
            'variation', position.variation_id,
            'price', CAST(position.price AS text),
            'attendee_name', position.attendee_name,
            'attendee_name_parts', {json[position.attendee_name_parts]},
            'company', position.company,
            'street', position.street,
            'zipcode', position.zipcode,
            'city', position.city,
            'country', position.country,
            'state', position.state,
            'discount', position.discount_id,
            'attendee_email', position.attendee_email,
            'voucher', NULL,
            'tax_rate', {rate},
            'tax_value', CAST(position.tax_value AS text),
            'secret', position.secret,
            'addon_to', position.addon_to_id,
            'subevent', position.subevent_id,
            'checkins', coalesce({checkins}, {no_list}),
            'print_logs', {no_list},
            'downloads', {no_list},
            'answers', coalesce({answers}, {no_list}),
            'tax_rule', position.tax_rule_id,
            'pseudonymization_id', position.pseudonymization_id,
            'seat', NULL,
            'canceled', {flag[position.canceled]},
            'tax_code', position.tax_code,
            'valid_from', {moment[position.valid_from]},
            'valid_until', {moment[position.valid_until]},
            'blocked', {json[position.blocked]},
            'voucher_budget_use', NULL,
            'plugin_data', {no_object}
        ) AS position
        FROM order_positions position
        WHERE position.order_id = "order".id AND NOT position.canceled
        ORDER BY position.positionid) AS own)
    """,
    rate=RATE.format("position"),
    checkins=CHECKINS,
    answers=ANSWERS,
)

FEES = statement(
    """(
    SELECT {list}({json[fee]}) FROM (
        SELECT {pairs}(
            'id', fee.id,
            'fee_type', fee.fee_type,
            'value', CAST(fee.value AS text),
            'description', fee.description,
            'internal_type', fee.internal_type,
            'tax_rate', {rate},
            'tax_value', CAST(fee.tax_value AS text),
            'tax_rule', fee.tax_rule_id,
            'tax_code', fee.tax_code,
            'canceled', {flag[fee.canceled]}
        ) AS fee
        FROM order_fees fee WHERE fee.order_id = "order".id AND NOT fee.canceled
        ORDER BY fee.id) AS own)
    """,
    rate=RATE.format("fee"),
)

# The parameter is the address of the site, with the path of the event's shop.
PAYMENTS = statement("""(
    SELECT {list}({json[payment]}) FROM (
        SELECT {pairs}(
            'local_id', payment.local_id,
            'state', payment.state,
            'amount', CAST(payment.amount AS text),
            'created', {moment[payment.created]},
            'payment_date', {moment[payment.payment_date]},
            'provider', payment.provider,
            'payment_url', CASE WHEN payment.state = 'created' THEN
                CAST(? AS text) || 'order/' || "order".code || '/' || "order".secret
                || '/pay/' || payment.local_id || '/' END,
            'details', {no_object}
        ) AS payment
        FROM order_payments payment WHERE payment.order_id = "order".id
        ORDER BY payment.local_id) AS own)
""")

REFUNDS = statement("""(
    SELECT {list}({json[refund]}) FROM (
        SELECT {pairs}(
            'local_id', refund.local_id,
            'state', refund.state,
            'source', refund.source,
            'amount', CAST(refund.amount AS text),
            'payment', payment.local_id,
            'created', {moment[refund.created]},
            'execution_date', {moment[refund.execution_date]},
            'comment', refund.comment,
            'provider', refund.provider,
            'details', {no_object}
        ) AS refund
        FROM order_refunds refund LEFT JOIN order_payments payment ON payment.id = refund.payment_id
        WHERE refund.order_id = "order".id
        ORDER BY refund.local_id) AS own)
""")

# The columns are in the order of the answer and called as in it.
COLUMNS = statement(
    """
    "order".code, event.slug AS event, "order".status, "order".testmode, "order".secret,
    "order".email, "order".phone, "order".locale, {moment["order".datetime]} AS datetime,
    {moment["order".expires]} AS expires,
    (SELECT substr({moment[payment.payment_date]}, 1, 10) FROM order_payments payment
        WHERE payment.order_id = "order".id AND payment.state IN ('confirmed', 'refunded')
        AND payment.payment_date IS NOT NULL
        ORDER BY payment.local_id DESC LIMIT 1) AS payment_date,
    (SELECT payment.provider FROM order_payments payment
        WHERE payment.order_id = "order".id
        ORDER BY payment.local_id DESC LIMIT 1) AS payment_provider,
    {fees} AS fees, CAST("order".total AS text) AS total, "order".tax_rounding_mode,
    "order".comment, "order".custom_followup_at, "order".invoice_address,
    {positions} AS positions, NULL AS downloads, "order".checkin_attention, "order".checkin_text,
    {moment["order".last_modified]} AS last_modified, {payments} AS payments,
    {refunds} AS refunds, "order".require_approval,
    (SELECT channel.identifier FROM sales_channels channel
        WHERE channel.id = "order".sales_channel_id) AS sales_channel,
    NULL AS url, NULL AS customer, "order".valid_if_pending, "order".api_meta,
    {moment["order".cancellation_date]} AS cancellation_date, NULL AS plugin_data
    """,
    fees=FEES,
    positions=POSITIONS,
    payments=PAYMENTS,
    refunds=REFUNDS,
)

EVENT = "WITH event AS (SELECT id, slug FROM events WHERE organizer_id = ? AND slug = ?)"

ORDER = statement(
    """
    {event} SELECT {columns}
    FROM orders "order" JOIN event ON event.id = "order".event_id
    WHERE "order".code = ?
    """,
    event=EVENT,
    columns=COLUMNS,
)

# The page is cut out first: PostgreSQL gathers the parts of skipped rows too.
ORDER_PAGE = statement(
    """
    {event} SELECT {columns},
        (SELECT count(*) FROM orders WHERE event_id = (SELECT id FROM event))
    FROM (
        SELECT * FROM orders WHERE event_id = (SELECT id FROM event)
        ORDER BY datetime, id LIMIT ? OFFSET ?) AS "order"
    CROSS JOIN event
    ORDER BY "order".datetime, "order".id
    """,
    event=EVENT,
    columns=COLUMNS,
)
