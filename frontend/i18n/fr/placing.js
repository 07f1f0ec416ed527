// Mots : la palette, les gestes qui posent, la fiche d’un signe, la feuille d’essai.

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const placing = {
  "palette.views": "Quels signes montrer",
  "palette.view.starters": "Pour commencer",
  "palette.view.all": "Les 28",
  "palette.view.domains": "Par domaine",
  "palette.recent": "Derniers signes posés",
  "palette.practice": "Feuille d’essai",
  "palette.explained": "Les signes expliqués",
  "palette.way": "Trait",
  "palette.smooth": "Souple",
  "palette.straight": "Droit",

  "hint.point": " : tapez",
  "hint.line": " : tracez",
  "hint.rings": " : tirez depuis le centre",
  "hint.area": " : faites le tour",
  "hint.network": " : reliez deux points",

  "gesture.point": "Tapez à l’endroit voulu.",
  "gesture.aim": "Partez du lieu et tirez dans la direction.",
  "gesture.line": "Tracez d’un trait, ou tapez point par point puis Entrée.",
  "gesture.rings": "Partez du centre et tirez jusqu’où ça porte.",
  "gesture.area": "Faites le tour et revenez au départ.",
  "gesture.network": "Tapez les lieux, puis tirez de l’un à l’autre.",

  "card.open": "Fiche du signe",
  "card.title": "{question} ({support})",
  "card.word": "{word}, {name}",
  "card.question": "Question :",
  "card.example": "Exemple :",
  "card.gesture": "Geste :",

  "strip.title": "Autre forme ?",
  "strip.shape": "{support} : {name}",

  "sentence.join": "Même phrase que…",

  "name.place": "Nom, si utile",
  "name.add": "Nommer",

  "keys.place": "Poser un signe",
  "help.rows": "Choisir une question",
  "help.place": "Poser le dernier signe choisi",
  "help.arrows": "Viser avec les flèches, poser",
  "help.finish": "Finir un tracé, un réseau",
  "help.card": "Fiche du signe, sur sa case",
  "help.cells": "Aller d’une case à l’autre",

  "practice.title": "Feuille d’essai",
  "practice.trace": "Rien n’est gardé",
  "practice.back": "Retour au poster",
  "practice.home": "Retour à l’accueil",
  "practice.lead": "Choisissez une question, puis essayez :",
  "practice.tap": "Tapez : un point.",
  "practice.stroke": "Tracez : un trait.",
  "practice.loop": "Faites le tour : une zone.",
  "practice.link": "Tirez d’un point à l’autre : un réseau.",
  "practice.you": "Vous",
  "practice.close": "Fermer ces conseils",
};
