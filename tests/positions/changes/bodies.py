"""Where the positions of the order are, and what is said of them."""

EVENT = "events/sampleconf/"
URL = f"{EVENT}orderpositions/"
ORDER = f"{EVENT}orders/FOO42/"
NONE_SUCH = {"detail": "No OrderPosition matches the given query."}
EMPTY = ["This operation would leave the order empty. Please cancel the order itself instead."]
NOT_OPEN = ["Positions can only be changed as long as their order is pending or paid."]
TAKEN = {"secret": ["You cannot assign a position secret that already exists."]}


def absent(name, id_):
    return {name: [f'Invalid pk "{id_}" - object does not exist.']}


def not_enough(quota):
    return f'There is not enough quota available on quota "{quota}" to perform the operation.'
