import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dollars } from '#reference/funds/index.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { SummaryList, type SummaryRow } from '#ui/summary-list.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { ClaimView } from '../actions/see.ts';
import { dueNow, isWage, paidCents } from '../model/claim.ts';
import { nextLook } from '../model/watch.ts';
import { paths } from '../paths.ts';
import { ruleOf } from '../rules.ts';
import type { KeptStep } from '../store.ts';
import { words } from '../words.ts';
import { LastDays, Waits } from './days.tsx';
import { SharedProtocol } from './shared.tsx';
import { StepForm } from './step-form.tsx';
import { Watching } from './watch.tsx';

export type ClaimProps = { view: ClaimView; frame: Frame };

/** One claim: what it is about, what happened on which day, what is due, and what happened next. */
export function ClaimPage({ view, frame }: ClaimProps) {
  const { lang } = frame;
  const t = words(lang);
  const { record, claim, looks } = view;
  const rule = ruleOf(claim.kind);
  const due = dueNow(claim.steps, nextLook(looks), view.today);
  return (
    <StaffPage
      frame={frame}
      title={t('title')}
      crumbs={[...toRecord(record, frame), { href: paths.ofYouth(record.id), label: t('title') }]}
    >
      <YouthHeading youth={record} frame={frame} />
      <h2>{rule.label[lang]}</h2>
      {due && (
        <p>
          <Tag tone="care">{t(`due-${due.what}`, { day: dayWords(due.on, lang) })}</Tag>
        </p>
      )}
      <p>{rule.about[lang]}</p>
      <Facts view={view} frame={frame} />
      {claim.kind === 'compensation' && view.mayWrite && (
        <Actions>
          <ButtonLink href={paths.application(record.id, claim.id)}>{t('toApplication')}</ButtonLink>
        </Actions>
      )}
      <h3>{t('happened')}</h3>
      <ul>
        {claim.steps.map((step) => (
          <li>
            <Told step={step} frame={frame} />
            {view.mayWrite && step.step !== 'noted' && (
              <Form action={paths.back(record.id, claim.id, step.id)}>
                <SubmitButton look="plain">
                  {t('takeBack')}
                  <span class="usa-sr-only">{`: ${t(`step-${step.step}`)}`}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <LastDays view={view} frame={frame} />
      {view.mayWrite && <StepForm view={view} frame={frame} />}
      {isWage(claim.kind) && <Watching view={view} frame={frame} />}
      {rule.needs.includes('shared') && <SharedProtocol frame={frame} />}
      <Waits kind={claim.kind} frame={frame} />
      <PrintButton />
    </StaffPage>
  );
}

/** What the claim is about, as it was written when it began. */
function Facts({ view: { claim }, frame: { lang } }: ClaimProps) {
  const t = words(lang);
  const { words: w, kind } = claim;
  const paid = paidCents(claim.steps);
  const rows: SummaryRow[] = [
    ...(w.whom && (isWage(kind) || kind === 'restitution' || kind === 'officer-declaration')
      ? [{ label: t(`whom-${kind}`), value: w.whom }]
      : []),
    ...(w.from ? [{ label: t('workFrom'), value: dayWords(w.from, lang) }] : []),
    ...(w.until ? [{ label: t('workUntil'), value: dayWords(w.until, lang) }] : []),
    ...(w.met ? [{ label: t('met'), value: dayWords(w.met, lang) }] : []),
    ...(w.askedCents ? [{ label: t('asked'), value: dollars(w.askedCents, lang) }] : []),
    ...(w.mayKnow.length > 0
      ? [{ label: t('mayKnow'), value: w.mayKnow.map((each) => t(`agency-${each}`)).join(', ') }]
      : []),
    ...(w.about ? [{ label: t('about'), value: w.about }] : []),
    ...(paid > 0 ? [{ label: t('step-paid'), value: dollars(paid, lang) }] : []),
  ];
  return rows.length > 0 ? <SummaryList rows={rows} /> : null;
}

function Told({ step, frame: { lang } }: { step: KeptStep; frame: Frame }) {
  const t = words(lang);
  const line = [
    t('stepLine', { day: dayWords(step.onDay, lang), step: t(`step-${step.step}`) }),
    step.cents === null ? '' : dollars(step.cents, lang),
    step.dueOn ? t('byDay', { day: dayWords(step.dueOn, lang) }) : '',
  ];
  return (
    <>
      {line.filter(Boolean).join(', ')}
      {step.words && <>: {step.words}</>}
      {step.ownerName && <span class="usa-hint"> {t('ownerLine', { name: step.ownerName })}</span>}
    </>
  );
}
