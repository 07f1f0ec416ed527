// Requests to the server, with its one error envelope. Knows neither pages nor words: messages come from the
// server in the language asked for.

/** @typedef {{ code: string, message: string, path: string }} Failure */

/** A refusal of the server, or its silence (status 0, code "unreachable"). */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {Failure} failure
   */
  constructor(status, failure) {
    super(failure.message);
    this.status = status;
    this.code = failure.code;
    this.path = failure.path;
  }
}

/**
 * @param {() => string} lang  "fr" or "en"
 */
export function createApi(lang) {
  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>} the answer, null when there is none
   * @throws {ApiError}
   */
  async function send(method, path, body) {
    /** @type {RequestInit & { headers: Record<string, string> }} */
    const init = { method, credentials: "same-origin", headers: { "Accept-Language": lang() } };
    if (body instanceof Blob) init.body = body;
    else if (body !== undefined) {
      init.headers["Content-Type"] = "application/json";
      init.body = JSON.stringify(body);
    }
    let response;
    try {
      response = await fetch(path, init);
    } catch {
      throw new ApiError(0, { code: "unreachable", message: "", path: "" });
    }
    if (response.status === 204) return null;
    const answer = await response.json().catch(() => null);
    if (response.ok) return answer;
    const failure = answer && typeof answer.code === "string" ? answer : null;
    throw new ApiError(response.status, failure ?? { code: "internal", message: "", path: "" });
  }

  return {
    /** @param {string} path */
    get: (path) => send("GET", path),
    /** @param {string} path @param {unknown} body */
    post: (path, body) => send("POST", path, body),
    /** The bytes of a file. @param {string} path @param {Blob} file */
    upload: (path, file) => send("POST", path, file),
    /** @param {string} path */
    remove: (path) => send("DELETE", path),
    /** @param {string} path @param {unknown} body */
    patch: (path, body) => send("PATCH", path, body),
  };
}

/** @typedef {ReturnType<typeof createApi>} Api */
