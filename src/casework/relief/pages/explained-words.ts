import type { RecordAnswer } from '#reference/laws/index.ts';
import { type Charge, stands } from '../model/charge.ts';
import type { ExplainedPart, Explanation } from '../model/explanation.ts';
import { chargeName, outcomeLine } from './facts.tsx';

/** What the best remedy says of each charge that stands, in both languages. */
export const explanationOf = (charges: readonly Charge[], answers: readonly RecordAnswer[]): Explanation => ({
  parts: charges.filter(stands).map((charge): ExplainedPart => {
    const [best] = answers.find(({ record }) => record.id === charge.id)?.answers ?? [];
    const what = {
      chargeId: charge.id,
      name: { en: chargeName(charge, { lang: 'en' }), es: chargeName(charge, { lang: 'es' }) },
      outcome: { en: outcomeLine(charge, { lang: 'en' }), es: outcomeLine(charge, { lang: 'es' }) },
    };
    if (!best)
      return { ...what, telling: charge.what === 'filed' ? 'open' : 'none', plain: null, soonest: null, ways: [] };
    const { remedy, verdict, dates, ways, law } = best;
    return {
      ...what,
      telling: verdict,
      plain: verdict === 'not' ? null : remedy.plain,
      soonest: verdict === 'not' ? null : (dates.earliest ?? null),
      ways: ways.map(({ label }) => label),
      checkedOn: law?.sure === 'read' ? law.checkedOn : null,
    };
  }),
});
