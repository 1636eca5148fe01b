import { z } from 'zod';
import { ageOfCard, type Card, findYouth, type Hub, spokenName } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, conflict, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { additionsTo } from '../addition-store.ts';
import { allegationLabel } from '../codes.ts';
import { type Desk, hotlinesOf, markWritten, myReports } from '../gate-store.ts';
import { type Account, knownFacts } from '../model/account.ts';
import type { Addition } from '../model/addition.ts';
import type { Allegation } from '../model/allegations.ts';
import { type WrittenReport, writtenReport } from '../model/written-report.ts';
import { findReporter } from '../reporter-store.ts';
import { findReport, readAccount } from '../store.ts';

const EVENTS = 'responses.events';

export const writtenInput = z.looseObject({ reportId: z.uuid() });

export type WrittenView = {
  reportId: string;
  number: string;
  receivedAt: Date;
  mandated: boolean;
  writtenAt: Date | null;
  written: WrittenReport;
  /** What kind it is said to be: named in the reader's language on the page, in English on the paper. */
  allegations: readonly Allegation[];
  /** The reporter's lines are kept from this reader. */
  reporterWithheld: boolean;
  /** The reader is the one who filed. */
  mine: boolean;
  /** What came later, as child welfare has it; the one who filed sees their own words alone. */
  additions: Addition[];
  /** To whom it is owed. */
  hotline: Desk | null;
  /** The report by telephone, as far as it is written down. */
  telephoned: Account['telephoned'];
};

type Source = {
  id: string;
  receivedAt: Date;
  mandated: boolean;
  writtenAt: Date | null;
  account: Account;
  allegations: readonly Allegation[];
  youth: Hub;
  mine: boolean;
};

/** The written report, filled in from what is known: facts of the suspicion only. */
export async function written(errand: Errand, input: z.infer<typeof writtenInput>): Promise<Result<WrittenView>> {
  const source = await sourceOf(errand, input.reportId);
  if (!source) return absent;
  const reporter = await findReporter(errand, source.id);
  const [hotline = null] = await hotlinesOf(errand);
  const kinds = source.allegations.map((one) => allegationLabel(one, 'en'));
  const known = knownFacts(source.account, childOf(errand, source.youth.card), reporter, source.mandated, kinds);
  // The one who filed stays out of the youth's list of who looked (Pen. Code 11167(d)).
  errand.touched(source.mine ? { recordIds: [source.id] } : { youthId: source.youth.id, recordIds: [source.id] });
  return ok({
    reportId: source.id,
    number: source.youth.number,
    receivedAt: source.receivedAt,
    mandated: source.mandated,
    writtenAt: source.writtenAt,
    written: writtenReport(known),
    allegations: source.allegations,
    reporterWithheld: reporter === null,
    mine: source.mine,
    hotline,
    telephoned: source.account.telephoned,
    additions: source.mine ? [] : await additionsTo(errand, { id: source.id, sealer: source.youth.sealer }),
  });
}

/** It was sent, or it has come: the clock of the written report ends. */
export async function sendWritten(
  errand: Errand,
  input: z.infer<typeof writtenInput>,
): Promise<Result<{ reportId: string }>> {
  const source = await sourceOf(errand, input.reportId);
  if (!source) return absent;
  const eventId = newId();
  const evidence = source.youth.sealer.seal(EVENTS, eventId, 'evidence', { 'received-at': errand.now.toISOString() });
  if (!(await markWritten(errand, source.id, eventId, evidence))) return conflict('alreadyWritten');
  errand.touched(source.mine ? { recordIds: [source.id] } : { youthId: source.youth.id, recordIds: [source.id] });
  return ok({ reportId: source.id });
}

/** From the report as child welfare has it, else from what this person filed. */
async function sourceOf(errand: Errand, reportId: string): Promise<Source | null> {
  const [filed] = await myReports(errand, reportId);
  const report = filed ? null : await findReport(errand, reportId);
  const youth = await findYouth(errand, filed?.youth_id ?? report?.youthId ?? reportId);
  if (!youth) return null;
  if (filed)
    return {
      id: filed.id,
      receivedAt: filed.received_at,
      mandated: filed.mandated,
      writtenAt: filed.written_at,
      account: readAccount(youth.sealer, filed.id, filed.narrative),
      allegations: filed.allegations,
      youth,
      mine: true,
    };
  return report ? { ...report, youth, mine: false } : null;
}

const childOf = (errand: Errand, card: Card | null) => ({
  name: card ? spokenName(card) : null,
  born: card?.born ?? null,
  age: ageOfCard(card, dayOf(errand.now, errand.actor.timeZone)),
});
