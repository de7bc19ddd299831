#!/usr/bin/env node
/** The command line: the same experiments without a browser. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { version } from '#experiment/version.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { BadInput, exitStatus } from './exit.ts';
import { endQuietlyWhenNobodyReads } from './output.ts';
import { marginalCommand, mixCommand, resilienceCommand } from './study.ts';
import { traceCommand } from './trace.ts';

endQuietlyWhenNobodyReads();
const status = await run(process.argv.slice(2));
if (status !== exitStatus.done) process.exitCode = status;

async function run(args: readonly string[]): Promise<number> {
  const built = dirname(fileURLToPath(import.meta.url));
  const package_ = { root: resolve(built, '../..'), workerFile: join(built, 'node.worker.js') };
  const program = new Command('core-day')
    .description(
      'Compares prison regimes on time out of cell, movements, violence opportunities and access to activities.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand(false)
    .showSuggestionAfterError();
  for (const command of [
    compareCommand(package_),
    resilienceCommand(package_),
    marginalCommand(package_),
    mixCommand(package_),
    traceCommand(package_),
    checkCommand(),
  ]) {
    program.addCommand(command.helpOption('-h, --help', 'print this').exitOverride());
  }
  program.exitOverride();
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return exitStatus.done;
  } catch (error) {
    return statusOf(error);
  }
}

function statusOf(error: unknown): number {
  // Commander has printed its own message: help and version leave with 0, nonsense with another number.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.done : exitStatus.badInput;
  if (error instanceof Error && error.name === 'AbortError') {
    process.stderr.write('Cancelled.\n');
    return exitStatus.interrupted;
  }
  if (error instanceof BadInput) {
    process.stderr.write(`${error.message}\n`);
    return exitStatus.badInput;
  }
  process.stderr.write(`core-day failed: ${error instanceof Error ? error.message : String(error)}\n`);
  return exitStatus.failed;
}
