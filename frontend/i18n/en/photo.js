// Words: the photo under the drawing, the group's pictograms.

/** @type {Record<string, import("../types.d.ts").Entry>} */
export const photo = {
  "photo.tool": "Photo",
  "photo.title": "The photo",
  "photo.alt": "The poster’s photo",
  "photo.wait": "The photo is on its way…",
  "photo.offline": "The photo could not be sent: it needs the room’s connection.",
  "photo.corners": "Where are the corners of the sheet?",
  "photo.cornersHow": "Put the four handles on the corners: the photo will be straightened. Or just go on.",
  "photo.topLeft": "Top left corner",
  "photo.topRight": "Top right corner",
  "photo.bottomRight": "Bottom right corner",
  "photo.bottomLeft": "Bottom left corner",
  "photo.cancel": "Cancel",
  "photo.next": "Go on",
  "photo.place": "Place of the photo",
  "photo.base": "Under the drawing",
  "photo.whole": "The whole poster",
  "photo.fade": "Fade",
  "photo.straighten": "Straighten",
  "photo.other": "Another photo",
  "photo.remove": "Remove",
  "photo.done": "Done",

  "edit.picto": "Make it a pictogram",
  "picto.title": "A pictogram of your own",
  "picto.where": "It joins the signs of this poster, for the whole group.",
  "picto.what": "What does it show?",
  "picto.make": "Make the pictogram",
};
