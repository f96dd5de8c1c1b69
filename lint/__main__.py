"""``python -m buzzlint``."""

from .cli import main

if __name__ == "__main__":
    main(prog_name="buzzlint")
