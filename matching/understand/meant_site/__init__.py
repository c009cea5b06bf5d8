"""Which of their sites somebody means: « pour l'atelier de Rochefort », « l'autre », « mettez-la sur l'autre site », « on a
aussi un atelier à Surgères ». In: what was typed, and what the sites are called. Out: the deed and the site's place among
them; the words live in `meant_site.<language>.toml`, all languages are read at once."""

from matching.understand.meant_site.site_reader import read_site_words

__all__ = ["read_site_words"]
