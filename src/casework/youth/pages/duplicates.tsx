import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { type DuplicatesView, partReasons } from '../actions/duplicates.ts';
import { calledBy } from '../called.ts';
import type { Twin } from '../likely-store.ts';
import type { Reason } from '../model/rank.ts';
import { paths } from '../paths.ts';
import { reasonWords, words } from '../words.ts';
import { ageWords, toRecord, YouthHeading } from './youth-heading.tsx';

/** Records that may be of the same youth, with what speaks for and against; a person decides, and can undo it. */
export function DuplicatesPage({ view, frame }: { view: DuplicatesView; frame: Frame }) {
  const t = words(frame.lang);
  const { record } = view;
  const { value, error } = typed(frame.again && 'number' in frame.again.values ? frame.again : null);
  return (
    <StaffPage frame={frame} title={t('duplicates')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('duplicates')}</h2>
      <p>{t('duplicatesIntro')}</p>
      {view.joins.length > 0 && <Joined view={view} frame={frame} />}
      {view.twins.length === 0 && <EmptyState heading={t('noTwins')} />}
      {view.twins.map((twin) => (
        <TwinCard twin={twin} view={view} frame={frame} />
      ))}
      {view.mayJoin && (
        <section aria-labelledby="by-number">
          <h2 id="by-number">{t('joinByNumber')}</h2>
          <Form action={paths.joins(record.id)} label={t('joinByNumber')}>
            <TextField
              name="number"
              label={t('number')}
              hint={t('joinByNumberHint')}
              value={value('number')}
              error={error('number')}
              maxlength={20}
              size="medium"
            />
            <Actions>
              <SubmitButton look="outline">{t('join')}</SubmitButton>
            </Actions>
          </Form>
        </section>
      )}
    </StaffPage>
  );
}

function TwinCard({ twin, view, frame }: { twin: Twin; view: DuplicatesView; frame: Frame }) {
  const t = words(frame.lang);
  const { comparison } = twin;
  return (
    <Card
      heading={calledBy(twin.card, twin.number, frame.lang)}
      headingLevel={3}
      href={paths.youth(twin.id)}
      aside={
        <Tag tone={comparison.standing === 'likely' ? 'calm' : 'plain'}>
          {reasonWords(frame.lang)(comparison.standing)}
        </Tag>
      }
    >
      <p>
        {t('number')} {twin.number} · {ageWords(twin.card, frame)}
      </p>
      <Reasons label={t('speaksFor')} reasons={comparison.for} frame={frame} />
      <Reasons label={t('speaksAgainst')} reasons={comparison.against} frame={frame} />
      {view.mayJoin && (
        <Form action={paths.joins(view.record.id)} label={t('join')}>
          <input type="hidden" name="other" value={twin.id} />
          <SubmitButton look="outline">{t('join')}</SubmitButton>
        </Form>
      )}
    </Card>
  );
}

function Reasons({ label, reasons, frame }: { label: string; reasons: readonly Reason[]; frame: Frame }) {
  if (reasons.length === 0) return null;
  const say = reasonWords(frame.lang);
  return (
    <p>
      <strong>{label}</strong>: {reasons.map(({ key }) => say(key)).join('; ')}
    </p>
  );
}

function Joined({ view, frame }: { view: DuplicatesView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <section aria-labelledby="joined">
      <h2 id="joined">{t('joined')}</h2>
      {view.joins.map((join) => (
        <Card
          heading={calledBy(join.other.card, join.other.number, frame.lang)}
          headingLevel={3}
          href={paths.youth(join.other.id)}
        >
          <p>
            {t('number')} {join.other.number} ·{' '}
            {t('joinedOn', { at: exactTime(join.joinedAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC') })}
          </p>
          <Reasons label={t('speaksFor')} reasons={join.reasons.map((key) => ({ key }))} frame={frame} />
          {view.mayJoin && (
            <Disclosure summary={t('part')} open={frame.path === paths.parting(view.record.id, join.id)}>
              <Form action={paths.parting(view.record.id, join.id)} label={t('part')}>
                <Radios
                  name="reason"
                  label={t('partReason')}
                  error={frame.path === paths.parting(view.record.id, join.id) ? frame.again?.errors.reason : undefined}
                  choices={partReasons.map((reason) => ({ value: reason, label: t(`part-${reason}`) }))}
                />
                <SubmitButton look="outline">{t('part')}</SubmitButton>
              </Form>
            </Disclosure>
          )}
        </Card>
      ))}
    </section>
  );
}
