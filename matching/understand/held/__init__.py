"""What a container has held, and what soils a thing. In: the plain letters of a text. Out: where it is told ("ayant contenu de
l'huile", "souillés de peinture"), the name of it, whether it soils, whether it is something that nobody fears."""

from matching.understand.held.contents import find_contents

__all__ = ["find_contents"]
