"""Teams, and the tokens that speak for them."""
