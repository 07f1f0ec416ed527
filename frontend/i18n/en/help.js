// Words: the signs explained (/aide), the Download menu.

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const help = {
  "aide.page": "The signs explained",
  "aide.claim": "Twenty-eight signs to tell a territory",
  "aide.lead":
    "Nobody needs to know how to draw. A question, a gesture, a sentence: in one hour a group of five or six puts its territory on a sheet, and everybody talks about it.",
  "aide.try": "Prepare a workshop",
  "aide.cards": "Print the cards",
  "aide.table": "The table on one page",
  "aide.posterAlt": "A poster: the Drôme valley, its roads, what attracts it, what changes, its legend",
  "aide.posterCaption": "A sample poster of the Drôme valley, in French. The opinions are made up.",
  "aide.contents": "On this page",
  "aide.search": "Look for a sign",
  "aide.searchHint": "border, pole, network…",
  "aide.clear": "Clear the search",
  "aide.found": { zero: "No sign", one: "{count} sign", other: "{count} signs" },
  "aide.none": "No sign for “{query}”. Try a plainer word: town, road, limit, water.",
  "aide.all": "All the signs at a glance",
  "aide.allLead":
    "Seven questions, four shapes. Those on white are enough to begin with; touch a sign to see it in place.",
  "aide.outside": "Outside the table",
  "outside.enjeu": "What is at stake",
  "outside.pictogramme": "What is treasured",
  "outside.croquis": "Freehand",
  "lead.enjeu": "A stake: something to win or to lose. It shows from afar, on purpose.",
  "lead.pictogramme": "Resources, landmarks, gems: what we have, and what we hold dear.",
  "lead.croquis": "When no sign will do, the pencil, the arrow and the word are there.",
  "lead.maillage": "The limits that were drawn, and the places where decisions are made.",
  "lead.quadrillage": "Roads, railways, rivers: what links and what feeds.",
  "lead.attraction": "The poles, and all that they draw to themselves.",
  "lead.contact": "The edges: those one crosses, and those one does not.",
  "lead.tropisme": "Departures, looks, slopes: a territory is never flat.",
  "lead.dynamique": "What rises, what falls, what moves forward, what draws back.",
  "lead.hierarchie": "The large and the small, and who leans on whom.",
  "aide.use": "When",
  "aide.gesture": "Gesture",
  "aide.variants": "Variants",
  "aide.near": "Not to be taken for",
  "aide.starter": "to begin with",
  "aide.link": "Link to this sign",
  "howto.point": "touch the place",
  "howto.line": "draw the line",
  "howto.area": "draw an outline and close it",
  "howto.network": "touch the places, then link them",
  "howto.drag": "press on the place and pull",

  "aide.steps": "Three gestures make a poster",
  "step.1": "Choose the question",
  "stepText.1": "“What attracts?”, “what is changing?”: you choose what you want to say, not a drawing.",
  "step.2": "Make the gesture",
  "stepText.2":
    "Touch, stroke, circle, link: the shape of the gesture gives that of the sign. Move it as often as you like.",
  "step.3": "Say it in a sentence",
  "stepText.3": "Each sign gets its sentence. The legend writes itself, sorted by domain.",

  "aide.poster": "How a poster reads",
  "aide.posterLead":
    "One sign alone says little. It is their combination that tells the territory: a pole, the road that leads to it, the limit in the way.",
  "part.1": "A title that asks a question",
  "partText.1": "The group says from the start what is on its mind.",
  "part.2": "A simplified base",
  "partText.2": "The outline is schematic, with its true area: it leaves room for the drawing.",
  "part.3": "Signs that combine",
  "partText.3": "Fifteen to twenty-five are enough for an hour. Black first, colour for meaning.",
  "part.4": "A legend in sentences",
  "partText.4": "One sentence a sign: what, where, why. Sorted into four domains.",
  "part.5": "A status for each sentence",
  "partText.5":
    "Observed, trend, signal or break; already here or to come. One knows what is sure and what is open to debate.",
  "part.6": "Sticky notes",
  "partText.6": "Doubts, disagreements and what must be checked stay on the sheet.",
  "part.7": "Strengths, weaknesses, opportunities, threats",
  "partText.7": "Ours today, around us tomorrow: the matrix fills up along with the drawing.",

  "aide.doubts": "What people object",
  "doubt.1": "It is too schematic.",
  "answer.1":
    "On purpose. A diagram makes you choose what matters; an exact map leaves everything at the same level. The true outline is never far from the simplified one.",
  "doubt.2": "It says neither where exactly, nor how much.",
  "answer.2":
    "No: a poster makes hypotheses and opens a discussion. Each sign carries a sentence, and “to be checked” is noted beside it. Figures come afterwards.",
  "doubt.3": "Where are the people in all this?",
  "answer.3":
    "They are the ones drawing. The sentence says who acts, who gains, what is feared. Several groups draw the same territory, and their disagreements show.",
  "doubt.4": "Chorèmes are for geographers.",
  "answer.4":
    "Roger Brunet made them an alphabet: few signs, simple rules, endless combinations. Here each row begins with an everyday question; its learned word is underneath, for those who want it.",

  "aide.end": "The best is to try",
  "aide.endText": "A title, some groups, a code: the workshop is ready in a minute, with no account.",
};
