// Mots : la photo sous le dessin, les pictogrammes du groupe.

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const photo = {
  "photo.tool": "Photo",
  "photo.title": "La photo",
  "photo.alt": "La photo du poster",
  "photo.wait": "La photo arrive…",
  "photo.offline": "La photo n’a pas pu partir : il faut la connexion de la salle.",
  "photo.corners": "Où sont les coins de la feuille ?",
  "photo.cornersHow": "Posez les quatre poignées sur les coins : la photo sera redressée. Sinon, continuez.",
  "photo.topLeft": "Coin en haut à gauche",
  "photo.topRight": "Coin en haut à droite",
  "photo.bottomRight": "Coin en bas à droite",
  "photo.bottomLeft": "Coin en bas à gauche",
  "photo.cancel": "Renoncer",
  "photo.next": "Continuer",
  "photo.place": "Place de la photo",
  "photo.base": "Fond du dessin",
  "photo.whole": "Tout le poster",
  "photo.fade": "Estomper",
  "photo.straighten": "Redresser",
  "photo.other": "Autre photo",
  "photo.remove": "Retirer",
  "photo.done": "Terminé",

  "edit.picto": "En faire un pictogramme",
  "picto.title": "Un pictogramme à vous",
  "picto.where": "Il rejoint les signes de ce poster, pour tout le groupe.",
  "picto.what": "Que montre-t-il ?",
  "picto.make": "Faire le pictogramme",
};
