import { defineConfig } from 'vite';
import { browserBuild } from '../../../vite.config.ts';
export default defineConfig({ ...browserBuild('/tmp/cd/real.json', 'dist/real'), root: process.cwd() });
