"""The demo: two projects with real material, filled through the API as anybody would."""
