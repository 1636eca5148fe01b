import { Card, Grid } from '#ui/card.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { courtWords } from '../court-words.ts';
import { paths } from '../paths.ts';
import type { HearingsProps } from './hearings.tsx';

type SettledAs = 'done' | 'no-longer' | 'moved' | 'stays';

/** Moves from one special court to another. Their names stand here and nowhere that the team shares. */
export function Transfers({ view, frame }: HearingsProps) {
  const t = courtWords(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const { record, facts } = view;
  return (
    <section aria-labelledby="transfers">
      <h2 id="transfers">{t('transfers')}</h2>
      <p class="usa-hint">{t('onlyCourt')}</p>
      {facts.transfers.length === 0 && <p>{t('noTransfers')}</p>}
      <Grid>
        {facts.transfers.map((each) => (
          <Card
            heading={t('fromTo', each.words)}
            headingLevel={3}
            actions={
              view.addsCourt &&
              !each.settledAt && (
                <Form action={paths.settling(record.id, each.id)} label={t('fromTo', each.words)}>
                  <Actions>
                    <SubmitButton name="as" value="moved" look="outline">
                      {t('wasMoved')}
                    </SubmitButton>
                    <SubmitButton name="as" value="stays" look="outline">
                      {t('wasNot')}
                    </SubmitButton>
                  </Actions>
                </Form>
              )
            }
          >
            {each.words.why && <p class="tl-prose">{each.words.why}</p>}
            <p class="usa-hint">{exactTime(each.at, frame.now, frame.lang, zone)}</p>
            {each.settledAt && (
              <p>
                {t(`settled-${each.settledAs as SettledAs}`, {
                  at: exactTime(each.settledAt, frame.now, frame.lang, zone),
                })}
              </p>
            )}
          </Card>
        ))}
      </Grid>
      {view.addsCourt && <AskForm view={view} frame={frame} />}
    </section>
  );
}

function AskForm({ view, frame }: HearingsProps) {
  const t = courtWords(frame.lang);
  const here = paths.transfers(view.record.id);
  const { value, error, isBack } = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('askTransfer')} open={isBack}>
      <Form action={here} label={t('askTransfer')}>
        <TextField name="from" label={t('from')} value={value('from')} error={error('from')} maxlength={200} />
        <TextField name="to" label={t('to')} value={value('to')} error={error('to')} maxlength={200} />
        <TextArea name="why" label={t('why')} value={value('why')} error={error('why')} rows={2} maxlength={2000} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
