// Mots : les signes expliqués (/aide), le menu Télécharger.

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const help = {
  "aide.page": "Les signes expliqués",
  "aide.claim": "Vingt-huit signes pour raconter un territoire",
  "aide.lead":
    "Personne n’a besoin de savoir dessiner. Une question, un geste, une phrase : en une heure, un groupe de cinq ou six met son territoire sur une feuille, et tout le monde en parle.",
  "aide.try": "Préparer un atelier",
  "aide.cards": "Imprimer les cartes",
  "aide.table": "La table sur une page",
  "aide.posterAlt":
    "Un poster : la vallée de la Drôme, ses routes, ce qui l’attire, ce qui change, sa légende",
  "aide.posterCaption": "Un poster d’essai sur la vallée de la Drôme. Les opinions sont inventées.",
  "aide.contents": "Sur cette page",
  "aide.search": "Chercher un signe",
  "aide.searchHint": "frontière, pôle, treillage…",
  "aide.clear": "Effacer la recherche",
  "aide.found": { zero: "Aucun signe", one: "{count} signe", other: "{count} signes" },
  "aide.none": "Aucun signe pour « {query} ». Essayez un mot plus courant : ville, route, limite, eau.",
  "aide.all": "Tous les signes d’un coup d’œil",
  "aide.allLead":
    "Sept questions, quatre formes. Ceux sur fond blanc suffisent pour commencer ; touchez un signe pour le voir en place.",
  "aide.outside": "Hors de la table",
  "outside.enjeu": "Ce qui se joue",
  "outside.pictogramme": "Ce qui fait trésor",
  "outside.croquis": "À main levée",
  "lead.enjeu": "Un enjeu : quelque chose à gagner ou à perdre. Il se voit de loin, exprès.",
  "lead.pictogramme": "Gisements, éléments remarquables, pépites : ce que l’on a, et à quoi l’on tient.",
  "lead.croquis": "Quand aucun signe ne convient, le crayon, la flèche et le mot sont là.",
  "lead.maillage": "Les limites que l’on a tracées, et les lieux d’où l’on décide.",
  "lead.quadrillage": "Les routes, les rails, les rivières : ce qui relie et ce qui irrigue.",
  "lead.attraction": "Les pôles, et tout ce qu’ils font venir à eux.",
  "lead.contact": "Les bords : ceux que l’on franchit, ceux que l’on ne franchit pas.",
  "lead.tropisme": "Les départs, les regards, les pentes : le territoire n’est jamais plat.",
  "lead.dynamique": "Ce qui monte, ce qui baisse, ce qui avance, ce qui recule.",
  "lead.hierarchie": "Les grands et les petits, et qui s’appuie sur qui.",
  "aide.use": "Quand",
  "aide.gesture": "Geste",
  "aide.variants": "Variantes",
  "aide.near": "À ne pas confondre avec",
  "aide.starter": "pour commencer",
  "aide.link": "Lien vers ce signe",
  "howto.point": "touchez le lieu",
  "howto.line": "tracez le trait",
  "howto.area": "tracez un contour et refermez-le",
  "howto.network": "touchez les lieux, puis reliez-les",
  "howto.drag": "appuyez sur le lieu et tirez",

  "aide.steps": "Trois gestes, et c’est un poster",
  "step.1": "Choisir la question",
  "stepText.1":
    "« Qu’est-ce qui attire ? », « qu’est-ce qui change ? » : on choisit ce que l’on veut dire, pas un dessin.",
  "step.2": "Faire le geste",
  "stepText.2":
    "Toucher, tracer, entourer, relier : la forme du geste donne celle du signe. On le déplace autant qu’on veut.",
  "step.3": "Le dire en une phrase",
  "stepText.3": "Chaque signe reçoit sa phrase. La légende s’écrit toute seule, rangée par domaine.",

  "aide.poster": "Comment se lit un poster",
  "aide.posterLead":
    "Un signe seul dit peu. C’est leur combinaison qui raconte le territoire : un pôle, la route qui y mène, la limite qui gêne.",
  "part.1": "Un titre qui pose une question",
  "partText.1": "Le groupe dit d’entrée ce qui le préoccupe.",
  "part.2": "Un fond simplifié",
  "partText.2": "Le contour est schématique, à surface égale : il laisse la place au dessin.",
  "part.3": "Des signes qui se combinent",
  "partText.3": "Quinze à vingt-cinq suffisent pour une heure. Le noir d’abord, la couleur pour le sens.",
  "part.4": "Une légende en phrases",
  "partText.4": "Une phrase par signe : quoi, où, pourquoi. Rangée en quatre domaines.",
  "part.5": "Un statut pour chaque phrase",
  "partText.5":
    "Constat, tendance, signal ou rupture ; déjà là ou à venir. On sait ce qui est sûr et ce qui se discute.",
  "part.6": "Les post-its",
  "partText.6": "Les doutes, les désaccords et ce qu’il faut vérifier restent sur la feuille.",
  "part.7": "Atouts, faiblesses, opportunités, menaces",
  "partText.7": "Chez nous aujourd’hui, autour de nous demain : la matrice se remplit avec le dessin.",

  "aide.doubts": "Ce que l’on nous objecte",
  "doubt.1": "C’est trop schématique.",
  "answer.1":
    "C’est fait exprès. Un schéma oblige à choisir ce qui compte ; une carte exacte laisse tout au même rang. Le vrai contour n’est jamais loin du contour simplifié.",
  "doubt.2": "Cela ne dit ni où exactement, ni combien.",
  "answer.2":
    "Non : un poster pose des hypothèses et ouvre la discussion. Chaque signe porte une phrase, et « à vérifier » se note à côté. Les chiffres viennent après.",
  "doubt.3": "Et les gens, dans tout cela ?",
  "answer.3":
    "Ce sont eux qui dessinent. La phrase dit qui agit, à qui cela profite, ce que l’on craint. Plusieurs groupes dessinent le même territoire, et leurs désaccords se voient.",
  "doubt.4": "Les chorèmes, c’est pour les géographes.",
  "answer.4":
    "Roger Brunet en a fait un alphabet : peu de signes, des règles simples, des combinaisons sans fin. Ici chaque ligne commence par une question de tous les jours ; son mot savant est dessous, pour qui le veut.",

  "aide.end": "Le mieux est d’essayer",
  "aide.endText": "Un titre, des groupes, un code : l’atelier est prêt en une minute, sans compte.",
};
