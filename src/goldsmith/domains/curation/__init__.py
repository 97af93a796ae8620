"""Labels that are probably wrong, as a worklist: found by checks, looked at by people."""
