"""How a gazetteer grows: a user's rows checked, made, written, and read out of other people's formats."""
