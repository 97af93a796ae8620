"""Every read of quality: agreement of questions, reliability of people."""
