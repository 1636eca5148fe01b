import { toRecord } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import type { RemedyAnswer } from '#reference/laws/index.ts';
import { PrintButton } from '#ui/print-button.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { ExplainedView } from '../actions/record.ts';
import { type Charge, stands } from '../model/charge.ts';
import { paths } from '../paths.ts';
import { youthWords } from '../public-words.ts';
import { words } from '../words.ts';
import { chargeName, outcomeLine } from './facts.tsx';

type Props = { view: ExplainedView; frame: Frame };

/** What may be done, said for the youth: to read together, or on paper without a name. */
export function ExplainedPage({ view, frame }: Props) {
  const t = youthWords(frame.lang);
  const { record } = view;
  const charges = view.charges.filter(stands);
  const crumbs = [...toRecord(record, frame), { href: paths.relief(record.id), label: words(frame.lang)('title') }];
  return (
    <StaffPage frame={frame} title={t('title')} width="form" crumbs={crumbs}>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <p>{t('made')}</p>
      <p>{t('decides')}</p>
      {charges.length === 0 && <p>{t('none')}</p>}
      {charges.map((charge) => (
        <OneCharge charge={charge} view={view} frame={frame} />
      ))}
      {charges.length > 0 && (
        <>
          <h2>{t('bring')}</h2>
          <ul>
            <li>{t('bring-nexus')}</li>
            <li>{t('bring-papers')}</li>
            <li>{t('bring-people')}</li>
          </ul>
        </>
      )}
      <p>{t('keep')}</p>
      <PrintButton />
    </StaffPage>
  );
}

function OneCharge({ charge, view, frame }: Props & { charge: Charge }) {
  const t = youthWords(frame.lang);
  const answer = view.work.answers.find(({ record }) => record.id === charge.id);
  const [best] = answer?.answers ?? [];
  return (
    <section>
      <h2>{chargeName(charge, frame)}</h2>
      <p>{outcomeLine(charge, frame)}</p>
      {best ? (
        <Best answer={best} frame={frame} />
      ) : (
        <p>{t(charge.what === 'filed' ? 'verdict-open' : 'verdict-none')}</p>
      )}
    </section>
  );
}

/** The remedy that helps most, and how it stands. */
function Best({ answer, frame }: { answer: RemedyAnswer; frame: Frame }) {
  const t = youthWords(frame.lang);
  const { remedy, verdict, dates, ways, law } = answer;
  const checkedOn = law?.sure === 'read' ? law.checkedOn : null;
  return (
    <>
      <p>
        <strong>{t(`verdict-${verdict}`)}</strong>
      </p>
      {verdict !== 'not' && <p>{remedy.plain[frame.lang]}</p>}
      {dates.earliest && verdict !== 'not' && <p>{t('soonest', { day: dayWords(dates.earliest, frame.lang) })}</p>}
      {ways.length > 0 && (
        <>
          <p>{t('ways')}:</p>
          <ul>
            {ways.map(({ label }) => (
              <li>{label[frame.lang]}</li>
            ))}
          </ul>
        </>
      )}
      <p class="usa-hint">{checkedOn ? t('checked', { day: dayWords(checkedOn, frame.lang) }) : t('unchecked')}</p>
    </>
  );
}
