"""Items: what is judged; how they come in, are found, held back and chosen."""
