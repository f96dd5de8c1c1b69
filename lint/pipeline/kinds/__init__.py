"""Claims on what things are: this system is of that class, these two terms are one."""
