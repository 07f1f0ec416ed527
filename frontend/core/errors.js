// Errors as data: a code, where it happened, and the facts a sentence needs. Mirrors chorem/errors.py.
// The sentences are the server's and the catalogues'; nothing here knows a language.

/** Something a person or a program asked for cannot be done. */
export class ChoremError extends Error {
  /**
   * @param {string} code a stable identifier ("figure_locked")
   * @param {string} [path] the place in the value that was given ("draw[2].width")
   * @param {Record<string, unknown>} [facts] the values the sentence mentions
   */
  constructor(code, path = "", facts = {}) {
    super(path ? `${code} at ${path}` : code);
    this.name = "ChoremError";
    this.code = code;
    this.path = path;
    this.facts = facts;
  }

  /** The same error, seen from the enclosing value. @param {string} prefix */
  at(prefix) {
    const joined = this.path && !this.path.startsWith("[") ? `${prefix}.${this.path}` : prefix + this.path;
    return new ChoremError(this.code, joined, this.facts);
  }
}
