"""What the pages from map to money are made of: two languages, money, hypotheses."""
