"""From events to claims: how far, whether or not, and on whose word."""
