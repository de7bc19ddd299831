import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './.ci/chromium.mjs';

const executablePath = findChromium();
if (executablePath === null) throw new Error('no Chromium found; set CORE_DAY_CHROMIUM to the path of one');

// Two runs on one machine must not meet; the processes that run the tests inherit the choice.
process.env.CORE_DAY_TEST_PORT ??= String(20_000 + 2 * (process.pid % 10_000));
const port = Number(process.env.CORE_DAY_TEST_PORT);

/** Browser tests run on the built app, served with the headers it is served with by `npm start`. */
export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/browser',
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node tests/browser/server.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
