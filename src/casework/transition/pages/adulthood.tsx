import { benefitPaths, benefitWords } from '#casework/benefits/index.ts';
import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { daysBetween } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { Cite } from '#ui/cite.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { AdulthoodView } from '../actions/adulthood.ts';
import { list } from '../list.ts';
import { paths } from '../paths.ts';
import { supportWords } from '../support-words.ts';
import { words } from '../words.ts';
import { AgeItems } from './items.tsx';
import { Outcomes } from './outcomes.tsx';

export type AdulthoodProps = { view: AdulthoodView; frame: Frame };

/** The way of one youth to adulthood: the day first, then what is due at each age, then how they fare. */
export function AdulthoodPage({ view, frame }: AdulthoodProps) {
  const t = words(frame.lang);
  const { record } = view;
  const props = { view, frame };
  return (
    <StaffPage frame={frame} title={t('adulthood')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {view.parenting && <Parenting {...props} />}
      <TheDay {...props} />
      <Enrolled {...props} />
      {view.due.map((due) => (
        <AgeItems due={due} {...props} />
      ))}
      {!view.parenting && (
        <Disclosure summary={t('parenting')}>
          <ParentingList {...props} />
        </Disclosure>
      )}
      <Outcomes {...props} />
      <Checked {...props} />
      <PrintButton />
    </StaffPage>
  );
}

function TheDay({ view, frame }: AdulthoodProps) {
  const t = words(frame.lang);
  const { eighteenth, today, missing } = view;
  const left = eighteenth ? daysBetween(today, eighteenth) : 0;
  return (
    <section aria-labelledby="the-day">
      <h2 id="the-day">{t('dayPlan')}</h2>
      <p class="usa-intro">{t('lead')}</p>
      {eighteenth ? (
        <p>
          <strong>{t('theDay', { day: dayWords(eighteenth, frame.lang) })}</strong>
          {' · '}
          {left > 0 ? t('daysLeft', { n: left }) : t('isOfAge')}
        </p>
      ) : (
        <p>{t('noBirthDay')}</p>
      )}
      {missing.length === 0 ? (
        <p>
          <Tag tone="good">{t('hasPlan')}</Tag>
        </p>
      ) : (
        <p>{t('lacks', { what: missing.map(({ label }) => label[frame.lang]).join('; ') })}</p>
      )}
    </section>
  );
}

/** How many benefits were enrolled before the day of 18, and of 21. */
function Enrolled({ view, frame }: AdulthoodProps) {
  const b = benefitWords(frame.lang);
  return (
    <section aria-labelledby="benefits">
      <h2 id="benefits">{b('title')}</h2>
      {view.enrolled.length > 0 && (
        <ul>
          {view.enrolled.map(({ age, enrolled, of }) => (
            <li>{b('countBefore', { age, n: enrolled, of })}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={benefitPaths.ofYouth(view.record.id)}>{b('toBenefits')}</a>
      </p>
    </section>
  );
}

/** Supports come first, and a report is not one of them. */
const Parenting = ({ view, frame }: AdulthoodProps) => (
  <section aria-labelledby="parenting">
    <h2 id="parenting">{words(frame.lang)('parenting')}</h2>
    <ParentingList view={view} frame={frame} />
  </section>
);

function ParentingList({ view, frame }: AdulthoodProps) {
  const t = words(frame.lang);
  const s = supportWords(frame.lang);
  return (
    <>
      <p>
        <strong>{t('parentingFirst')}</strong>
      </p>
      <p>{t('parentingOffer')}</p>
      <ul>
        {list.parenting.map(({ label }) => (
          <li>{label[frame.lang]}</li>
        ))}
      </ul>
      <p>
        <a href={paths.supports(view.record.id)}>{s('supports')}</a>
        {view.supports.of > 0 && `: ${s('gotOf', { n: view.supports.got, of: view.supports.of })}`}
      </p>
    </>
  );
}

/** From where the list comes, and that nobody has verified it for this county. */
function Checked({ frame }: AdulthoodProps) {
  const t = words(frame.lang);
  return (
    <p class="usa-hint">
      {t('source')}: <Cite text={list.source} />.{' '}
      {list.checkedOn ? dayWords(list.checkedOn, frame.lang) : t('notChecked')}.
    </p>
  );
}
