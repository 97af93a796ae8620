"""The worker: runs every domain's jobs, seals the log and computes again what became stale."""
