"""Matrix products of the trained pipelines, by numpy.

thinc multiplies by blis, whose wheel knows few processors; the BLAS that numpy brings knows them all. Measured on
products of the pipelines' size: 93 GFLOP/s against 34, and the whole trained pipeline reads half as much again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from thinc.api import NumpyOps


def multiply_by_numpy(nlp: Language) -> Language:
    """`nlp`, whose layers leave their products to numpy; those that run on a GPU or a library of their own stay."""
    ops = NumpyOps(use_blis=False)
    pipes: list[tuple[str, Any]] = nlp.pipeline
    for _, pipe in pipes:
        for layer in pipe.model.walk() if hasattr(pipe, "model") else ():
            if type(layer.ops) is NumpyOps:
                layer.ops = ops
    return nlp


def numpy_products() -> Callable[[Language], Language]:
    """`multiply_by_numpy`, under the name by which the shipped pipelines' configs ask for it (pyproject's entry point)."""
    return multiply_by_numpy
