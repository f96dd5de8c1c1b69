"""What a report on a corpus says, counted by Arrow's engine while it reads the Parquet.

Neither table is ever in memory as a whole: what is, is one row a group.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from .extras import needed
from .parts import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORST = 100
"""Hosts in the list of the worst."""
MOST = 100
"""Groups that a table for people shows."""
SAMPLED = (
    "id", "code", "name", "severity", "path", "line", "subject", "relation", "object", "sentence",
    "message", "fact", "source",
)  # fmt: skip
"""Columns of a finding that somebody needs who judges it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that have something in common."""

    name: str
    findings: int
    errors: int
    """Those of severity error."""
    documents: int
    """Documents that have such a finding."""
    linted: int | None = None
    """Documents that were linted, for hosts and months."""

    @property
    def share(self) -> float | None:
        """Of the documents that were linted, those with such a finding."""
        return self.documents / self.linted if self.linted else None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """All findings, by one of their traits."""

    trait: str
    title: str
    groups: tuple[Group, ...]
    total: int
    """Groups that there are, of which not all may be here."""


class Results:
    """The tables in a folder."""

    def __init__(self, folder: str) -> None:
        """Open them. Raises ``UsageError`` if they aren't there."""
        ds = needed("pyarrow.dataset")
        self._pc = needed("pyarrow.compute")
        self._acero = needed("pyarrow.acero")
        files = {name: sorted(Path(folder, name).glob("part-*.parquet")) for name in TABLES}
        if not files["documents"]:
            raise UsageError(f"{folder}: holds no results of 'buzzlint corpus'")
        # Findings without documents are of a shard that isn't done.
        done = {path.name for path in files["documents"]}
        files["findings"] = [path for path in files["findings"] if path.name in done]
        from .schema import schema

        self._tables = {
            name: ds.dataset([str(path) for path in paths], schema=schema(name), format="parquet")
            for name, paths in files.items()
        }

    def by(self, trait: str, title: str, most: int | None = MOST) -> Breakdown:
        """Count findings by a column, the most frequent first."""
        pc = self._pc
        group = pc.field(trait)
        if trait == "code":
            group = pc.binary_join_element_wise(group, pc.field("name"), " ")
        found = self._counted(group)
        ordered = found.sort_by([("findings", "descending"), ("group", "ascending")])
        return Breakdown(trait, title, _groups(ordered, most), ordered.num_rows)

    def by_month(self) -> Breakdown:
        """Count findings, and the documents that were linted, by the month of the document."""
        month = self._pc.strftime(self._pc.field("time"), format="%Y-%m")
        found = self._counted(month, linted=True).sort_by([("group", "ascending")])
        return Breakdown("month", "By month", _groups(found, None), found.num_rows)

    def worst_hosts(self) -> Breakdown:
        """The hosts with the most errors, and of those with equally many, the most findings."""
        found = self._counted(self._pc.field("host"), linted=True).sort_by(
            [("errors", "descending"), ("findings", "descending"), ("group", "ascending")]
        )
        return Breakdown("host", "The worst hosts", _groups(found, WORST), found.num_rows)

    def sample(self, size: int, seed: int = 0) -> list[dict[str, Any]]:
        """Draw findings at random; the same for the same seed, however the shards were cut.

        Ids are hashes, so those that follow on a point of their circle are as good as drawn.
        """
        pa, pc = needed("pyarrow"), self._pc
        begin = blake2b(str(seed).encode(), digest_size=16).hexdigest()
        order = [("before", "ascending"), ("id", "ascending")]
        nearest = None
        for batch in self._tables["findings"].scanner(columns=["id"]).to_batches():
            ids = batch.column("id")
            found = pa.table({"before": pc.less(ids, begin).cast("int8"), "id": ids})
            both = found if nearest is None else pa.concat_tables([nearest, found])
            nearest = both.sort_by(order).slice(0, size)
        return self.findings(nearest.column("id").to_pylist() if nearest else [])

    def findings(self, ids: Sequence[str]) -> list[dict[str, Any]]:
        """Return findings by their ids, in that order, each once."""
        pa = needed("pyarrow")
        table = self._tables["findings"].to_table(
            columns=list(SAMPLED), filter=self._pc.field("id").isin(pa.array(ids, pa.string()))
        )
        found = {row["id"]: row for row in table.to_pylist()}
        return [found[id_] for id_ in dict.fromkeys(ids) if id_ in found]

    def _counted(self, group: Any, *, linted: bool = False) -> Any:
        """Count findings, errors and documents by an expression; ``linted`` documents too.

        Groups that have no findings are left out.
        """
        pc = self._pc
        group = pc.coalesce(group, "")  # what has no name isn't joined
        error = pc.equal(pc.field("severity"), "error").cast("int64")
        columns = {
            "group": group,
            "error": error,
            "shard": pc.field("shard"),
            "row": pc.field("row"),
        }
        # First by document, then by group: a document counts once, whatever its name.
        by_document = self._aggregated(
            "findings",
            columns,
            [("error", "hash_sum", "errors"), ("error", "hash_count", "findings")],
            ["group", "shard", "row"],
        )
        table = by_document.group_by("group").aggregate(
            [("findings", "sum"), ("errors", "sum"), ("row", "count")]
        )
        table = table.rename_columns(["group", "findings", "errors", "documents"])
        if not linted:
            return table
        all_ = self._aggregated(
            "documents", {"group": group, "row": pc.field("row")},
            [("row", "hash_count", "linted")], ["group"], pc.field("skipped").is_null(),
        )  # fmt: skip
        return table.join(all_, "group", join_type="left outer")

    def _aggregated(
        self,
        name: str,
        columns: dict[str, Any],
        counts: list[tuple[str, str, str]],
        keys: list[str],
        wanted: Any = None,
    ) -> Any:
        """Group a table while it is read."""
        acero, table = self._acero, self._tables[name]
        steps = [("scan", acero.ScanNodeOptions(table, filter=wanted))]
        if wanted is not None:
            steps.append(("filter", acero.FilterNodeOptions(wanted)))
        steps.append(("project", acero.ProjectNodeOptions(list(columns.values()), list(columns))))
        sums = [(source, how, None, target) for source, how, target in counts]
        steps.append(("aggregate", acero.AggregateNodeOptions(sums, keys)))
        return acero.Declaration.from_sequence(
            [acero.Declaration(kind, options) for kind, options in steps]
        ).to_table()


def _groups(table: Any, most: int | None) -> tuple[Group, ...]:
    shown = table if most is None else table.slice(0, most)
    return tuple(_rows(shown))


def _rows(table: Any) -> Iterator[Group]:
    for row in table.to_pylist():
        yield Group(
            row["group"] or "", row["findings"], row["errors"], row["documents"], row.get("linted")
        )
