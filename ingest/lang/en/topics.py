"""How topics are called in English."""

from __future__ import annotations

DATE = "date"

# what a count of people is called, by its concept
LABELS = {
    "deaths": "deaths",
    "injured": "injured",
    "missing": "missing",
    "survivors": "survivors",
    "victims": "victims",
    "affected": "people affected",
    "rescued": "people rescued",
    "evacuated": "people evacuated",
    "displaced": "people displaced",
    "hospitalised": "people in hospital",
    "intensive_care": "patients in intensive care",
    "cases": "cases",
    "arrests": "arrests",
    "job_cuts": "job cuts",
    "job_creations": "new jobs",
    "age": "age",
}

# what a value without a measure is called, by what it is a value of
VALUES = {
    "money": "amount",
    "part": "share",
    "power": "power",
    "energy": "energy",
    "length": "length",
    "area": "area",
    "speed": "speed",
    "mass": "weight",
    "volume": "volume",
    "temperature": "temperature",
    "duration": "duration",
    "count": "number",
}

# a participle after one of these is said of the subject
PASSIVE = "is are was were be been being"

# a subject that says nothing by itself
BARE = """it he she they we i you this that these those who which total number figure toll country city place person people man
    woman authority affair thing fact measure situation group other most some part all day week month year source service
    official report dead death hundred thousand dozen"""
