import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/prison/golden.ts'], testTimeout: 120_000 } });
