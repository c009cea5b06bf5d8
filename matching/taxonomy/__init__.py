"""What Boucle knows: resources, what can serve as what, waste codes, and how to find them from everyday words.

`data/resources/<family>.toml` holds one table a resource: names, synonyms, waste codes, and what one unit of it weighs.
The weight is said once, as `density` (t in one m3, as it lies in the container), with the containers it comes in under
`by_volume`: their volumes and heaviest loads stand in `data/containers.toml`, each with its source. What does not follow
from the density (paper in bags of 25 kg, a bale, a roll, anything counted in pieces or hours) is said under `conversions`.
Lists are broken at 100 characters; `boucle check taxonomy` says what does not fit together.
"""
