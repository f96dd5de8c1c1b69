"""Claims that form makes: tables, lists, labels, headings."""
