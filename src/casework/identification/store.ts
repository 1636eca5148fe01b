import type { Sealer } from '#casework/youth/index.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Decision, type DecisionFact, foundOf } from './model/decision.ts';
import { type Details, detailsShape } from './model/details.ts';
import type { Finding } from './model/evidence.ts';
import type { Element, Form, ProposedStanding, Standing } from './model/forms.ts';
import type { FormProposal } from './model/proposal.ts';
import { inEffect, type Withdrawal, withdrawalsOf } from './withdrawal-store.ts';

const TABLE = 'identification.identifications';

export async function insertDecision(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
  id: string,
  decision: Decision,
  proposal: FormProposal,
  screeningId: string | null,
): Promise<void> {
  const elements = foundOf(decision, proposal);
  const proposedElements = foundOf({}, proposal);
  const quotes = proposal.elements.flatMap((one) =>
    one.evidence.flatMap((each) => (each.quote ? [{ element: one.element, quote: each.quote, on: each.on }] : [])),
  );
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: errand.actor.countyId,
      id,
      youth_id: youthId,
      form: decision.form,
      standing: decision.standing,
      elements: JSON.stringify(elements),
      details: JSON.stringify(decision.details),
      proposal: JSON.stringify({ standing: proposal.standing, reasons: proposal.reasons, elements: proposedElements }),
      reasons: sealer.seal(TABLE, id, 'reasons', { reasons: decision.reasons, quotes }),
      known_since: decision.details?.since ?? null,
      decided_at: decision.decidedAt,
      decided_by: errand.actor.userId,
      agency_id: errand.actor.agencyId,
      review_on: decision.reviewOn,
      screening_id: screeningId,
    })
    .execute();
}

/**
 * The decision as it stands, with what was found out since: a new dated fact in the name of who asked. The elements, the
 * proposal beside it, the reasons and the day of review are those of the decision before.
 */
export async function insertAgain(
  errand: Errand,
  sealer: Sealer,
  before: { youthId: string; decisionId: string },
  id: string,
  details: Details,
): Promise<void> {
  const row = await errand.tx
    .selectFrom(TABLE)
    .selectAll()
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', before.youthId)
    .where('id', '=', before.decisionId)
    .executeTakeFirstOrThrow();
  const words = sealer.open(TABLE, row.id, 'reasons', row.reasons) as Reasons;
  await errand.tx
    .insertInto(TABLE)
    .values({
      county_id: row.county_id,
      id,
      youth_id: row.youth_id,
      form: row.form,
      standing: row.standing,
      elements: JSON.stringify(row.elements),
      details: JSON.stringify(details),
      proposal: JSON.stringify(row.proposal),
      reasons: sealer.seal(TABLE, id, 'reasons', { ...words, askedAgain: true }),
      known_since: row.known_since,
      decided_at: errand.now,
      decided_by: errand.actor.userId,
      agency_id: errand.actor.agencyId,
      review_on: row.review_on,
      screening_id: row.screening_id,
    })
    .execute();
}

type Reasons = { reasons: string; quotes: { element: string; quote: string; on: string }[]; askedAgain?: true };

export type StoredDecision = DecisionFact & {
  id: string;
  /** Made when what was not known was asked again: nothing else was decided. */
  askedAgain: boolean;
  agencyId: string;
  found: Partial<Record<Element, Finding>>;
  /** Asked for, answered or not; the last of them counts. */
  withdrawals: Withdrawal[];
};

/** Every decision on this youth that the reader may see, newest first. */
export async function decisionsOn(errand: Errand, sealer: Sealer, youthId: string): Promise<StoredDecision[]> {
  const asked = errand.tx
    .selectFrom(TABLE)
    .selectAll()
    .where('county_id', '=', errand.actor.countyId)
    .where('youth_id', '=', youthId)
    .orderBy('decided_at', 'desc')
    .execute();
  const [rows, all] = await Promise.all([asked, withdrawalsOf(errand, sealer, youthId)]);
  return rows.map((row) => {
    const withdrawals = all.filter((one) => one.decisionId === row.id);
    const gone = withdrawals.find(inEffect);
    const words = sealer.open(TABLE, row.id, 'reasons', row.reasons) as Reasons;
    const proposed = (row.proposal as { standing: ProposedStanding }).standing;
    return {
      id: row.id,
      askedAgain: words.askedAgain === true,
      agencyId: row.agency_id,
      form: row.form as Form,
      standing: row.standing as Standing,
      reasons: words.reasons,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
      reviewOn: row.review_on ?? '',
      details: row.details === null ? null : (detailsShape.parse(row.details) as Details),
      proposed,
      differs: row.standing !== proposed,
      withdrawn: row.withdrawn_at ? { at: row.withdrawn_at, by: gone?.by ?? '', because: gone?.reason ?? '' } : null,
      withdrawals,
      found: row.elements as Partial<Record<Element, Finding>>,
    };
  });
}
