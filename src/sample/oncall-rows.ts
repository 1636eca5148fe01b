import type pg from 'pg';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { openVault } from '#platform/vault/index.ts';
import { sealRow } from '#program/oncall/sealed-store.ts';
import { Bulk } from './bulk.ts';
import type { RegionScene } from './region-rows.ts';

const ORDER = ['oncall.helpers', 'oncall.hours', 'oncall.asks', 'oncall.rings'];
const HOUR_MS = 3_600_000;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

type SampleHelper = {
  name: string;
  kind: 'interpreter' | 'medical';
  languages: string[];
  gender: string | null;
  dialects: string;
  trainedDaysAgo: number | null;
  /** From which minute of the day, for how many, how early on the list, on which days. */
  hours: readonly [from: number, minutes: number, rank: number, days: number[]][];
};

/** Four interpreters, one of Q'eqchi', and two clinicians; by day and by night. */
const HELPERS: readonly SampleHelper[] = [
  {
    name: 'Rosa Xol Caal',
    kind: 'interpreter',
    languages: ['kek', 'es'],
    gender: 'woman',
    dialects: 'Alta Verapaz, Cobán',
    trainedDaysAgo: 120,
    hours: [[1320, 480, 1, WEEK]],
  },
  {
    name: 'Domingo Pérez Mendoza',
    kind: 'interpreter',
    languages: ['mam', 'es'],
    gender: 'man',
    dialects: 'Todos Santos',
    trainedDaysAgo: 300,
    hours: [[480, 600, 1, [1, 2, 3, 4, 5]]],
  },
  {
    name: 'Florencia Reyes López',
    kind: 'interpreter',
    languages: ['mix', 'es'],
    gender: 'woman',
    dialects: 'Mixtepec',
    trainedDaysAgo: null,
    hours: [[1020, 300, 2, [5, 6, 7]]],
  },
  {
    name: 'Teresa Aguilar',
    kind: 'interpreter',
    languages: ['es'],
    gender: 'woman',
    dialects: '',
    trainedDaysAgo: 60,
    hours: [
      [480, 720, 1, WEEK],
      [1200, 720, 2, WEEK],
    ],
  },
  {
    name: 'Dr. Amara Osei',
    kind: 'medical',
    languages: [],
    gender: 'woman',
    dialects: '',
    trainedDaysAgo: 200,
    hours: [[0, 720, 1, WEEK]],
  },
  {
    name: 'Dr. Jun Tanaka',
    kind: 'medical',
    languages: [],
    gender: 'man',
    dialects: '',
    trainedDaysAgo: 90,
    hours: [[720, 720, 1, WEEK]],
  },
];

/** Past asks: one that was answered at night, one for which nobody was on call. */
const ASKS = [
  { lang: 'kek', hours: 50, by: 'officer', helper: 'Rosa Xol Caal' },
  { lang: 'mam', hours: 26, by: 'hotline', helper: null },
] as const;

/** Interpreters and clinicians of the sample county, with a night rota. Needs the county's key: all of it is sealed. */
export async function loadSampleOnCall(
  client: pg.Client,
  county_id: string,
  { userIds, agencyIds, now, ring }: RegionScene,
): Promise<void> {
  if (!ring) return;
  const bulk = new Bulk(client, ORDER);
  const holder = { vault: openVault(ring), county: county_id };
  const ids = new Map<string, string>();
  for (const [at, { name, dialects, hours, trainedDaysAgo, ...each }] of HELPERS.entries()) {
    const id = newId(now.getTime());
    ids.set(name, id);
    const card = { name, phone: `213 555 01${60 + at}`, email: '', dialects };
    const trained_on = trainedDaysAgo === null ? null : addDays(dayOf(now, 'America/Los_Angeles'), -trainedDaysAgo);
    bulk.add('oncall.helpers', {
      county_id,
      id,
      ...each,
      ways: ['phone', 'video'],
      trained_on,
      ...sealRow(holder, 'oncall.helpers', id, card),
      created_by: userIds.liaison,
      created_at: new Date(now.getTime() + at),
    });
    for (const [from_minute, minutes, rank, days] of hours)
      for (const weekday of days)
        bulk.add('oncall.hours', {
          county_id,
          id: newId(now.getTime()),
          helper_id: id,
          weekday,
          from_minute,
          minutes,
          rank,
        });
  }
  for (const { lang, hours, by, helper } of ASKS) {
    const id = newId(now.getTime());
    const at = new Date(now.getTime() - hours * HOUR_MS);
    const soon = new Date(at.getTime() + 90_000);
    bulk.add('oncall.asks', {
      county_id,
      id,
      kind: 'interpreter',
      lang,
      way: 'phone',
      starts_at: at,
      minutes: 30,
      made_at: at,
      by_user: userIds[by],
      agency_id: agencyIds[by === 'officer' ? 'police-central' : 'hotline'],
      not_helpers: [],
      ...sealRow(holder, 'oncall.asks', id, { call: '213 555 0150', question: '' }),
      unfilled_at: helper ? null : at,
    });
    if (!helper) continue;
    const told = {
      rung_at: at,
      until: soon,
      token: Buffer.from(id),
      answer: 'yes',
      answered_at: soon,
      how: 'telephone',
    };
    bulk.add('oncall.rings', {
      county_id,
      id: newId(now.getTime()),
      ask_id: id,
      helper_id: ids.get(helper),
      n: 1,
      ...told,
    });
  }
  await bulk.flush();
}
