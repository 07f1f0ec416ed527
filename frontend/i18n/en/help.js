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
  "aide.outside.enjeu": "What is at stake",
  "aide.outside.pictogramme": "What is treasured",
  "aide.outside.croquis": "Freehand",
  "aide.lead.enjeu": "A stake: something to win or to lose. It shows from afar, on purpose.",
  "aide.lead.pictogramme": "Resources, landmarks, gems: what we have, and what we hold dear.",
  "aide.lead.croquis": "When no sign will do, the pencil, the arrow and the word are there.",
  "aide.lead.maillage": "The limits that were drawn, and the places where decisions are made.",
  "aide.lead.quadrillage": "Roads, railways, rivers: what links and what feeds.",
  "aide.lead.attraction": "The poles, and all that they draw to themselves.",
  "aide.lead.contact": "The edges: those one crosses, and those one does not.",
  "aide.lead.tropisme": "Departures, looks, slopes: a territory is never flat.",
  "aide.lead.dynamique": "What rises, what falls, what moves forward, what draws back.",
  "aide.lead.hierarchie": "The large and the small, and who leans on whom.",
  "aide.use": "When",
  "aide.gesture": "Gesture",
  "aide.variants": "Variants",
  "aide.near": "Not to be taken for",
  "aide.starter": "to begin with",
  "aide.link": "Link to this sign",
  "aide.more": "The pictograms",
  "aide.gesture.point": "touch the place",
  "aide.gesture.line": "draw the line",
  "aide.gesture.area": "draw an outline and close it",
  "aide.gesture.network": "touch the places, then link them",
  "aide.gesture.drag": "press on the place and pull",

  "aide.steps": "Three gestures make a poster",
  "aide.step1": "Choose the question",
  "aide.step1Text": "“What attracts?”, “what is changing?”: you choose what you want to say, not a drawing.",
  "aide.step2": "Make the gesture",
  "aide.step2Text":
    "Touch, stroke, circle, link: the shape of the gesture gives that of the sign. Move it as often as you like.",
  "aide.step3": "Say it in a sentence",
  "aide.step3Text": "Each sign gets its sentence. The legend writes itself, sorted by domain.",

  "aide.poster": "How a poster reads",
  "aide.posterLead":
    "One sign alone says little. It is their combination that tells the territory: a pole, the road that leads to it, the limit in the way.",
  "aide.part1": "A title that asks a question",
  "aide.part1Text": "The group says from the start what is on its mind.",
  "aide.part2": "A simplified base",
  "aide.part2Text": "The outline is schematic, with its true area: it leaves room for the drawing.",
  "aide.part3": "Signs that combine",
  "aide.part3Text": "Fifteen to twenty-five are enough for an hour. Black first, colour for meaning.",
  "aide.part4": "A legend in sentences",
  "aide.part4Text": "One sentence a sign: what, where, why. Sorted into four domains.",
  "aide.part5": "A status for each sentence",
  "aide.part5Text":
    "Observed, trend, signal or break; already here or to come. One knows what is sure and what is open to debate.",
  "aide.part6": "Sticky notes",
  "aide.part6Text": "Doubts, disagreements and what must be checked stay on the sheet.",
  "aide.part7": "Strengths, weaknesses, opportunities, threats",
  "aide.part7Text": "Ours today, around us tomorrow: the matrix fills up along with the drawing.",

  "aide.doubts": "What people object",
  "aide.doubt1": "It is too schematic.",
  "aide.answer1":
    "On purpose. A diagram makes you choose what matters; an exact map leaves everything at the same level. The true outline is never far from the simplified one.",
  "aide.doubt2": "It says neither where exactly, nor how much.",
  "aide.answer2":
    "No: a poster makes hypotheses and opens a discussion. Each sign carries a sentence, and “to be checked” is noted beside it. Figures come afterwards.",
  "aide.doubt3": "Where are the people in all this?",
  "aide.answer3":
    "They are the ones drawing. The sentence says who acts, who gains, what is feared. Several groups draw the same territory, and their disagreements show.",
  "aide.doubt4": "Chorèmes are for geographers.",
  "aide.answer4":
    "Roger Brunet made them an alphabet: few signs, simple rules, endless combinations. Here each row begins with an everyday question; its learned word is underneath, for those who want it.",

  "aide.end": "The best is to try",
  "aide.endText": "A title, some groups, a code: the workshop is ready in a minute, with no account.",
};
