"""What three groups say of the Drôme valley: the words the demo posters must carry, as they were given.

By domain: sign, variant, sentence, status and horizon.
"""

from __future__ import annotations

Said = dict[str, tuple[tuple[str, str, str], ...]]

FIGURES: dict[str, Said] = {
    "La vallée est-elle encore un seul territoire ?": {
        "organisation": (
            ("maillage.network", "Trois intercommunalités se partagent une même rivière", ""),
            ("hierarchie.point", "Crest et Die dominent, Saillans fait le lien", ""),
            ("quadrillage.line", "Route et voie ferrée suivent toutes deux la Drôme", ""),
            ("quadrillage.point", "À Livron et Loriol, la vallée se branche sur le Rhône", ""),
            ("contact.point", "Par le col de Cabre, on passe vers Gap", ""),
            ("contact.line", "Après Saillans, la vallée se resserre et les services s’espacent", ""),
        ),
        "dynamique": (
            ("attraction.area", "Valence attire chaque matin les actifs de l’aval", ""),
            ("tropisme.area", "Plus on approche du Rhône, plus c’est peuplé", ""),
            ("dynamique.line", "Le prix des terrains grimpe en remontant la vallée", "tendance"),
            ("dynamique.point plus", "Autour d’Eurre, des entreprises s’installent", "tendance"),
        ),
        "ressources": (("picto.pepite", "La rivière retrouvée, fierté commune", ""),),
        "enjeux": (("enjeu.point", "Le train de Die : le moderniser ou le perdre", "rupture previsible"),),
    },
    "De quoi vivrons-nous quand l’eau manquera l’été ?": {
        "organisation": (
            ("quadrillage.area drainage", "Bez, Roanne, Gervanne : tout descend à la Drôme", ""),
            ("tropisme.line", "La crête du Vercors partage les eaux avec l’Isère", ""),
            ("contact.area", "À Crest, la plaine irriguée touche les coteaux secs", ""),
            ("hierarchie.area", "Les Ramières, un morceau de rivière protégé", ""),
        ),
        "dynamique": (
            ("dynamique.area extension", "La forêt gagne les prés que l’élevage quitte", "tendance"),
            ("dynamique.line", "Le bio remonte et descend la vallée depuis Die", "tendance"),
            ("tropisme.point", "L’ail et la volaille partent se vendre ailleurs", ""),
            ("attraction.network", "Les vignerons de Vercheny et Barsac livrent à Die", ""),
        ),
        "ressources": (
            ("picto.gisement", "Du bois partout, peu de chemins pour le sortir", ""),
            ("picto.pepite", "Lavande et plantes : petite filière, forte valeur", ""),
            ("picto.remarquable", "Archiane coule encore en plein août", ""),
        ),
        "enjeux": (
            ("enjeu.area", "Partager l’été entre cultures, poissons et baigneurs", "rupture previsible"),
        ),
    },
    "Peut-on encore s’installer, et rester, dans le Diois ?": {
        "organisation": (
            ("maillage.point", "Die : lycée, marché, soins, tout est là", ""),
            ("hierarchie.line dependance", "Luc et Châtillon dépendent de Die pour presque tout", ""),
            ("maillage.line", "La limite du département coupe du Trièves", ""),
            ("attraction.line", "À quarante-cinq minutes du médecin", ""),
        ),
        "dynamique": (
            ("attraction.point", "Le samedi, toutes les vallées descendent au marché", ""),
            ("tropisme.point", "Après le lycée, on part à Valence ou Grenoble", "tendance"),
            ("tropisme.network", "Le fond de vallée est relié, pas les vallées latérales", ""),
            ("dynamique.point moins", "L’hiver, Boulc et Glandage ferment leurs volets", "tendance"),
            ("dynamique.network", "Cafés, ateliers, habitat léger : un tissu nouveau", "signal"),
        ),
        "ressources": (("picto.pepite", "Radio, festival, entraide : beaucoup d’associations", ""),),
        "enjeux": (
            ("enjeu.point", "Après la maternité, garder les urgences", "rupture"),
            ("enjeu.area", "Maisons vides l’hiver, rien à louer à l’année", "tendance"),
        ),
    },
}

NOTES = (
    (
        "Et ceux qui ne travaillent ni à Crest ni à Valence ?",
        "Un seul programme, mais qui décide ?",
        "Vérifier les trajets domicile-travail",
        "Le haut Diois se sent loin de tout cela",
    ),
    (
        "Compter l’eau avant de la partager",
        "Le loup n’est pas dessiné, mais il est dans toutes les têtes",
        "Qui reprendra les fermes dans dix ans ?",
        "Retenue collective : ici, pas d’accord",
    ),
    (
        "Je vis en yourte parce qu’il n’y a rien à louer",
        "Le dernier bus part à 18 h : est-ce vrai ?",
        "Les canoës, c’est du travail, mais deux mois",
        "On nous regarde comme une réserve",
    ),
)

MATRICES: tuple[dict[str, tuple[str, str]], ...] = (
    {
        "atout": ("Habitude de coopérer autour de l’eau", "Le nom Biovallée est connu"),
        "menace": ("Le train disparaît", "L’aval devient une banlieue"),
        "opportunite": ("Nouveau programme LEADER", "Télétravail"),
        "faiblesse": ("Trois politiques d’accueil différentes", "Aucun bus le soir en amont"),
    },
    {
        "atout": ("Le bio, trente ans d’avance", "Des coopératives solides"),
        "menace": ("Étés secs à répétition", "Terres vendues pour construire"),
        "opportunite": ("Cantines qui achètent local", "Bois d’œuvre recherché"),
        "faiblesse": ("Fermes sans repreneur", "Peu de transformation sur place"),
    },
    {
        "atout": ("Envie de faire ensemble", "Paysages intacts"),
        "menace": ("Soins qui s’éloignent", "Résidences secondaires"),
        "opportunite": ("Nouveaux arrivants qualifiés", "Aides à l’habitat"),
        "faiblesse": ("Tout se fait en voiture", "Emplois saisonniers"),
    },
)
