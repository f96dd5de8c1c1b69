"""From a document to its claims: names, trees, claims with a stance."""
