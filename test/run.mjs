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

/**
 * Journeys need a browser: as root on Debian Chromium's shell without windows is installed, which takes half the time of the whole one;
 * where that cannot be had, the whole one is as good. Otherwise a sentence says what is missing.
 */
function ensureBrowser() {
  const shell = '/usr/bin/chromium-headless-shell';
  const whole = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const isHere = (place) => Boolean(place) && existsSync(place);
  if ([process.env.CHROMIUM_PATH, shell].some(isHere)) return;
  const apt = ['/usr/bin/apt-get', '/bin/apt-get'].find(existsSync);
  if (userInfo().uid === 0 && apt) {
    process.stdout.write('Installing Chromium for the browser journeys (once)…\n');
    const quietly = (...words) =>
      spawnSync(apt, words, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    quietly('update', '-qq');
    quietly('install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell');
    if (![shell, ...whole].some(isHere)) quietly('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  if ([shell, ...whole].some(isHere)) return;
  process.stdout.write(
    'The browser journeys need Chromium: install the package "chromium-headless-shell" or "chromium", or set CHROMIUM_PATH to one.\n',
  );
  process.exit(1);
}
