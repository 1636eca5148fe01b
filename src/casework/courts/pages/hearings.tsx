import { toRecord, YouthHeading, youthWords } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card, Grid } from '#ui/card.tsx';
import { Checkbox, Checkboxes } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { HearingsView } from '../actions/hearings.ts';
import { hearingState, missing, needKinds } from '../model/hearing.ts';
import { paths } from '../paths.ts';
import type { Hearing } from '../store.ts';
import { words } from '../words.ts';
import { PlaceFields, placeWords } from './place.tsx';
import { Transfers } from './transfers.tsx';

export type HearingsProps = { view: HearingsView; frame: Frame };

/** A youth's hearings: what comes, what was, and who may, writes down another. */
export function HearingsPage({ view, frame }: HearingsProps) {
  const t = words(frame.lang);
  const { record, coming, past } = view;
  return (
    <StaffPage frame={frame} title={t('hearings')} crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <section aria-labelledby="coming">
        <h2 id="coming">{t('coming')}</h2>
        {coming.length === 0 && <p>{t('noneComing')}</p>}
        <Grid>
          {coming.map((hearing) => (
            <HearingCard hearing={hearing} view={view} frame={frame} />
          ))}
        </Grid>
      </section>
      {view.mayAdd && <AddForm view={view} frame={frame} />}
      <section aria-labelledby="past">
        <h2 id="past">{t('past')}</h2>
        {past.length === 0 && <p>{t('nonePast')}</p>}
        <Grid>
          {past.map((hearing) => (
            <HearingCard hearing={hearing} view={view} frame={frame} />
          ))}
        </Grid>
      </section>
      {view.seesCourt && <Transfers view={view} frame={frame} />}
      <PrintButton />
    </StaffPage>
  );
}

function HearingCard({ hearing, view, frame }: HearingsProps & { hearing: Hearing }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const state = hearingState(hearing, frame.now, zone);
  const open = missing(hearing.needs);
  const place = view.facts.places.get(hearing.id);
  return (
    <Card
      heading={exactTime(hearing.at, frame.now, frame.lang, zone)}
      headingLevel={3}
      href={paths.hearing(view.record.id, hearing.id)}
      aside={state !== 'coming' && <Tag>{t(`state-${state}`)}</Tag>}
    >
      {place && <p>{placeWords(place, frame)}</p>}
      {hearing.responseId && <p>{t('speaks')}</p>}
      {state === 'coming' && (
        <p>
          {t('missing')}:{' '}
          {open.length === 0 ? t('nothingMissing') : open.map(({ kind }) => t(`need-${kind}`)).join(', ')}
        </p>
      )}
    </Card>
  );
}

function AddForm({ view, frame }: HearingsProps) {
  const t = words(frame.lang);
  const here = paths.hearings(view.record.id);
  const back = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('add')} open={back.isBack}>
      {view.record.reported && <p>{youthWords(frame.lang)('tells')}</p>}
      <Form action={here} label={t('add')}>
        <DateTimeField name="at" label={t('at')} hint={t('atHint')} value={back.value('at')} error={back.error('at')} />
        <Checkboxes
          name="needs"
          label={t('whatNeeds')}
          values={back.values('needs')}
          error={back.error('needs')}
          choices={needKinds.map((kind) => ({ value: kind, label: t(`need-${kind}`) }))}
        />
        <Checkbox
          name="speaks"
          label={t('speaks')}
          hint={t('speaksHint')}
          checked={back.value('speaks') === 'yes'}
          error={back.error('speaks')}
        />
        {view.addsCourt && <PlaceFields back={back} frame={frame} />}
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
