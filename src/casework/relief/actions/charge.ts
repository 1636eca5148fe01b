import type { z } from 'zod';
import { ageOn } from '#kernel/calendar.ts';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import type { RecordAnswer } from '#reference/laws/index.ts';
import { asksOf } from '../ask-store.ts';
import { type EarlierCharge, historyOf } from '../charge-store.ts';
import type { Charge } from '../model/charge.ts';
import { bringsInOthers, type CrossingFact, crossingFacts } from '../model/crossing.ts';
import { ladder, type Rung } from '../model/ladder.ts';
import { type TestStands, testsFor } from '../model/legal-tests.ts';
import type { Worksheet } from '../model/sheet.ts';
import { type Gate, gates } from '../shipped.ts';
import type { oneChargeInput } from './charges.ts';
import { type Work, workOf } from './known.ts';
import { chargeIn, type OpenRelief, openRelief, touch } from './open.ts';

/** What counsel sees of one charge beside its facts. */
export type CounselsView = {
  work: Work;
  sheet: Worksheet | null;
  answer: RecordAnswer | null;
  rungs: Rung<Gate>[];
  tests: TestStands[];
  /** The two sides of the law, where the charge says that the youth brought in others; else null. */
  crossing: CrossingFact[] | null;
};
export type ChargeView = OpenRelief & { charge: Charge; history: EarlierCharge[]; counsels: CounselsView | null };

/** One charge: what it says, what it said before, and for the youth's lawyer what can be done about it. */
export async function seeCharge(
  errand: Errand,
  { youthId, chargeId }: z.infer<typeof oneChargeInput>,
): Promise<Result<ChargeView>> {
  const opened = await openRelief(errand, youthId);
  const charge = chargeIn(opened, chargeId);
  if (!opened || !charge) return absent;
  touch(errand, opened, [chargeId]);
  return ok({
    ...opened,
    charge,
    history: await historyOf(errand, opened.record.sealer, youthId, chargeId),
    counsels: opened.counsel ? await counselsView(errand, opened, charge) : null,
  });
}

async function counselsView(errand: Errand, opened: OpenRelief, charge: Charge): Promise<CounselsView> {
  const work = await workOf(errand, opened);
  const sheet = work.sheets.get(charge.id) ?? null;
  const asks = (await asksOf(errand, opened.record.sealer, opened.record.id)).filter(
    ({ chargeId }) => chargeId === charge.id,
  );
  const own = work.evidence.filter(({ chargeId }) => chargeId === null || chargeId === charge.id);
  const on = charge.offenseOn;
  const born = opened.record.card?.born;
  return {
    work,
    sheet,
    answer: work.answers.find(({ record }) => record.id === charge.id) ?? null,
    rungs: ladder(gates, charge, asks),
    tests: testsFor(sheet, own, on !== null && duringByDays(work, on)),
    crossing: bringsInOthers(charge)
      ? crossingFacts(sheet, {
          underEighteen: Boolean(born && on && ageOn(born, on) < 18),
          exploited: work.periods.length > 0 || sheet?.during === 'yes',
        })
      : null,
  };
}

export const duringByDays = ({ periods }: Pick<Work, 'periods'>, on: string): boolean =>
  periods.some(({ from, until }) => from <= on && (until === null || on <= until));
