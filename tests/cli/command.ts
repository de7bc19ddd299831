/** The built command line as a child process. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandFile } from '#tests/built.ts';

export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** Called whenever the command has written something to standard error. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** Stop reading standard output after its first piece. */
  readonly closeStdout?: boolean;
}

export function coreDay(
  args: readonly string[],
  { onStderr, closeStdout = false }: CommandOptions = {},
): Promise<Ending> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [commandFile, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      stdout += piece;
      if (closeStdout) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
      onStderr?.(stderr, (signal) => child.kill(signal));
    });
    child.on('error', reject);
    child.on('close', (status) => settle({ status, stdout, stderr }));
  });
}

export const threadExperiment = resolve('tests/scenario/fixtures/thread.experiment.json');

/** A fresh folder with the four files of the thread, which a test may spoil. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'core-day-'));
  readonly experiment = join(this.path, 'thread.experiment.json');

  constructor() {
    for (const name of ['experiment', 'establishment', 'regime', 'assumptions']) {
      this.write(`thread.${name}.json`, readFileSync(`tests/scenario/fixtures/thread.${name}.json`));
    }
  }

  write(name: string, content: string | Uint8Array): string {
    const file = join(this.path, name);
    writeFileSync(file, content);
    return file;
  }

  change(name: string, change: (document: Record<string, unknown>) => unknown): void {
    const document = JSON.parse(readFileSync(join(this.path, name), 'utf8')) as Record<string, unknown>;
    this.write(name, JSON.stringify(change(document)));
  }
}
