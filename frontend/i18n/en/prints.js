// Words: what is printed for the room, the code projected.

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const prints = {
  "prints.title": "To print",
  "prints.for": "For whom",
  "prints.all": "For all the groups",
  "prints.arrival": "The arrival sheet",
  "prints.arrivalText": "The code, its QR and three steps: one for the door, then one a table.",
  "prints.network": "Name of the Wi-Fi",
  "prints.password": "Its password",
  "prints.wifiHint": "Optional: a QR for the Wi-Fi is printed. Nothing of it is kept.",
  "prints.join": "Arrival sheets",
  "prints.joinFile": "arrival-sheets.pdf",
  "prints.failed": "The sheet could not be made. Try again.",
  "prints.project": "Project the code",
  "prints.others": "For the tables",
  "print.base": "Empty base",
  "printFor.base": "The territory and a legend to fill by hand",
  "print.amof": "Empty SWOT",
  "printFor.amof": "The four cells and their questions, large",
  "print.cards": "Cards of the signs",
  "printFor.cards": "To cut out and fold, four to a page",
  "print.table": "Table of the 28 signs",
  "printFor.table": "On one page, to keep in sight",
  "project.scan": "Point your camera at the QR, or open {address}",
  "project.name": "Write a first name, choose your group",
  "project.draw": "Draw with the others",
};
