// Mots : la journée (phases, heure, appels, messages, programme, codes).

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const day = {
  "phase.accueil": "Accueil",
  "phase.scenarios": "Scénarios",
  "phase.essai": "Feuille d’essai",
  "phase.lecture": "Première lecture",
  "phase.dessin": "Dessin",
  "phase.preparer": "Préparer",
  "phase.restitution": "Restitution",
  "phase.pause": "Pause",
  "phase.other": "Phase",
  "time.minutes": "{minutes} min",
  "time.hours": "{hours} h",
  "time.hoursMinutes": "{hours} h {minutes}",

  "clock.name": "Temps de la phase",
  "clock.left": "{phase}, reste",
  "clock.paused": "{phase}, en pause",
  "clock.five": "{phase}, plus que",
  "clock.one": "{phase}, dernière minute",
  "clock.over": "{phase}, c’est l’heure",
  "clock.minutes": "{count} min",
  "clock.overMinutes": "+ {count} min",
  "clock.say.five": "{phase} : plus que cinq minutes",
  "clock.say.one": "{phase} : dernière minute",
  "clock.say.over": "{phase} : c’est l’heure",

  "call.raise": "Appeler l’animation",
  "call.lower": "Ne plus appeler l’animation",
  "call.raised": "Animation appelée",
  "call.coming": "L’animation arrive",

  "message.from": "Équipe d’animation :",
  "message.read": "Lu",
  "gate.closed": "Ce poster est clos : on peut le lire, on n’y dessine plus.",
  "gate.protected": "L’équipe d’animation protège ce poster pour le moment.",
  "look.here": "L’équipe d’animation montre cet endroit",
  "look.back": "Revenir",
};
