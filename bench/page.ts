import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Ground } from './ground.ts';
import { workerHandle } from './population.ts';
import type { Row } from './row.ts';
import { serveTown, signIn } from './server.ts';
import { Wire } from './wire.ts';
import { idOf } from './youth-rows.ts';

const KB = 1024;

/** What a browser fetches for each page: the page, and at the first visit everything that it names, compressed. */
export async function page(ground: Ground): Promise<Row[]> {
  const town = await ground.town(100_000);
  const served = await serveTown(town);
  const wire = new Wire(served.port);
  try {
    const [worker] = await signIn(town, served.port, [workerHandle(0)]);
    const youth = idOf('youth', 0);
    const [screening, response] = [idOf('screening', 0), idOf('response', 0)];
    const staff = ['/here', '/work', '/youth', `/youth/${youth}`, `/youth/${youth}/notes`, `/youth/${youth}/identity`]
      .concat([`/youth/${youth}/particulars`, `/youth/${youth}/timeline`, `/youth/${youth}/identification`])
      .concat([`/screenings/${screening}/result`, `/responses/${response}`, '/search', '/me']);
    const sizes: { path: string; page: number; first: number; script: number }[] = [];
    for (const path of staff) {
      const size = await sizeOf(wire, path, worker?.cookie ?? '');
      if (size) sizes.push({ path: path.replace(/[0-9a-f-]{36}/, ':id'), ...size });
      else ground.say(`  ${path} is no page here`);
    }
    const outside = await sizeOf(wire, '/sign-in', '');
    const largest = (of: 'page' | 'first' | 'script') => sizes.reduce((a, b) => (a[of] >= b[of] ? a : b));
    return [
      line(
        'page.staff-first-visit',
        largest('first').first,
        60,
        `${sizes.length} pages, the largest: ${largest('first').path}`,
      ),
      line(
        'page.staff-later-visit',
        largest('page').page,
        15,
        `${sizes.length} pages, the largest: ${largest('page').path}`,
      ),
      line('page.script', largest('script').script, 20, `the most on one page: ${largest('script').path}`),
      line(
        'page.public-first-view',
        outside?.first ?? Number.POSITIVE_INFINITY,
        14,
        'the sign-in page with all that it names',
      ),
    ];
  } finally {
    wire.close();
    await served.stop();
  }
}

const line = (name: string, bytes: number, most: number, where: string): Row => ({
  name,
  value: Math.round((bytes / KB) * 10) / 10,
  unit: 'kB',
  comparedWith: where,
  ratio: null,
  limit: `at most ${most} kB`,
  ok: bytes <= most * KB,
});

async function sizeOf(wire: Wire, path: string, cookie: string) {
  const shown = await wire.ask('GET', path, cookie ? { cookie } : {});
  if (shown.status !== 200) return null;
  const html = shown.body.toString('utf8');
  const named = new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"#]+)[^"]*"/g)].map((match) => match[1] ?? ''));
  const page = gzipSync(shown.body).length;
  let [assets, script] = [0, 0];
  for (const asset of named) {
    const { head, body } = await wire.ask('GET', asset, { 'accept-encoding': 'br' });
    const bytes = head.includes('content-encoding: br') ? body.length : brotliCompressSync(body).length;
    assets += bytes;
    if (/\.m?js(\?|$)/.test(asset)) script += bytes;
  }
  return { page, first: page + assets, script };
}
