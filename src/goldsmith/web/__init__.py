"""The web process: mounts the domains' routes and serves the built web app. Decides nothing."""
