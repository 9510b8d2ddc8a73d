import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** An application under test, and how to let go of it. */
export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** As for the API: another folder with a built admin may be named. */
const DIST = process.env['ADMIN_DIST'] ?? path.resolve(import.meta.dirname, '../../dist');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The policy of the API's own server: what breaks it here breaks it there. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

function fileFor(pathname: string): string {
  const file = path.join(DIST, path.normalize(pathname));
  const isFile = file.startsWith(DIST) && existsSync(file) && statSync(file).isFile();
  return isFile ? file : path.join(DIST, 'index.html');
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'application/problem+json' });
  response.end(
    JSON.stringify({ status: 404, code: 'shared.not-found', title: 'Not Found', detail: '' }),
  );
}

/** Serves the built admin with no API behind it, for what needs none. */
async function serveBuiltAdmin(): Promise<Served> {
  if (!existsSync(path.join(DIST, 'index.html'))) {
    throw new Error('The admin is not built: run "npm run build --workspace apps/admin" first.');
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) return refuse(response);
    const file = fileFor(pathname);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The whole application the test command has started, else the built admin alone. */
export function serveAdmin(): Promise<Served> {
  const url = process.env['ALMONER_URL'];
  return url ? Promise.resolve({ url, stop: () => Promise.resolve() }) : serveBuiltAdmin();
}
