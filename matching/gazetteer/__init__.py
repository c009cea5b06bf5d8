"""Where people are: towns by name or postal code, towns named inside a sentence, and the town nearest to a point.

Data: INSEE, IGN, DILA, La Poste — Licence Ouverte 2.0; GeoNames, CC BY 4.0.
"""
