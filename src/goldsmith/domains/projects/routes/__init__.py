"""The doors of people, sign-ins, projects and members."""
