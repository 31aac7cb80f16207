"""What a text mentions: names, equipment, money, counts and dates, each found by itself and given with its place."""
