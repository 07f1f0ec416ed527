// Mots : ce que l’on imprime pour la salle, le code projeté.

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const prints = {
  "prints.title": "À imprimer",
  "prints.for": "Pour qui",
  "prints.all": "Pour tous les groupes",
  "prints.arrival": "La feuille d’arrivée",
  "prints.arrivalText": "Le code, son QR et trois étapes : une pour la porte, puis une par table.",
  "prints.network": "Nom du Wi-Fi",
  "prints.password": "Son mot de passe",
  "prints.wifiHint": "Facultatif : un QR pour le Wi-Fi sera imprimé. Rien n’en est gardé.",
  "prints.join": "Feuilles d’arrivée",
  "prints.joinFile": "feuilles-d-arrivee.pdf",
  "prints.failed": "La feuille n’a pas pu être faite. Réessayez.",
  "prints.project": "Projeter le code",
  "prints.others": "Pour les tables",
  "print.base": "Fond vide",
  "printFor.base": "Le territoire et une légende à remplir à la main",
  "print.amof": "AMOF vide",
  "printFor.amof": "Les quatre cases et leurs questions, en grand",
  "print.cards": "Cartes des signes",
  "printFor.cards": "À découper et à plier, quatre par page",
  "print.table": "Table des 28 signes",
  "printFor.table": "Sur une page, à garder sous les yeux",
  "project.scan": "Visez le QR avec l’appareil photo, ou ouvrez {address}",
  "project.name": "Écrivez un prénom, choisissez votre groupe",
  "project.draw": "Dessinez avec les autres",
};
