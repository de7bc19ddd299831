import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Nothing a user loads leaves the browser: the page may fetch from its own address only. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * A server of static files. Files named by their content (in assets/) may be kept for ever; everything else is
 * asked for anew each time.
 *
 * @param {string} folder
 * @returns {import('node:http').Server}
 */
export function serverOf(folder) {
  const base = resolve(folder);
  return createServer((request, response) => {
    answer(base, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, headers);
      response.end();
    });
  });
}

/**
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await fileFor(base, request.url ?? '/');
  if (file === null) {
    response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': types.get(extname(file.path)) ?? 'application/octet-stream',
    'Content-Length': file.size,
    'Cache-Control': file.path.startsWith(join(base, 'assets') + sep)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * The file an address means, or null: one that leaves the folder, by dots or by a link, means none.
 *
 * @param {string} base
 * @param {string} url
 */
async function fileFor(base, url) {
  try {
    const name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const wanted = await realpath(join(base, name.endsWith('/') ? `${name}index.html` : name));
    const { size, isFile } = await stat(wanted).then((found) => ({
      size: found.size,
      isFile: found.isFile(),
    }));
    return isFile && wanted.startsWith((await realpath(base)) + sep) ? { path: wanted, size } : null;
  } catch {
    return null;
  }
}

/**
 * Listens on 127.0.0.1, at the port asked for or the next free one.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} tries how many ports to try
 * @returns {Promise<number>} the port taken
 */
export async function listen(server, port, tries = 20) {
  for (let candidate = port; ; candidate++) {
    try {
      server.listen(candidate, '127.0.0.1');
      await once(server, 'listening');
      return candidate;
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      const taken = code === 'EADDRINUSE' || code === 'EACCES';
      if (!taken || candidate + 1 >= port + tries || candidate === 65535) throw error;
    }
  }
}
