import type { Frame } from '#platform/http/door.ts';
import { type ChargeCode, californiaCode } from '#reference/laws/index.ts';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { dayWords } from '#ui/time-words.ts';
import { namedKind } from '../kinds.ts';
import type { Charge } from '../model/charge.ts';
import { words } from '../words.ts';
import { placeName } from './places.ts';

const row = (label: string, value: string | null): SummaryRow[] => (value ? [{ label, value }] : []);

/** The code as California's list has it, or null. */
const listed = ({ code, jurisdiction }: Pick<Charge, 'code' | 'jurisdiction'>): ChargeCode | null =>
  jurisdiction === 'us-ca' && code ? californiaCode(code) : null;

type Named = Pick<Charge, 'code' | 'jurisdiction' | 'kinds'> & { words: { description: string } };

/** How a charge is called: its code and its name, in the words that were written down, else in those of the code. */
export function chargeName(charge: Named, frame: Pick<Frame, 'lang'>): string {
  const { code, words: said, kinds } = charge;
  const named = listed(charge)?.title[frame.lang];
  const what = said.description || named || kinds.map((id) => namedKind(id, frame.lang)).join(', ');
  return [code, what].filter(Boolean).join(' · ') || words(frame.lang)('charge');
}

/** What became of it and when, in a line. */
export function outcomeLine(charge: Charge, frame: Pick<Frame, 'lang'>): string {
  const t = words(frame.lang);
  const what = t(`what-${charge.what}`);
  const day = charge.happenedOn ?? charge.arrestedOn ?? charge.offenseOn;
  return day ? t('onDay', { what, day: dayWords(day, frame.lang) }) : what;
}

/** Everything that is written down of one charge. */
export function ChargeFactsList({ charge, frame }: { charge: Charge; frame: Frame }) {
  const { lang } = frame;
  const t = words(lang);
  const day = (it: string | null) => it && dayWords(it, lang);
  const dollars = (cents: number | null) =>
    cents === null ? null : new Intl.NumberFormat(lang, { style: 'currency', currency: 'USD' }).format(cents / 100);
  const said = (it: 'yes' | 'no' | null) => it && t(it);
  const { words: w } = charge;
  const rows = [
    ...row(t('what'), t(`what-${charge.what}`)),
    ...row(t('kinds'), charge.kinds.map((id) => namedKind(id, lang)).join(', ')),
    ...row(t('grade'), charge.grade && t(`grade-${charge.grade}`)),
    ...row(t('degree'), charge.degree),
    ...row(t('offenseOn'), day(charge.offenseOn)),
    ...row(t('arrestedOn'), day(charge.arrestedOn)),
    ...row(t('happenedOn'), day(charge.happenedOn)),
    ...row(t('agency'), w.agency),
    ...row(t('court'), w.court),
    ...row(t('caseNumber'), w.caseNumber),
    ...row(t('jurisdiction'), placeName(charge.jurisdiction, lang)),
    ...row(t('sentence'), w.sentence),
    ...row(t('completed'), said(charge.completed)),
    ...row(t('completedOn'), day(charge.completedOn)),
    ...row(t('jurisdictionEndedOn'), day(charge.jurisdictionEndedOn)),
    ...row(t('fine'), dollars(charge.fineCents)),
    ...row(t('finePaid'), dollars(charge.finePaidCents)),
    ...(charge.fineStayed ? row(t('fineStayed'), t('yes')) : []),
    ...row(t('registration'), said(charge.registration)),
    ...row(
      t('fromFile'),
      w.from ? t('onDay', { what: w.from.name || t('pastedText'), day: dayWords(w.from.on, lang) }) : null,
    ),
  ];
  const named = listed(charge);
  return (
    <>
      <SummaryList rows={rows} />
      {named && <Lists code={named} frame={frame} />}
    </>
  );
}

/** On which of California's lists a code stands, which close some ways; and whether anybody has checked it. */
export function Lists({ code, frame }: { code: ChargeCode; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <ul>
      <li>{t(`violent-${code.violent}`)}</li>
      <li>{t(`listed707b-${code.listed707b}`)}</li>
      {code.sure !== 'read' && <li class="usa-hint">{t('notRead')}</li>}
    </ul>
  );
}
