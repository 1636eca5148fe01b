import { benefitPaths } from '#casework/benefits/index.ts';
import { moneyPaths } from '#casework/money/index.ts';
import { referralPaths } from '#casework/referrals/index.ts';
import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Cite } from '#ui/cite.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { SupportLine, SupportsView } from '../actions/supports.ts';
import { list } from '../list.ts';
import { paths } from '../paths.ts';
import type { KeptSupport } from '../support-store.ts';
import { supportWords } from '../support-words.ts';

type Props = { view: SupportsView; frame: Frame };

/** What helps a youth who expects or has a child: each support with where it stands and who sees to it. */
export function SupportsPage({ view, frame }: Props) {
  const t = supportWords(frame.lang);
  const { record } = view;
  return (
    <StaffPage frame={frame} title={t('supports')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      {view.mayAdd && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      <h2>{t('supports')}</h2>
      <p class="usa-intro">{t('lead')}</p>
      {view.of > 0 && <p>{t('gotOf', { n: view.got, of: view.of })}</p>}
      <p class="usa-hint">{t('teamKnows')}</p>
      <Grid>
        {view.lines.map((line) => (
          <SupportCard line={line} view={view} frame={frame} />
        ))}
      </Grid>
      <ul>
        {view.mayAdd && (
          <li>
            <a href={referralPaths.ask(record.id).need}>{t('askFor')}</a>
          </li>
        )}
        {view.mayAdd && (
          <li>
            <a href={moneyPaths.askFor(record.id)}>{t('money')}</a>
          </li>
        )}
        <li>
          <a href={benefitPaths.ofYouth(record.id)}>{t('ownBenefits')}</a>
        </li>
      </ul>
      <p class="usa-hint">
        {t('source')}: <Cite text={list.source} />.{' '}
        {list.checkedOn ? dayWords(list.checkedOn, frame.lang) : t('notChecked')}.
      </p>
      <PrintButton />
    </StaffPage>
  );
}

function SupportCard({ line, view, frame }: Props & { line: SupportLine }) {
  const t = supportWords(frame.lang);
  const label = line.support.label[frame.lang];
  const last = line.facts.at(-1);
  return (
    <Card
      heading={label}
      headingLevel={3}
      aside={last && <Tag tone={last.step === 'got' ? 'good' : 'calm'}>{t(`step-${last.step}`)}</Tag>}
      actions={
        view.mayAdd && (
          <a href={paths.support(view.record.id, line.support.id)}>
            {t('write')}
            <span class="usa-sr-only">: {label}</span>
          </a>
        )
      }
    >
      <SupportTold facts={line.facts} frame={frame} />
      {line.due && <p>{t(`due-${line.due.kind}`, { day: dayWords(line.due.since, frame.lang) })}</p>}
      {last?.ownerName && <p class="usa-hint">{t('ownerIs', { name: last.ownerName })}</p>}
    </Card>
  );
}

/** Each word of it with its day, and by whom. */
export function SupportTold({ facts, frame }: { facts: readonly KeptSupport[]; frame: Frame }) {
  const t = supportWords(frame.lang);
  if (facts.length === 0) return <p>{t('nothingYet')}</p>;
  return (
    <ul>
      {facts.map((fact) => (
        <li>
          {[
            t(`step-${fact.step}`),
            dayWords(fact.onDay, frame.lang),
            fact.reason && t(`reason-${fact.reason}`),
            fact.byYouth ? t('byYouth') : fact.byName,
          ]
            .filter(Boolean)
            .join(', ')}
          {fact.words && <>: {fact.words}</>}
        </li>
      ))}
    </ul>
  );
}
