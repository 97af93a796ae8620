"""Every change to people, sign-ins, projects and memberships."""
