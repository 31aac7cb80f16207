"""The linguistic analysis and the lexicons: spaCy behind plain values, word lists behind plain tables."""
