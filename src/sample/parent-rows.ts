import { createHash } from 'node:crypto';
import type pg from 'pg';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { chance } from '#platform/sample/model/random.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { newRequestPen, newSeatPen } from '#program/parents/key-store.ts';
import { weekly } from '#program/parents/model/sessions.ts';
import { Bulk } from './bulk.ts';
import type { RegionScene } from './region-rows.ts';

const ZONE = 'America/Los_Angeles';
const HOUR_MS = 3_600_000;
const ORDER = [
  'parents.classes',
  'parents.sessions',
  'parents.facilitators',
  'parents.registrations',
  'parents.attendance',
  'parents.scores',
  'parents.requests',
  'parents.words',
  'parents.steps',
  'parents.rings',
  'parents.duty',
];

type Of = { bulk: Bulk; county_id: string; ring: KeyRing | null; now: Date; by: string };
type SampleClass = {
  title: string;
  lang: string;
  place: string;
  link: string;
  /** None: a group to which anyone comes. */
  seats: number | null;
  weeksAgo: number;
  count: number;
  time: string;
};

const COHORT: SampleClass = {
  title: 'Tarde de familias',
  lang: 'es',
  place: 'Biblioteca central, sala 2',
  link: '',
  seats: 10,
  weeksAgo: 4,
  count: 10,
  time: '18:00',
};
const AHEAD: SampleClass = {
  title: 'Parents’ evening',
  lang: 'en',
  place: 'Eastside family center',
  link: '',
  seats: 12,
  weeksAgo: -2,
  count: 10,
  time: '18:30',
};
const GROUP: SampleClass = {
  title: 'Open hour for parents',
  lang: 'en',
  place: 'Central library, room 2',
  link: '',
  seats: null,
  weeksAgo: 6,
  count: 30,
  time: '17:00',
};

/** Who comes: first names, as a parent gives one. The last of them waits for a seat. */
const NAMES = ['Marisol', 'Lupe', 'Ema', 'Rosario', 'Yolanda', 'Inés', 'Tomás', 'Berta', 'Chayo', 'Delia', 'Nora'];

/**
 * A Spanish cohort that has begun, one that opens, a weekly group, and what two parents ask. The client is the owner's, past every
 * policy. What is sealed needs the county's key; without it, it is nowhere.
 */
export async function loadSampleParents(
  client: pg.Client,
  county_id: string,
  { userIds, now, ring }: RegionScene,
): Promise<void> {
  const of: Of = { bulk: new Bulk(client, ORDER), county_id, ring, now, by: userIds.parentpartner ?? '' };
  const cohort = addClass(of, COHORT);
  if (ring) addComers({ ...of, ring }, cohort);
  for (const each of [AHEAD, GROUP]) addClass(of, each);
  if (ring) addRequests({ ...of, ring });
  of.bulk.add('parents.duty', {
    county_id,
    id: newId(now.getTime()),
    user_id: of.by,
    since: new Date(now.getTime() - HOUR_MS),
    until: new Date(now.getTime() + 5 * HOUR_MS),
  });
  await of.bulk.flush();
}

function addClass({ bulk, county_id, now, by }: Of, it: SampleClass): { id: string; past: number[] } {
  const id = newId(now.getTime());
  const starts = weekly(addDays(dayOf(now, ZONE), -7 * it.weeksAgo), it.time, it.count, ZONE);
  const { title, lang, place, link, seats } = it;
  const kind = seats === null ? 'group' : 'program';
  const gives = { childcare: seats !== null, travel: seats !== null, food: true };
  bulk.add('parents.classes', {
    county_id,
    id,
    kind,
    title,
    lang,
    place,
    link,
    seats,
    ...gives,
    created_by: by,
    created_at: now,
  });
  for (const [at, starts_at] of starts.entries())
    bulk.add('parents.sessions', {
      county_id,
      class_id: id,
      n: at + 1,
      starts_at,
      minutes: 90,
      heads: seats === null && starts_at < now ? 4 + chance('parents', 'heads', at).below(6) : null,
    });
  bulk.add('parents.facilitators', { county_id, class_id: id, user_id: by, since: now, created_by: by });
  return { id, past: starts.flatMap((starts_at, at) => (starts_at < now ? [at + 1] : [])) };
}

const hash = (...words: string[]): Buffer => createHash('sha256').update(words.join(' ')).digest();

function addComers(
  { bulk, county_id, ring, now, by }: Of & { ring: KeyRing },
  { id: class_id, past }: { id: string; past: number[] },
): void {
  for (const [at, name] of NAMES.entries()) {
    const id = newId(now.getTime());
    const own = chance('parents', name);
    const { wrapped, pen } = newSeatPen(ring, county_id, id);
    const needs = own.yes(0.4) ? ['childcare'] : [];
    const who = {
      name,
      phone: `213 555 01${40 + at}`,
      email: '',
      lang: 'es',
      children: '',
      needs,
      by: own.yes(0.3) ? 'Centro vecinal' : '',
    };
    bulk.add('parents.registrations', {
      county_id,
      id,
      class_id,
      made_at: now,
      sent: hash('sent', id),
      code: hash('code', id),
      link: hash('link', id),
      wrapped,
      body: pen.seal(id, who),
      waited: at >= (COHORT.seats ?? 0),
    });
    if (at >= (COHORT.seats ?? 0)) continue;
    for (const n of past)
      bulk.add('parents.attendance', {
        county_id,
        class_id,
        n,
        registration_id: id,
        came: own.yes(0.85),
        at: now,
        by_user: by,
      });
    bulk.add('parents.scores', {
      county_id,
      class_id,
      pair: hash('pair', id),
      moment: 'before',
      total: 5 + own.below(8),
    });
  }
}

const ASKS = [
  { kind: 'call', hours: 1, words: 'Mi hija no quiere volver a casa. No sé qué decirle.', siblings: '' },
  { kind: 'siblings', hours: 30, words: '', siblings: 'El de siete no duerme bien y falta a la escuela.' },
  { kind: 'fun', hours: 150, words: 'Quisiera llevarla al cine, solas las dos.', siblings: '' },
];

function addRequests({ bulk, county_id, ring, now, by }: Of & { ring: KeyRing }): void {
  for (const { kind, hours, words, siblings } of ASKS) {
    const [id, word] = [newId(now.getTime()), newId(now.getTime())];
    const at = new Date(now.getTime() - hours * HOUR_MS);
    const { wrapped, pen } = newRequestPen(ring, county_id, id);
    bulk.add('parents.requests', {
      county_id,
      id,
      kind,
      made_at: at,
      sent: hash('sent', id),
      code: hash('code', id),
      wrapped,
    });
    const said = { name: 'Marisol', phone: '213 555 0142', notWhen: '', lang: 'es', words, siblings };
    bulk.add('parents.words', { county_id, id: word, request_id: id, kind: 'ask', at, body: pen.seal(word, said) });
    if (kind === 'call')
      bulk.add('parents.rings', {
        county_id,
        request_id: id,
        round: 0,
        to_user: by,
        at,
        until: new Date(at.getTime() + 3 * 60_000),
        passed_at: new Date(at.getTime() + 3 * 60_000),
      });
    else
      bulk.add('parents.steps', {
        county_id,
        id: newId(now.getTime()),
        request_id: id,
        kind: 'taken',
        at,
        by_user: by,
      });
  }
}
