"""From text to mentions: which names stand in it, and which of them count."""
