import { defineConfig } from '@playwright/test';

/**
 * The built page in real Chromium. `ZIPING_CHROMIUM` names another browser binary than Debian's.
 * The sandbox is off only for root, for whom Chromium refuses to start with it.
 */
const executablePath = process.env['ZIPING_CHROMIUM'] ?? '/usr/bin/chromium';
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: '../.results/e2e',
  // limits only for what never comes: a busy machine is no fault of the page's
  timeout: 300_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '../.results/e2e.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // Snapshots of the whole sheet at every key would cost more than the tests themselves.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        // Nothing outside of this computer has an address: what leaves the page fails as well as being seen.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost',
      ],
    },
  },
});
