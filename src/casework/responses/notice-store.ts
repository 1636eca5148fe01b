import { sql } from 'kysely';
import { type Card, readCard, sealerFrom } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Text } from '#platform/i18n/catalogue.ts';
import { publishedProtocols } from '#reference/protocols/index.ts';

export const NOTICE_PAGE = 30;

/** Something that one person was told. What it is about is there only while they may see it. */
export type SeenNotice = {
  id: string;
  kind: string;
  at: Date;
  read: boolean;
  dueAt: Date | null;
  outageSeconds: number;
  /** Whose record it leads to, where this person may open it. */
  youthId: string | null;
  about: {
    responseId: string;
    stepId: string;
    step: Text;
    youth: { id: string; number: string; card: Card | null };
  } | null;
};

type Row = {
  id: string;
  kind: string;
  at: Date;
  read_at: Date | null;
  due_at: Date | null;
  outage_seconds: number;
  step_id: string | null;
  response_id: string | null;
  protocol_id: string | null;
  of_youth: string | null;
  youth: string | null;
  number: string | null;
  wrapped: Buffer | null;
  card: Buffer | null;
  count: number;
};

/** This person's notices, newest first. The joins go through the row policies: a youth whom they may not see is not in them. */
export async function noticesOf(errand: Errand, page: number): Promise<{ notices: SeenNotice[]; count: number }> {
  const { countyId, userId } = errand.actor;
  const { rows } = await sql<Row>`
    select n.id, n.kind, n.at, n.read_at, n.due_at, n.outage_seconds, n.step_id, r.id as response_id, r.protocol_id,
        z.id as of_youth, y.id as youth, y.number, k.wrapped, i.card,
        (select count(*)::int from responses.notices x where x.county_id = ${countyId} and x.user_id = ${userId}) as count
      from (select * from responses.notices m where m.county_id = ${countyId} and m.user_id = ${userId}
        order by m.at desc, m.id desc limit ${NOTICE_PAGE} offset ${(page - 1) * NOTICE_PAGE}) n
      left join responses.responses r on r.county_id = n.county_id and r.id = n.response_id
      left join youth.youth y on y.county_id = r.county_id and y.id = r.youth_id
      left join youth.youth z on z.county_id = n.county_id and z.id = n.youth_id
      left join youth.keys k on k.county_id = y.county_id and k.youth_id = y.id
      left join youth.identities i on i.county_id = y.county_id and i.youth_id = y.id
      order by n.at desc, n.id desc`.execute(errand.tx);
  const definitions = new Map((await publishedProtocols(errand)).map(({ definition }) => [definition.id, definition]));
  return {
    count: rows[0]?.count ?? 0,
    notices: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      at: row.at,
      read: row.read_at !== null,
      dueAt: row.due_at,
      outageSeconds: row.outage_seconds,
      youthId: row.of_youth,
      about: aboutOf(
        errand,
        row,
        (step) => definitions.get(row.protocol_id ?? '')?.steps.find(({ id }) => id === step)?.title,
      ),
    })),
  };
}

function aboutOf(errand: Errand, row: Row, title: (step: string) => Text | undefined): SeenNotice['about'] {
  const { response_id, step_id, youth, number, wrapped, card } = row;
  if (!response_id || !step_id || !youth || !number || !wrapped) return null;
  return {
    responseId: response_id,
    stepId: step_id,
    step: title(step_id) ?? { en: step_id, es: step_id },
    youth: { id: youth, number, card: card ? readCard(sealerFrom(errand, youth, wrapped), youth, card) : null },
  };
}

/** Marks one notice as read, or all of this person's. */
export async function markRead(errand: Errand, id: string | null): Promise<void> {
  await errand.tx
    .updateTable('responses.notices')
    .set({ read_at: errand.now })
    .where('county_id', '=', errand.actor.countyId)
    .where('user_id', '=', errand.actor.userId)
    .where('read_at', 'is', null)
    .$if(id !== null, (query) => query.where('id', '=', id ?? ''))
    .execute();
}
