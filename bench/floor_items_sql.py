"""The statement of the floor for a page of items: each is a row, with its parts as JSON."""

from floor_sql import statement

ALL_CHANNELS = statement("""(
    SELECT {list}(identifier) FROM (
        SELECT identifier FROM sales_channels
        WHERE organizer_id = (SELECT organizer_id FROM event) ORDER BY identifier) AS channels)
""")

VARIATION_CHANNELS = statement("""(
    SELECT {list}(identifier) FROM (
        SELECT channel.identifier
        FROM item_variation_sales_channels own
        JOIN sales_channels channel ON channel.id = own.sales_channel_id
        WHERE own.variation_id = variation.id ORDER BY channel.identifier) AS own)
""")

VARIATION_META_DATA = statement("""(
    SELECT {object}(name, value) FROM (
        SELECT property.name, own.value
        FROM item_variation_meta_values own
        JOIN item_meta_properties property ON property.id = own.property_id
        WHERE own.variation_id = variation.id ORDER BY own.property_id) AS own)
""")

VARIATIONS = statement(
    """(
    SELECT {list}({json[variation]}) FROM (
        SELECT {pairs}(
            'id', variation.id,
            'value', {json[variation.value]},
            'active', {flag[variation.active]},
            'description', {json[variation.description]},
            'position', variation.position,
            'default_price', CAST(variation.default_price AS text),
            'price', CAST(coalesce(variation.default_price, item.default_price) AS text),
            'original_price', CAST(variation.original_price AS text),
            'free_price_suggestion', CAST(variation.free_price_suggestion AS text),
            'require_approval', {flag[variation.require_approval]},
            'require_membership', {flag[variation.require_membership]},
            'require_membership_types', {no_list},
            'require_membership_hidden', {flag[variation.require_membership_hidden]},
            'checkin_attention', {flag[variation.checkin_attention]},
            'checkin_text', variation.checkin_text,
            'available_from', {moment[variation.available_from]},
            'available_from_mode', variation.available_from_mode,
            'available_until', {moment[variation.available_until]},
            'available_until_mode', variation.available_until_mode,
            'all_sales_channels', {flag[variation.all_sales_channels]},
            'limit_sales_channels', CASE
                WHEN variation.all_sales_channels THEN {no_list}
                ELSE {channels} END,
            'hide_without_voucher', {flag[variation.hide_without_voucher]},
            'meta_data', coalesce({meta_data}, {no_object}),
            'sales_channels', CASE
                WHEN variation.all_sales_channels THEN {all_channels} ELSE {channels} END
        ) AS variation
        FROM item_variations variation WHERE variation.item_id = item.id
        ORDER BY variation.position, variation.id) AS own)
    """,
    channels=VARIATION_CHANNELS,
    meta_data=VARIATION_META_DATA,
    all_channels=ALL_CHANNELS,
)

ADDONS = statement("""(
    SELECT {list}({json[addon]}) FROM (
        SELECT {pairs}(
            'addon_category', addon.addon_category_id,
            'min_count', addon.min_count,
            'max_count', addon.max_count,
            'position', addon.position,
            'price_included', {flag[addon.price_included]},
            'multi_allowed', {flag[addon.multi_allowed]}
        ) AS addon
        FROM item_addons addon WHERE addon.item_id = item.id
        ORDER BY addon.position, addon.id) AS own)
""")

BUNDLES = statement("""(
    SELECT {list}({json[bundle]}) FROM (
        SELECT {pairs}(
            'bundled_item', bundle.bundled_item_id,
            'bundled_variation', bundle.bundled_variation_id,
            'count', bundle.count,
            'designated_price', CAST(bundle.designated_price AS text)
        ) AS bundle
        FROM item_bundles bundle WHERE bundle.item_id = item.id ORDER BY bundle.id) AS own)
""")

PROGRAM_TIMES = statement("""(
    SELECT {list}({json[time]}) FROM (
        SELECT {pairs}(
            'start', {moment[time.start]},
            'end', {moment[time."end"]},
            'location', {json[time.location]}
        ) AS time
        FROM item_program_times time WHERE time.item_id = item.id ORDER BY time.id) AS own)
""")

META_DATA = statement("""(
    SELECT {object}(name, value) FROM (
        SELECT property.name, own.value
        FROM item_meta_values own
        JOIN item_meta_properties property ON property.id = own.property_id
        WHERE own.item_id = item.id ORDER BY own.property_id) AS own)
""")

CHANNELS = statement("""(
    SELECT {list}(identifier) FROM (
        SELECT channel.identifier
        FROM item_sales_channels own
        JOIN sales_channels channel ON channel.id = own.sales_channel_id
        WHERE own.item_id = item.id ORDER BY channel.identifier) AS own)
""")

# The columns are in the order of the answer and called as in it. The page is cut out first:
# PostgreSQL gathers the parts of skipped rows too.
ITEM_PAGE = statement(
    """
    WITH event AS (SELECT id, organizer_id FROM events WHERE organizer_id = ? AND slug = ?)
    SELECT item.id, item.category_id AS category, item.name, item.internal_name, item.active,
        item.all_sales_channels,
        CASE WHEN NOT item.all_sales_channels THEN {channels} END AS limit_sales_channels,
        item.description, CAST(item.default_price AS text) AS default_price, item.free_price,
        CAST(item.free_price_suggestion AS text) AS free_price_suggestion,
        coalesce(CAST(rule.rate AS text), '0.0000') AS tax_rate, item.tax_rule_id AS tax_rule,
        item.admission, item.personalized, item.position, item.picture,
        {moment[item.available_from]} AS available_from, item.available_from_mode,
        {moment[item.available_until]} AS available_until, item.available_until_mode,
        item.require_voucher, item.hide_without_voucher, item.allow_cancel, item.require_bundling,
        item.min_per_order, item.max_per_order, item.checkin_attention, item.checkin_text,
        null AS has_variations, {variations} AS variations, {addons} AS addons,
        {bundles} AS bundles, {program_times} AS program_times,
        CAST(item.original_price AS text) AS original_price, item.require_approval,
        item.generate_tickets, item.show_quota_left,
        item.hidden_if_available_id AS hidden_if_available,
        item.hidden_if_item_available_id AS hidden_if_item_available,
        item.hidden_if_item_available_mode, item.allow_waitinglist, item.issue_giftcard,
        {meta_data} AS meta_data, item.require_membership, null AS require_membership_types,
        item.require_membership_hidden, null AS grant_membership_type,
        item.grant_membership_duration_like_event, item.grant_membership_duration_days,
        item.grant_membership_duration_months, item.validity_mode,
        {moment[item.validity_fixed_from]} AS validity_fixed_from,
        {moment[item.validity_fixed_until]} AS validity_fixed_until,
        item.validity_dynamic_duration_minutes, item.validity_dynamic_duration_hours,
        item.validity_dynamic_duration_days, item.validity_dynamic_duration_months,
        item.validity_dynamic_start_choice, item.validity_dynamic_start_choice_day_limit,
        item.media_policy, item.media_type, null AS sales_channels,
        {all_channels}, (SELECT count(*) FROM items WHERE event_id = (SELECT id FROM event))
    FROM (
        SELECT * FROM items WHERE event_id = (SELECT id FROM event)
        ORDER BY position, id LIMIT ? OFFSET ?) AS item
    LEFT JOIN tax_rules rule ON rule.id = item.tax_rule_id
    ORDER BY item.position, item.id
    """,
    channels=CHANNELS,
    variations=VARIATIONS,
    addons=ADDONS,
    bundles=BUNDLES,
    program_times=PROGRAM_TIMES,
    meta_data=META_DATA,
    all_channels=ALL_CHANNELS,
)
