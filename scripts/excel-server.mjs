// Serves the built add-in by https: its files and nothing else.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:https";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".zip": "application/zip",
};

/** An https server for the folder; not yet listening. */
export function createAddInServer({ folder, key, certificate }) {
  return createServer({ key, cert: certificate }, (request, response) => {
    // Excel on the web fetches the functions' description from its own pages, also from this computer.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method === "OPTIONS") {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
      response.setHeader("Access-Control-Allow-Private-Network", "true");
      return end(response, 204);
    }
    if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405);
    const path = fileOf(folder, request.url ?? "/");
    const type = path && TYPES[extname(path)];
    const stat = type ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (!stat?.isFile()) return end(response, 404);
    // Office shows a blank picture where icons must not be kept (learn.microsoft.com/javascript/api/manifest/resources).
    if (type !== TYPES[".png"]) response.setHeader("Cache-Control", "no-cache");
    response.writeHead(200, { "Content-Type": type, "Content-Length": stat.size });
    if (request.method === "HEAD") return response.end();
    createReadStream(path)
      .on("error", () => response.destroy())
      .pipe(response);
  });
}

function end(response, status) {
  response.writeHead(status);
  response.end();
}

/** The file that an address asks for; null where it leads out of the folder or cannot be read. */
function fileOf(folder, address) {
  let asked;
  try {
    asked = decodeURIComponent(address.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  if (!asked.startsWith("/") || /[\0\\:]/.test(asked)) return null;
  const inside = normalize(asked === "/" ? "/index.html" : asked);
  const path = join(folder, inside);
  return path.startsWith(normalize(folder) + sep) ? path : null;
}
