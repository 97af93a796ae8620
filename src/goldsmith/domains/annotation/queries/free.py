"""Which open slots ``s`` somebody may still take, and what is hidden, said once for all statements."""

# Whoever has judged an item is not given it again, but for a planned repeat (a slot of their own).
# OFFSET 0 keeps each test a look into an index, row by row: as a join, planned while a batch is
# small and kept, it reads all that somebody ever judged.
FREE_FOR_ME = """NOT EXISTS (SELECT 1 FROM slots h WHERE h.batch_id = s.batch_id
                      AND h.item_id = s.item_id AND h.holder_id = %(me)s
                      AND (s.replica >= 0 OR h.replica < 0) OFFSET 0)
      AND NOT EXISTS (SELECT 1 FROM skips k WHERE k.batch_id = s.batch_id
                      AND k.item_id = coalesce(s.item_id, lpad(to_hex(s.id), 32, '0')::uuid)
                      AND k.annotator_id = %(me)s OFFSET 0)"""
FREE_FOR_MEMBER = FREE_FOR_ME.replace("%(me)s", "m.person_id")

# Gold and repeats that were judged in batch ``b`` are no progress. An annotator's own count tells all
# the same, so that no judgement can be seen not to count; only those who lead see the difference.
HIDDEN_DONE = """CASE WHEN :leads THEN (SELECT count(*) FROM slots h WHERE h.batch_id = b.id
                     AND h.replica < 0 AND h.state = 'done') ELSE 0 END"""
