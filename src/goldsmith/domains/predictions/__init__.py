"""What models, rules and earlier people would answer: sources with their versions, and suggestions."""
