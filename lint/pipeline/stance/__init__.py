"""What the author makes of a claim: negation, correction, question, condition, report."""
