import type { Moment, RecordRow } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Half } from './actions/record.ts';
import { due, sources } from './sources/index.ts';

const bySource = new Map([due, ...sources].map((source) => [source.source, source]));

export type Told = Moment & { by: string; row: RecordRow };

/** Rows in words, newest first. A row may be two moments: begun and ended. What lies ahead is left out. */
export function tell(rows: readonly RecordRow[], halves: readonly Pick<Half, 'id' | 'sealer'>[], frame: Frame): Told[] {
  const sealers = new Map(halves.map((half) => [half.id, half.sealer]));
  return rows
    .flatMap((row): Told[] => {
      const sealer = sealers.get(row.youth_id) ?? halves[0]?.sealer;
      const source = bySource.get(row.source);
      if (!source || !sealer) return [];
      const by = [row.by_name, row.agency_name].filter(Boolean).join(', ');
      return source.say(row, { lang: frame.lang, sealer, now: frame.now }).map((moment) => ({ ...moment, by, row }));
    })
    .sort((a, b) => time(b.at) - time(a.at));
}

const time = (at: Date | null) => at?.getTime() ?? Number.POSITIVE_INFINITY;
