"""From a parse to events: words that name one, and the phrases that take part in it."""
