// Words: the palette, the gestures that place, the card of a sign, the practice sheet.

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const placing = {
  "palette.views": "Which signs to show",
  "palette.view.starters": "To start",
  "palette.view.all": "All 28",
  "palette.view.domains": "By domain",
  "palette.recent": "Signs placed last",
  "palette.practice": "Practice sheet",
  "palette.explained": "The signs explained",
  "palette.way": "Stroke",
  "palette.smooth": "Smooth",
  "palette.straight": "Straight",

  "hint.point": ": tap",
  "hint.line": ": draw a stroke",
  "hint.rings": ": drag from the centre",
  "hint.area": ": go around and back",
  "hint.network": ": link two points",

  "gesture.point": "Tap where it is.",
  "gesture.aim": "Start at the place and drag in the direction.",
  "gesture.line": "Draw it in one stroke, or tap point by point, then Enter.",
  "gesture.rings": "Start at the centre and drag as far as it reaches.",
  "gesture.area": "Go around it and come back to the start.",
  "gesture.network": "Tap the places, then drag from one to another.",

  "card.open": "Card of the sign",
  "card.title": "{question} ({support})",
  "card.word": "{word}, {name}",
  "card.question": "Question:",
  "card.example": "Example:",
  "card.gesture": "Gesture:",

  "strip.title": "Another shape?",
  "strip.shape": "{support}: {name}",

  "sentence.join": "Same sentence as…",

  "name.place": "Name, if useful",
  "name.add": "Name it",

  "keys.place": "Placing a sign",
  "help.rows": "Choose a question",
  "help.place": "Place the sign chosen last",
  "help.arrows": "Aim with the arrows, place",
  "help.finish": "End a line or a network",
  "help.card": "Card of the sign, on its cell",
  "help.cells": "Go from cell to cell",

  "practice.title": "Practice sheet",
  "practice.trace": "Nothing is kept",
  "practice.back": "Back to the poster",
  "practice.home": "Back to the start page",
  "practice.lead": "Choose a question, then try:",
  "practice.tap": "Tap: a point.",
  "practice.stroke": "Draw a stroke: a line.",
  "practice.loop": "Go around and back: an area.",
  "practice.link": "Drag from one point to another: a network.",
  "practice.you": "You",
  "practice.close": "Close these hints",
};
