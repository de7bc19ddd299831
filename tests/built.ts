/** The command line and its worker as built, built again only where a source file is newer: once for all test files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const sources = ['src', 'workers', 'package.json', 'vite.node.config.ts'];
const lock = 'dist/building';
const staleLockMilliseconds = 60_000;

export const commandFile = resolve('dist/node/core-day.js');
export const workerFile = resolve('dist/node/node.worker.js');

/** To be awaited before either file is used. */
export async function built(): Promise<void> {
  while (!upToDate()) {
    if (!takeLock()) {
      await pause(100);
      continue;
    }
    try {
      if (!upToDate()) build();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function build(): void {
  const vite = 'node_modules/vite/bin/vite.js';
  execFileSync(process.execPath, [vite, 'build', '--config', 'vite.node.config.ts', '--logLevel', 'warn'], {
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

function upToDate(): boolean {
  const made = Math.min(modified(commandFile), modified(workerFile));
  return made > 0 && sources.every((path) => newest(path) <= made);
}

function newest(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function takeLock(): boolean {
  try {
    mkdirSync('dist', { recursive: true });
    mkdirSync(lock);
    return true;
  } catch {
    const since = modified(lock);
    if (since > 0 && Date.now() - since > staleLockMilliseconds)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
