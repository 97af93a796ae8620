"""``python -m goldsmith.cli``: the same as ``goldsmith``."""

from goldsmith.cli.main import main

if __name__ == "__main__":
    main()
