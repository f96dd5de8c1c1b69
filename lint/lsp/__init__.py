"""The language server: what ``check`` finds in a text, while somebody writes it.

A thin layer over ``engine``: ``desk`` judges open texts, ``configs`` knows what holds for them,
``positions``, ``diagnostics``, ``actions`` and ``hover`` put it into the protocol's terms, and
``server`` talks to the editor, whose ``incoming`` messages have a bound.
"""
