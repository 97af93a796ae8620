"""Every change that quality makes: labels, what is known about people, audits, criteria."""
