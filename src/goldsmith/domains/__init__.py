"""The product. A domain imports kernel, stats, formats and domains below it."""
