import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Comparison } from '#experiment/comparison.ts';
import { expect, test } from './story-page.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
