import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface ServedFolder {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the files of a folder on a port that is free, as any static host would.
 *
 * @param pages - Pages that are no files, by path: the HTML, and what headers it comes with.
 */
export function serveFolder(
  folder: string,
  pages: Readonly<Record<string, { readonly html: string; readonly headers?: Readonly<Record<string, string>> }>> = {},
): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages[path];
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
      return;
    }
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(normalize(folder) + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    // What has a hash in its name is kept, as by any static host.
    const kept = path.includes('/assets/') ? { 'cache-control': 'public, max-age=31536000, immutable' } : undefined;
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...kept });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        address: `http://localhost:${address !== null && typeof address === 'object' ? address.port : 0}`,
        stop: () =>
          new Promise(done => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
