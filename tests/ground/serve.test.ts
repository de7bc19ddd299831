import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, serverOf } from '../../.ci/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'core-day-served-'));
const site = join(folder, 'site');
let taken: Server;
let server: Server;
let port: number;
let takenPort: number;

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html>');
  writeFileSync(join(site, 'assets/app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  taken = createServer();
  takenPort = await listen(taken, 41730);
  server = serverOf(site);
  port = await listen(server, takenPort);
});

afterAll(() => {
  server.close();
  taken.close();
  rmSync(folder, { recursive: true });
});

describe('the server of npm start', () => {
  test('takes the next free port where the one asked for is taken', () => {
    expect(port).toBeGreaterThan(takenPort);
    expect(server.address()).toMatchObject({ address: '127.0.0.1', port });
  });

  test('lets the page load from its own address only, and be framed by nobody else', async () => {
    const policy = (await get('/')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('has the opening page asked for anew each time, and files named by their content kept', async () => {
    expect((await get('/')).headers['cache-control']).toBe('no-cache');
    expect((await get('/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/assets',
    '/%zz',
    '/no-such-file',
    '//',
  ])('gives nothing for %s', async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  });

  test('takes no other request than for reading', async () => {
    expect((await get('/', 'POST')).statusCode).toBe(405);
    expect((await get('/', 'HEAD')).statusCode).toBe(200);
  });
});

/** Asks for a path exactly as written; `fetch` would tidy it first. */
function get(path: string, method = 'GET'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });
}
