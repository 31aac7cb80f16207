"""What can go wrong, as one tree.

::

    KgError
    ├── InputError          a document, a file or a line that cannot be read: skip it, name it, go on
    ├── UsageError          the caller asked for something that is not there: exit status 2
    │   ├── QueryError      a query that is unknown, malformed, or lacks a parameter
    │   └── UnknownFormatError   an ending or format that nothing here writes
    ├── StoreError          a folder that is no store, or a store that cannot be read or written
    └── OutputError         a file that cannot be written

Catch :class:`KgError` to catch them all; ``str(error)`` is one sentence for a person.
"""


class KgError(Exception):
    """Base of every error that this package raises on purpose; its text is one sentence for a person."""


class InputError(KgError):
    """A document or a file that cannot be read. The others go on."""


class UsageError(KgError):
    """The caller asked for something that is not there, or not possible."""


class QueryError(UsageError):
    """A query that is unknown or malformed, or lacks a parameter."""


class UnknownFormatError(UsageError):
    """A file ending or a format that nothing here reads or writes."""


class StoreError(KgError):
    """A folder that is no store, or a store that cannot be read or written."""


class OutputError(KgError):
    """A file that cannot be written; what stood there before still does."""
