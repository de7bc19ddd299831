/** What a test found, in words: docs/validation.md prints it beside "passed". */
import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    found?: string[];
  }
}

export function tellFound(task: TestContext['task'], ...found: readonly string[]): void {
  task.meta.found = [...(task.meta.found ?? []), ...found];
}
