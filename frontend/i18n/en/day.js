// Words: the day (phases, clock, calls, messages, programme, codes).

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const day = {
  "phase.accueil": "Welcome",
  "phase.scenarios": "Scenarios",
  "phase.essai": "Practice sheet",
  "phase.lecture": "First reading",
  "phase.dessin": "Drawing",
  "phase.preparer": "Preparing",
  "phase.restitution": "Presenting",
  "phase.pause": "Break",
  "phase.other": "Phase",
  "time.minutes": "{minutes} min",
  "time.hours": "{hours} h",
  "time.hoursMinutes": "{hours} h {minutes}",

  "clock.name": "Time of the phase",
  "clock.left": "{phase}, left",
  "clock.paused": "{phase}, paused",
  "clock.five": "{phase}, only",
  "clock.one": "{phase}, last minute",
  "clock.over": "{phase}, time is up",
  "clock.minutes": "{count} min",
  "clock.overMinutes": "+ {count} min",
  "clock.say.five": "{phase}: five minutes left",
  "clock.say.one": "{phase}: last minute",
  "clock.say.over": "{phase}: time is up",

  "call.raise": "Call the facilitators",
  "call.lower": "Stop calling the facilitators",
  "call.raised": "Facilitators called",
  "call.coming": "A facilitator is coming",

  "message.from": "Facilitators:",
  "message.read": "Read",
  "gate.closed": "This poster is closed: it can be read, nobody draws on it any more.",
  "gate.protected": "The facilitators are protecting this poster for now.",
  "look.here": "The facilitators are showing this place",
  "look.back": "Go back",
};
