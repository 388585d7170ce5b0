"""The application, with everything logged that any part of it has to say."""

import logging
import os

from pretixapi import create_app

logging.basicConfig(level=logging.DEBUG)
logging.getLogger("sqlalchemy").setLevel(logging.DEBUG)
app = create_app(os.environ["INSTANCE"])
app.logger.setLevel(logging.DEBUG)
