import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ChargeView, CounselsView } from '../actions/charge.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Answers } from './answers.tsx';
import { Crossing } from './crossing.tsx';
import { ChargeFactsList, chargeName, outcomeLine } from './facts.tsx';
import { Gates } from './gates.tsx';
import { Tests } from './tests.tsx';

export type ChargeProps = { view: ChargeView; frame: Frame };
export type CounselsProps = ChargeProps & { counsels: CounselsView };

/** One charge: its facts; for the youth's lawyer the gates, what the laws say, the tests, and the worksheet. */
export function ChargePage({ view, frame }: ChargeProps) {
  const t = words(frame.lang);
  const { record, charge, counsels } = view;
  const crumbs = [...toRecord(record, frame), { href: paths.relief(record.id), label: t('title') }];
  return (
    <StaffPage frame={frame} title={t('charge')} crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{chargeName(charge, frame)}</h2>
      <p>{outcomeLine(charge, frame)}</p>
      {counsels && (
        <>
          <Gates view={view} counsels={counsels} frame={frame} />
          <Laws view={view} counsels={counsels} frame={frame} />
          {counsels.crossing && <Crossing facts={counsels.crossing} frame={frame} />}
          <Tests view={view} counsels={counsels} frame={frame} toSheet />
        </>
      )}
      <section aria-labelledby="facts">
        <h2 id="facts">{t('facts')}</h2>
        <ChargeFactsList charge={charge} frame={frame} />
        {view.mayAdd && (
          <Actions>
            <ButtonLink look="outline" href={paths.changing(record.id, charge.id)}>
              {t('change')}
            </ButtonLink>
          </Actions>
        )}
        <History view={view} frame={frame} />
        {view.mayAdd && <Withdraw view={view} frame={frame} />}
      </section>
      <PrintButton />
    </StaffPage>
  );
}

function Laws({ counsels: { answer }, frame }: CounselsProps) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="laws">
      <h2 id="laws">{t('laws')}</h2>
      {answer ? <Answers answer={answer} frame={frame} /> : <p>{t('openFirstGates')}</p>}
    </section>
  );
}

function History({ view: { charge, history }, frame }: ChargeProps) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, zone);
  return (
    <>
      <p class="usa-hint">{t('writtenBy', { name: charge.editedByName ?? '', at: at(charge.editedAt) })}</p>
      {history.length > 0 && (
        <Disclosure summary={t('history', { n: history.length })}>
          <ol reversed>
            {history.map((each) => (
              <li>
                {[
                  each.code,
                  each.words.description,
                  t(`what-${each.what}` as 'what-arrest'),
                  each.words.court,
                  each.words.caseNumber,
                ]
                  .filter(Boolean)
                  .join(', ')}{' '}
                <span class="usa-hint">{t('writtenBy', { name: each.byName ?? '', at: at(each.writtenAt) })}</span>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  );
}

function Withdraw({ view: { record, charge }, frame }: ChargeProps) {
  const t = words(frame.lang);
  const here = paths.withdrawing(record.id, charge.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('withdraw')} open={isBack}>
      <p>{t('withdrawHint')}</p>
      <Form action={here} label={t('withdraw')}>
        <TextField name="why" label={t('why')} value={value('why')} error={error('why')} maxlength={1000} />
        <Actions>
          <SubmitButton look="outline">{t('withdraw')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
