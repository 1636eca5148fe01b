import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { quantile, short } from './numbers.ts';
import type { Row } from './row.ts';

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const VIEWS = 7;
/** Slow 4G as Lighthouse has it: 150 ms each way and back, 1.6 Mbit/s down, 750 kbit/s up; and a phone's processor, four times slower. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

/** What a youth waits for on a cheap phone: the bytes of the finder's first view, and its largest paint, cold, on slow 4G. */
export async function firstView(port: number): Promise<Row[]> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) return [];
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  const browser = await chromium.launch({ executablePath, headless: true, args });
  try {
    const views: { bytes: number; paintedMs: number }[] = [];
    for (let n = 0; n < VIEWS; n++) views.push(await coldView(browser, port));
    const [bytes, painted] = [
      Math.max(...views.map((view) => view.bytes)),
      quantile(
        views.map((view) => view.paintedMs),
        0.5,
      ),
    ];
    return [
      {
        name: 'finder.view',
        value: bytes,
        unit: 'B',
        comparedWith: 'all that the first view loads, headers too',
        ratio: null,
        limit: 'at most 14,000 B',
        ok: bytes <= 14_000,
      },
      {
        name: 'finder.paint',
        value: short(painted),
        unit: 'ms',
        comparedWith: `largest contentful paint, slow 4G, processor ${SLOWER} times slower, median of ${VIEWS} cold views`,
        ratio: null,
        limit: 'under 1,500 ms',
        ok: painted < 1_500,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function coldView(browser: Browser, port: number): Promise<{ bytes: number; paintedMs: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    let bytes = 0;
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await wire.send('Network.enable');
    await wire.send('Network.emulateNetworkConditions', SLOW_4G);
    await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`http://127.0.0.1:${port}/find`, { waitUntil: 'networkidle' });
    const paintedMs = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((seen) => done(seen.getEntries().at(-1)?.startTime ?? 0)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
    return { bytes, paintedMs };
  } finally {
    await context.close();
  }
}
