"""Territories to draw from: real communes and EPCI, a few invented old codes."""

# (code, name, EPCI, name of the EPCI, département): COG 2025.
AVIGNON = ("248400251", "CA du Grand Avignon (COGA)")
COVE = ("248400053", "CA Ventoux-Comtat-Venaissin (COVE)")
MGP = ("200054781", "Métropole du Grand Paris")
LYON = ("200046977", "Métropole de Lyon")
VILLEFRANCHE = ("200040590", "CA Villefranche Beaujolais Saône")
BOURG = ("200071751", "CA du Bassin de Bourg-en-Bresse")
EXCELLENCE = ("200018653", "CA CAP Excellence")
SUD_CORSE = ("200040764", "CC du Sud Corse")
COMMUNES = [
    ("84007", "Avignon", *AVIGNON, "84"), ("84034", "Caumont-sur-Durance", *AVIGNON, "84"),
    ("84043", "Entraigues-sur-la-Sorgue", *AVIGNON, "84"), ("84092", "Le Pontet", *AVIGNON, "84"),
    ("84031", "Carpentras", *COVE, "84"), ("84004", "Aubignan", *COVE, "84"), ("84008", "Le Barroux", *COVE, "84"),
    ("84035", "Cavaillon", "200040442", "CA Luberon Monts de Vaucluse", "84"),
    ("30351", "Villeneuve-lès-Avignon", *AVIGNON, "30"),  # the EPCI crosses the limit of the département
    ("30189", "Nîmes", "243000643", "CA de Nîmes Métropole", "30"),
    ("75056", "Paris", *MGP, "75"), ("93066", "Saint-Denis", *MGP, "93"),
    ("92012", "Boulogne-Billancourt", *MGP, "92"),
    ("69123", "Lyon", *LYON, "69"), ("69266", "Villeurbanne", *LYON, "69"), ("69259", "Vénissieux", *LYON, "69"),
    ("69264", "Villefranche-sur-Saône", *VILLEFRANCHE, "69"), ("69013", "Arnas", *VILLEFRANCHE, "69"),
    ("69141", "Mornant", "246900740", "CC du Pays Mornantais (COPAMO)", "69"),
    ("01194", "Jassans-Riottier", *VILLEFRANCHE, "01"),
    ("01053", "Bourg-en-Bresse", *BOURG, "01"), ("01004", "Ambérieu-en-Bugey", "240100883", "CC de la Plaine de l'Ain", "01"),
    ("01033", "Valserhône", "240100891", "CC Terre Valserhône (CCTV)", "01"),
    ("01283", "Oyonnax", "200042935", "CA Haut-Bugey Agglomération", "01"),
    ("97101", "Les Abymes", *EXCELLENCE, "971"), ("97120", "Pointe-à-Pitre", *EXCELLENCE, "971"),
    ("97103", "Baie-Mahault", *EXCELLENCE, "971"), ("97105", "Basse-Terre", "249710070", "CA Grand Sud Caraïbe", "971"),
    ("97209", "Fort-de-France", "249720061", "CA du Centre de la Martinique", "972"),
    ("2A004", "Ajaccio", "242010056", "CA du Pays Ajaccien", "2A"), ("2A041", "Bonifacio", *SUD_CORSE, "2A"),
    ("2A247", "Porto-Vecchio", *SUD_CORSE, "2A"),
]
NOMS = {c[0]: c[1] for c in COMMUNES}
PASSAGE = {"01055": "01283", "01091": "01033", "01018": "01033", "84999": "84007", "69998": "69266",
           "97999": "97101", "2A999": "2A041", "75999": "75118"}  # the 999 are invented

# département: (dwellings' communes with weights, communes of dwellings elsewhere)
DEPARTEMENTS = {
    "84": ({"84007": 30, "84034": 6, "84043": 8, "84092": 12, "84031": 16, "84004": 4, "84008": 3, "84035": 8,
            "84999": 3}, ["30351", "30189"]),
    "75": ({"75101": 6, "75111": 9, "75113": 14, "75118": 14, "75119": 16, "75120": 14, "75056": 4, "75999": 2},
           ["93066", "92012"]),
    "69": ({"69381": 8, "69383": 12, "69389": 8, "69123": 3, "69266": 18, "69259": 14, "69264": 9, "69013": 4,
            "69141": 3, "69998": 2}, ["01194", "01053"]),
    "01": ({"01053": 22, "01004": 14, "01033": 8, "01283": 10, "01194": 9, "01055": 3, "01091": 3}, ["69264", "69266"]),
    "971": ({"97101": 20, "97120": 12, "97103": 12, "97105": 10, "97999": 2}, ["97209"]),
    "2A": ({"2A004": 20, "2A041": 8, "2A247": 10, "2A999": 2}, ["2B033", "97209"]),
}
LIBCOM_ARRONDISSEMENTS = {"75": "Paris {}e Arrondissement", "69": "Lyon {}e Arrondissement"}

