from cli.conftest import load_once, project

__all__ = ["load_once", "project"]
