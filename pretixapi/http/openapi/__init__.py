"""The OpenAPI document, made from the contracts that the views are served by."""
