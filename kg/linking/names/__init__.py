"""Two names in any scripts compared: how likely they are of one person, or of one company or other body.

A name is written in Latin (:mod:`~kg.linking.names.scripts`) and taken apart: a person's into given names, surname and
father's name (:mod:`~kg.linking.names.personparts`), an organisation's into terms and names
(:mod:`~kg.linking.names.orgwords`). Words are set against each other by sound (:mod:`~kg.linking.names.sounds`), and
what differs is weighed. Nothing is learned: the weights are constants, set on ``tests/gold/names.csv``.
"""
