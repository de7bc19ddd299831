import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));

export interface LintFault {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/**
 * Lints a temporary tree holding the given files (path → text) with the project's own configuration and returns
 * the faults found by the house rules. Rules that need types are left out: the tree has no packages.
 */
export function lintPlanted(files: Readonly<Record<string, string>>): readonly LintFault[] {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'core-day-planted-')));
  try {
    cpSync(join(project, '.ci/lint'), join(tree, '.ci/lint'), { recursive: true });
    writeFileSync(join(tree, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(tree, '.oxlintrc.json'), JSON.stringify(withoutTypes(readConfiguration())));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    return lint(tree).filter(({ rule }) => rule.startsWith('core-day('));
  } finally {
    rmSync(tree, { recursive: true });
  }
}

/** Every source file below a folder of the project, as paths within the project. */
export function sourceFilesBelow(folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path));
}

function lint(tree: string): readonly LintFault[] {
  const oxlint = join(project, 'node_modules/oxlint/bin/oxlint');
  const { stdout, stderr, error } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (!stdout.trimStart().startsWith('{')) throw new Error(`the linter did not run: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; message: string; filename: string; labels: { span: { line: number } }[] }[];
  };
  return diagnostics.map(({ code, message, filename, labels }) => ({
    file: filename.replaceAll('\\', '/'),
    line: labels[0]?.span.line ?? 0,
    rule: code,
    message,
  }));
}

function readConfiguration(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(project, '.oxlintrc.json'), 'utf8')) as Record<string, unknown>;
}

function withoutTypes(configuration: Record<string, unknown>): Record<string, unknown> {
  const { options, $schema: _, ...rest } = configuration;
  return { ...rest, options: { ...(options as object), typeAware: false } };
}
