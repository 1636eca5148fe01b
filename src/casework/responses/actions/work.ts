import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import { publishedProtocols } from '#reference/protocols/index.ts';
import { categoryOf } from '../model/categories.ts';

/** One open step on somebody's list. */
export type WorkItem = {
  responseId: string;
  stepId: string;
  step: Text;
  /** Null where its very name would tell what is not this person's to know. */
  protocol: Text | null;
  dueAt: Date | null;
  stopped: boolean;
  legal: boolean;
  /** Null where the youth is not (yet) this person's to see: the neutral number stands for them. */
  youth: { id: string; number: string; card: Card | null } | null;
};
export type WorkView = { mine: WorkItem[]; waiting: WorkItem[] };

/** What is due for this person, and what waits for someone of their agency and role; soonest first. */
export async function work(errand: Errand): Promise<Result<WorkView>> {
  const rows = await errand.tx
    .selectFrom('responses.clocks as c')
    .leftJoin('youth.youth as y', (join) =>
      join.onRef('y.county_id', '=', 'c.county_id').onRef('y.id', '=', 'c.youth_id'),
    )
    .leftJoin('youth.keys as k', (join) =>
      join.onRef('k.county_id', '=', 'y.county_id').onRef('k.youth_id', '=', 'y.id'),
    )
    .leftJoin('youth.identities as i', (join) =>
      join.onRef('i.county_id', '=', 'y.county_id').onRef('i.youth_id', '=', 'y.id'),
    )
    .leftJoin('responses.responses as r', (join) =>
      join.onRef('r.county_id', '=', 'c.county_id').onRef('r.id', '=', 'c.response_id'),
    )
    .select([
      'c.response_id',
      'c.step_id',
      'c.protocol_id',
      'c.due_at',
      'c.duty',
      'c.state',
      'c.taken_by',
      'r.id as seen_response',
      'y.id',
      'y.number',
      'k.wrapped',
      'i.card',
    ])
    .where('c.county_id', '=', errand.actor.countyId)
    .where('c.state', '<>', 'waiting')
    .where((is) =>
      is.or([
        is('c.taken_by', '=', errand.actor.userId),
        is.and([is('c.taken_by', 'is', null), is('c.routed_agency_id', '=', errand.actor.agencyId)]),
      ]),
    )
    .orderBy('c.due_at', (order) => order.asc().nullsLast())
    .limit(200)
    .execute();
  const definitions = new Map((await publishedProtocols(errand)).map((each) => [each.definition.id, each.definition]));
  const items = rows.map((row): WorkItem & { mine: boolean } => {
    const definition = definitions.get(row.protocol_id);
    const step = definition?.steps.find((each) => each.id === row.step_id);
    const plain = { en: row.step_id, es: row.step_id };
    const seen = row.id && row.number && row.wrapped;
    return {
      responseId: row.response_id,
      stepId: row.step_id,
      step: step?.title ?? plain,
      protocol:
        row.seen_response || categoryOf(row.protocol_id) === 'coordination' ? (definition?.title ?? null) : null,
      dueAt: row.due_at,
      stopped: row.state === 'stopped',
      legal: row.duty === 'must',
      youth: seen
        ? {
            id: row.id ?? '',
            number: row.number ?? '',
            card:
              row.card && row.wrapped && row.id
                ? readCard(sealerFrom(errand, row.id, row.wrapped), row.id, row.card)
                : null,
          }
        : null,
      mine: row.taken_by === errand.actor.userId,
    };
  });
  errand.touched({ youthIds: [...new Set(items.flatMap((item) => (item.youth ? [item.youth.id] : [])))] });
  return ok({ mine: items.filter((item) => item.mine), waiting: items.filter((item) => !item.mine) });
}
