import { chargeName, reliefPaths } from '#casework/relief/index.ts';
import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dollars } from '#reference/funds/index.ts';
import { Card, Grid } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { ClaimsView } from '../actions/see.ts';
import { dueNow, isLead, isOver, lastStep, paidCents } from '../model/claim.ts';
import { nextLook } from '../model/watch.ts';
import { paths } from '../paths.ts';
import { ruleOf } from '../rules.ts';
import type { Claim } from '../store.ts';
import { words } from '../words.ts';
import { Compensation } from './compensation.tsx';

type Props = { view: ClaimsView; frame: Frame };

/** Every claim of one youth: what compensation may be open, what runs, what may be begun, and fines that are owed. */
export function ClaimsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, claims, mayBegin } = view;
  const begun = claims.some(({ kind }) => kind === 'compensation');
  const may = mayBegin.filter((kind) => kind !== 'compensation' || !begun);
  return (
    <StaffPage frame={frame} title={t('title')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('title')}</h2>
      <p>{t('lead')}</p>
      {mayBegin.length > 0 && record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      {view.found && <Compensation found={view.found} frame={frame} />}
      <section aria-labelledby="running">
        <h2 id="running">{t('running')}</h2>
        {claims.length === 0 ? (
          <EmptyState heading={t('none')}>{may.length > 0 && <p>{t('noneHint')}</p>}</EmptyState>
        ) : (
          <Grid>
            {claims.map((claim) => (
              <One claim={claim} view={view} frame={frame} />
            ))}
          </Grid>
        )}
      </section>
      {may.length > 0 && (
        <section aria-labelledby="begin">
          <h2 id="begin">{t('beginHeading')}</h2>
          {may.some(isLead) && !view.lawyer && <p class="usa-hint">{t('lawyersOnly')}</p>}
          <ul>
            {may.map((kind) => (
              <li>
                <a href={paths.begin(record.id, kind)}>{ruleOf(kind).label[frame.lang]}</a>{' '}
                <span class="usa-hint">{ruleOf(kind).about[frame.lang]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Fines view={view} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}

function One({ claim, view, frame }: Props & { claim: Claim }) {
  const t = words(frame.lang);
  const { lang } = frame;
  const last = lastStep(claim.steps);
  const watch = nextLook(view.watches.filter(({ claimId }) => claimId === claim.id));
  const due = dueNow(claim.steps, watch, view.today);
  const paid = paidCents(claim.steps);
  return (
    <Card
      heading={ruleOf(claim.kind).label[lang]}
      headingLevel={3}
      href={paths.one(view.record.id, claim.id)}
      aside={
        due ? (
          <Tag tone="care">{t(`due-${due.what}`, { day: dayWords(due.on, lang) })}</Tag>
        ) : (
          last && <Tag tone={isOver(claim.steps) ? 'plain' : 'calm'}>{t(`step-${last.step}`)}</Tag>
        )
      }
    >
      {claim.words.whom && <p>{claim.words.whom}</p>}
      {last && <p>{t('stepLine', { day: dayWords(last.onDay, lang), step: t(`step-${last.step}`) })}</p>}
      {last?.dueOn && !isOver(claim.steps) && <p>{t('byDay', { day: dayWords(last.dueOn, lang) })}</p>}
      {paid > 0 && <p>{t('paidSum', { sum: dollars(paid, lang) })}</p>}
      {last?.ownerName && <p class="usa-hint">{t('ownerLine', { name: last.ownerName })}</p>}
    </Card>
  );
}

/** Fines that are owed, and whether they are stayed; for whoever may know of charges. */
function Fines({ view, frame }: Props) {
  const t = words(frame.lang);
  if (view.fines.length === 0) return null;
  return (
    <section aria-labelledby="fines">
      <h2 id="fines">{t('fines')}</h2>
      <ul>
        {view.fines.map((charge) => (
          <li>
            <a href={reliefPaths.charge(view.record.id, charge.id)}>
              {t('fineLine', {
                charge: chargeName(charge, frame),
                sum: dollars((charge.fineCents ?? 0) - (charge.finePaidCents ?? 0), frame.lang),
              })}
            </a>{' '}
            <Tag tone={charge.fineStayed ? 'good' : 'plain'}>
              {t(charge.fineStayed ? 'fineStayed' : 'fineNotStayed')}
            </Tag>
          </li>
        ))}
      </ul>
      <p class="usa-hint">{t('finesHint')}</p>
    </section>
  );
}
