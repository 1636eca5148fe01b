import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Line, YouthView } from '../actions/benefits.ts';
import { list } from '../list.ts';
import { paths } from '../paths.ts';
import type { KeptFact } from '../store.ts';
import { words } from '../words.ts';

type Props = { view: YouthView; frame: Frame };

/** Every benefit of one youth: what is due first, then what was begun, then what is there besides. */
export function BenefitsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record } = view;
  return (
    <StaffPage frame={frame} title={t('title')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {view.begun.length === 0 && <p>{t('nothing')}</p>}
      <Grid>
        {view.begun.map((line) => (
          <Begun line={line} view={view} frame={frame} />
        ))}
      </Grid>
      <section aria-labelledby="others">
        <h2 id="others">{t('others')}</h2>
        <p class="usa-hint">{t('othersHint')}</p>
        <ul>
          {view.others.map((line) => (
            <li>
              {view.mayAdd ? (
                <a href={paths.one(record.id, line.benefit.id)}>{line.benefit.label[frame.lang]}</a>
              ) : (
                line.benefit.label[frame.lang]
              )}{' '}
              <span class="usa-hint">
                {[line.benefit.who[frame.lang], agesOf(line, frame), line.fits === false && t('fitsNot')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Disclosure summary={t('source', { source: '' }).replace(/:\s*$/, '')}>
        <p>
          {list.source}. {list.checkedOn ? dayWords(list.checkedOn, frame.lang) : t('notChecked')}.
        </p>
      </Disclosure>
      <PrintButton />
    </StaffPage>
  );
}

export function agesOf({ benefit: { ages } }: Line, { lang }: Frame): string {
  const t = words(lang);
  return [
    ages.from === null ? '' : t('ageFrom', { n: ages.from }),
    ages.until === null ? '' : t('ageUntil', { n: ages.until }),
  ]
    .filter(Boolean)
    .join(' ');
}

function Begun({ line, view, frame }: Props & { line: Line }) {
  const t = words(frame.lang);
  const { benefit, due, facts } = line;
  const last = facts.at(-1);
  return (
    <Card
      heading={benefit.label[frame.lang]}
      headingLevel={3}
      aside={
        due ? (
          <Tag tone="care">{t(`due-${due.kind}`, { day: dayWords(due.since, frame.lang) })}</Tag>
        ) : (
          last && <Tag tone={last.step === 'enrolled' ? 'good' : 'plain'}>{t(`step-${last.step}`)}</Tag>
        )
      }
      actions={
        view.mayAdd && (
          <a href={paths.one(view.record.id, benefit.id)}>
            {t('write')}
            <span class="usa-sr-only">: {benefit.label[frame.lang]}</span>
          </a>
        )
      }
    >
      <Told facts={facts} frame={frame} />
      {last?.ownerName && <p class="usa-hint">{t('owner', { name: last.ownerName })}</p>}
    </Card>
  );
}

/** Each word of it with its day: thought of, applied, asked for papers, enrolled. */
export function Told({ facts, frame }: { facts: readonly KeptFact[]; frame: Frame }) {
  const t = words(frame.lang);
  const dueWords = ({ step, dueOn }: KeptFact) =>
    dueOn ? t(step === 'enrolled' ? 'renewDay' : 'byDay', { day: dayWords(dueOn, frame.lang) }) : '';
  return (
    <ul>
      {facts.map((fact) => (
        <li>
          {[
            t('factLine', { step: t(`step-${fact.step}`), day: dayWords(fact.onDay, frame.lang) }),
            fact.reason ? t(`reason-${fact.reason}`) : '',
            dueWords(fact),
          ]
            .filter(Boolean)
            .join(', ')}
          {fact.words && <>: {fact.words}</>}
        </li>
      ))}
    </ul>
  );
}
