/** Scenario files from disk: regular files of UTF-8 text, of a size that a prison could need. */
import { open } from 'node:fs/promises';
import type { Load } from '#scenario/read.ts';

const mostBytes = 80_000_000;

export const loadFromDisk: Load = async (path) => {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new Error(reasons[error.code ?? ''] ?? error.message);
  });
  try {
    const status = await file.stat();
    if (status.isDirectory()) throw new Error('it is a folder');
    if (!status.isFile()) throw new Error('it is not a regular file');
    if (status.size > mostBytes) throw new Error(`it has ${status.size.toLocaleString('en-GB')} bytes`);
    return decoded(await file.readFile());
  } finally {
    await file.close();
  }
};

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8 text');
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'no such file',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it links to itself',
};
