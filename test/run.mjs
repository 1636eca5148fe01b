// Runs vitest and closes with one plain line that counts what ran.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const [, , node, vitest, ...args] = process.argv;
ensureBrowser();
const folder = mkdtempSync(join(tmpdir(), 'throughline-tests-'));
const report = join(folder, 'report.json');
const run = spawnSync(
  node,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
  {
    cwd: process.env.THROUGHLINE_ROOT,
    stdio: 'inherit',
  },
);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
rmSync(folder, { recursive: true, force: true });
const failed = counts.numFailedTests + (run.status !== 0 && counts.numFailedTests === 0 ? 1 : 0);
const skipped = counts.numPendingTests ? `, ${counts.numPendingTests} skipped` : '';
process.stdout.write(`${counts.numPassedTests} passed, ${failed} failed${skipped}\n`);
process.exit(run.status ?? 1);

/** Journeys need a browser: as root on Debian it is installed, otherwise a sentence says what is missing. */
function ensureBrowser() {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  if (places.some((place) => place && existsSync(place))) return;
  const apt = ['/usr/bin/apt-get', '/bin/apt-get'].find(existsSync);
  if (userInfo().uid === 0 && apt) {
    process.stdout.write('Installing Chromium for the browser journeys (once)…\n');
    spawnSync(apt, ['update', '-qq'], { stdio: 'inherit' });
    spawnSync(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (places.some((place) => place && existsSync(place))) return;
  }
  process.stdout.write(
    'The browser journeys need Chromium: install the package "chromium", or set CHROMIUM_PATH to it.\n',
  );
  process.exit(1);
}
