"""What add-ons, bundles and program times have in common: they belong to an item."""
