"""What makes any answer look right: parsing, fields, errors, paging; it knows no resource."""
