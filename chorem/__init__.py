"""What a poster is: pure Python, no web, no database, no clock, no network."""
