import type pg from 'pg';
import { moneyPen } from '#casework/money/index.ts';
import { addDays, dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { KeyRing } from '#platform/vault/index.ts';
import { type Fund, shippedFunds } from '#reference/funds/index.ts';
import { Bulk } from './bulk.ts';
import { type Places, placesOf, type SamplePerson } from './places.ts';
import { aYouthOf } from './referral-parts.ts';

const ORDER = [
  'funds.versions',
  'money.asks',
  'money.of_youth',
  'money.decisions',
  'money.payments',
  'money.effects',
  'parents.money',
] as const;
const DAY_MS = 86_400_000;
/** Invented: what a county may have put in, in cents. */
const POTS: Record<string, number> = {
  'csec-program': 4_000_000,
  restoration: 1_500_000,
  transport: 800_000,
  'family-time': 600_000,
};

type Plot = {
  by: string;
  record: boolean;
  fund: string;
  purpose: string;
  what: string;
  cents: number;
  daysAgo: number;
  state: 'waits' | 'approved' | 'paid' | 'told' | 'denied';
};
const plots: readonly Plot[] = [
  {
    by: 'socialworker',
    record: true,
    fund: 'csec-program',
    purpose: 'clothing',
    what: 'Shoes for a new job',
    cents: 8500,
    daysAgo: 60,
    state: 'told',
  },
  {
    by: 'advocate',
    record: true,
    fund: 'transport',
    purpose: 'transport',
    what: 'A bus card for a month',
    cents: 5000,
    daysAgo: 45,
    state: 'paid',
  },
  {
    by: 'probation',
    record: true,
    fund: 'restoration',
    purpose: 'recreation',
    what: 'Boxing classes, ten times',
    cents: 12000,
    daysAgo: 20,
    state: 'approved',
  },
  {
    by: 'socialworker',
    record: true,
    fund: 'csec-program',
    purpose: 'phone',
    what: 'A phone that nobody else has the code of',
    cents: 9900,
    daysAgo: 9,
    state: 'waits',
  },
  {
    by: 'shelter',
    record: false,
    fund: 'restoration',
    purpose: 'food',
    what: 'Food for the weekend',
    cents: 6000,
    daysAgo: 4,
    state: 'waits',
  },
  {
    by: 'advocate',
    record: true,
    fund: 'restoration',
    purpose: 'school',
    what: 'A fee that the school also waives',
    cents: 4000,
    daysAgo: 30,
    state: 'denied',
  },
];

/** What a parent partner asked for with a parent: joined to that parent's request, and to nobody else. */
const withParent: Plot = {
  by: 'parentpartner',
  record: false,
  fund: 'family-time',
  purpose: 'recreation',
  what: 'The cinema for a parent and their child',
  cents: 4200,
  daysAgo: 6,
  state: 'paid',
};

type Stage = { bulk: Bulk; places: Places; ring: KeyRing; now: Date; today: string };

/** Lays out what the county of the sample put into its funds, and asks for money in every state. */
export async function loadSampleMoney(client: pg.Client, { now, ring }: { now: Date; ring: KeyRing }): Promise<number> {
  const places = await placesOf(client);
  const stage: Stage = { bulk: new Bulk(client, ORDER), places, ring, now, today: dayOf(now, places.timeZone) };
  layFunds(stage);
  const used = new Set<string>();
  let count = 0;
  for (const [n, plot] of plots.entries()) {
    const by = places.person(plot.by);
    const youth = by && plot.record ? await aYouthOf({ client, bulk: stage.bulk, places, ring, now, used }, by) : null;
    if (!by || (plot.record && !youth)) continue;
    layAsk(stage, plot, by, n, youth?.id ?? null);
    count++;
  }
  const partner = places.person(withParent.by);
  const { rows } = await client.query(
    `select id::text from parents.requests where county_id = $1 and kind = 'fun' limit 1`,
    [places.mainCounty],
  );
  const asked: string | undefined = rows[0]?.id;
  if (partner && asked) {
    const money_id = layAsk(stage, withParent, partner, plots.length, null);
    const at = new Date(now.getTime() - withParent.daysAgo * DAY_MS);
    const row = { county_id: partner.countyId, money_id, request_id: asked, at, by_user: partner.userId };
    stage.bulk.add('parents.money', row);
    count++;
  }
  await stage.bulk.flush();
  return count;
}

function layFunds({ bulk, places, now }: Stage): void {
  const [by, other] = [places.person('planlead'), places.person('admin')];
  if (!by || !other) return;
  const at = new Date(now.getTime() - 90 * DAY_MS);
  for (const fund of shippedFunds.filter(({ id }) => id in POTS)) {
    const body: Fund = { ...fund, approval: { ...fund.approval, twoOverCents: 50_000 } };
    bulk.add('funds.versions', {
      county_id: by.countyId,
      id: newId(at.getTime()),
      fund: fund.id,
      body,
      pot_cents: POTS[fund.id] ?? 0,
      created_by: by.userId,
      created_at: at,
      applied_by: other.userId,
      applied_at: at,
    });
  }
}

function layAsk(
  { bulk, places, ring, now, today }: Stage,
  plot: Plot,
  by: SamplePerson,
  n: number,
  youthId: string | null,
): string {
  const at = new Date(now.getTime() - plot.daysAgo * DAY_MS);
  const id = newId(at.getTime());
  const own = { county_id: by.countyId, by_user: by.userId };
  const { wrapped, pen } = moneyPen({ actor: by, vault: { ring } }, id);
  const body = pen.seal('body', {
    what: plot.what,
    whom: youthId ? '' : plot === withParent ? 'A parent' : 'A youth of 17',
    facts: { cse: 'at-risk' },
  });
  bulk.add('money.asks', {
    ...own,
    id,
    code: `SMPL-${String(n + 2).padStart(4, '2')}`,
    fund: plot.fund,
    for_youth: youthId !== null,
    purpose: plot.purpose,
    cents: plot.cents,
    way: 'bought',
    approvers: ['supervisor', 'plan-lead'],
    needs: 1,
    wrapped,
    body,
    at,
    agency_id: by.agencyId,
  });
  if (youthId) bulk.add('money.of_youth', { ...own, ask_id: id, youth_id: youthId, at, agency_id: by.agencyId });
  const decider = places.person('planlead');
  if (plot.state === 'waits' || !decider) return id;
  const kind = plot.state === 'denied' ? 'denied' : 'approved';
  const words =
    kind === 'denied' ? pen.seal('decision', 'The school waives it: ask its office. We will call with you.') : null;
  const step = { county_id: by.countyId, ask_id: id };
  bulk.add('money.decisions', {
    ...step,
    n: 1,
    kind,
    body: words,
    at: new Date(at.getTime() + DAY_MS),
    by_user: decider.userId,
  });
  if (plot.state !== 'paid' && plot.state !== 'told') return id;
  const paidOn = addDays(today, 3 - plot.daysAgo);
  bulk.add('money.payments', {
    ...step,
    on_day: paidOn,
    way: 'bought',
    at: new Date(at.getTime() + 3 * DAY_MS),
    by_user: by.userId,
  });
  if (plot.state === 'told')
    bulk.add('money.effects', { ...step, helped: 'yes', at: new Date(at.getTime() + 35 * DAY_MS), by_user: by.userId });
  return id;
}
