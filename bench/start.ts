import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from './ground.ts';
import { short } from './numbers.ts';
import type { Row } from './row.ts';
import { serveWith } from './server.ts';

/** `npm start` on an empty data folder, to its first page with the sample county in it; then stopped, and started again. */
export async function start(ground: Ground): Promise<Row[]> {
  const data = mkdtempSync(join(ground.dataDir, 'start-'));
  try {
    const seconds: number[] = [];
    for (let n = 0; n < 2; n++) {
      const served = await serveWith(ground.root, { THROUGHLINE_DATA: data });
      seconds.push(served.secondsToFirstPage);
      await served.stop();
    }
    const [fresh = 0, second = 0] = seconds;
    return [
      {
        name: 'start.fresh',
        value: short(fresh),
        unit: 's',
        comparedWith: 'libraries installed; the database made, migrated, and a sample year loaded',
        ratio: null,
        limit: null,
        ok: null,
      },
      {
        name: 'start.second',
        value: short(second),
        unit: 's',
        comparedWith: `the fresh start: ${short(fresh)} s`,
        ratio: short(second / fresh),
        limit: 'under 5 s to the first page',
        ok: second < 5,
      },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
