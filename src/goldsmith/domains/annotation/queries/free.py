"""Which open slots ``s`` somebody may still take, said once for all statements that ask."""

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
