"""Guidelines: schema, clauses and examples, one numbered immutable version at a time."""
