// Style sheets that can wait stand in a template of the page's head: they are taken up with the parts they dress.

/** @type {Promise<unknown> | null} */
let coming = null;

/** Resolves once they are there; rejects when one cannot be had, and can be asked again. */
export function laterStyles() {
  coming ??= taken().catch((error) => {
    coming = null;
    throw error;
  });
  return coming;
}

async function taken() {
  const template = document.querySelector("template#later-styles");
  if (!(template instanceof HTMLTemplateElement)) return;
  const sheets = /** @type {HTMLLinkElement[]} */ ([...template.content.cloneNode(true).childNodes]);
  await Promise.all(
    sheets.map(
      (sheet) =>
        new Promise((resolve, reject) => {
          sheet.addEventListener("load", resolve);
          sheet.addEventListener("error", () => {
            sheet.remove();
            reject(new Error("a style sheet did not come"));
          });
          document.head.append(sheet);
        }),
    ),
  );
}
