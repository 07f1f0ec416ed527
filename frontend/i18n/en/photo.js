// Words: the photo under the drawing.

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
};
