"""Corpora: shards of documents instead of folders, on all processors of a machine or on Ray.

The rules stay what they are; here is how documents come out of Parquet, JSON Lines and web
archives, and how findings get into Parquet. The unit of work, and of a restart, is a shard.
"""
