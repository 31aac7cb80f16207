"""The composer: the only place where the steps are put in order.

:mod:`kg.pipeline.extract` turns a document into its record, :mod:`kg.pipeline.derive` records into a graph, and
:mod:`kg.pipeline.build` documents into a store.
"""
