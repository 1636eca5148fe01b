import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Checkbox, Checkboxes } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { SealingsView } from '../actions/sealing.ts';
import { openable } from '../model/categories.ts';
import { paths } from '../paths.ts';
import type { Removal } from '../store-sealing.ts';
import { words } from '../words.ts';
import { categoryWords, moment } from './parts.tsx';

/** Sealing orders: a new one, those recorded, and the proof that each matter left the other places too. No youth is named. */
export function SealingPage({ view, frame }: { view: SealingsView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('sealTitle')} width="form">
      <h1>{t('sealTitle')}</h1>
      <p class="usa-intro">{t('sealIntro')}</p>
      <p>{t('sealVault')}</p>
      <Disclosure summary={t('sealNew')} open={frame.again !== null}>
        <SealForm frame={frame} />
      </Disclosure>
      {view.sealings.length === 0 && <EmptyState heading={t('noSealings')} />}
      {view.sealings.map((order) => (
        <Card heading={`${order.law}, ${dayWords(order.orderedOn, frame.lang)}`}>
          <SummaryList
            rows={[
              {
                label: t('sealScope'),
                value:
                  order.categories?.map((category) => categoryWords(category, frame)).join(', ') ??
                  t(order.named ? 'sealNamed' : 'sealWhole'),
              },
              {
                label: t('sealed'),
                value: `${t('sealedRows', { n: order.rows })}, ${moment(order.recordedAt, frame)}, ${order.recordedByName}`,
              },
            ]}
          />
          {order.undoneAt ? (
            <p>{t('undone', { date: moment(order.undoneAt, frame) })}</p>
          ) : (
            <>
              <h3>{t('removals')}</h3>
              <ul>
                {order.removals.map((removal) => (
                  <RemovalLine removal={removal} frame={frame} />
                ))}
              </ul>
              {order.recordedBy !== view.mine && (
                <Disclosure summary={t('undo')}>
                  <Form action={paths.undoing(order.id)}>
                    <TextArea
                      name="because"
                      label={t('undoWhy')}
                      hint={order.named ? t('undoNamedHint') : undefined}
                      rows={2}
                      maxlength={500}
                    />
                    <SubmitButton look="outline">{t('undo')}</SubmitButton>
                  </Form>
                </Disclosure>
              )}
            </>
          )}
        </Card>
      ))}
    </StaffPage>
  );
}

function RemovalLine({ removal, frame }: { removal: Removal; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <li>
      <strong>{t(`place-${removal.place}`)}</strong>
      {removal.doneAt ? (
        ` · ${t('done', { date: moment(removal.doneAt, frame), proof: removal.proof ?? '' })}`
      ) : (
        <>
          {` · ${t('due')} ${dayWords(removal.dueOn, frame.lang)}`}
          <Disclosure summary={t('proveNow')}>
            <Form action={paths.proof(removal.id)}>
              <TextArea name="proof" label={t('proof')} rows={2} maxlength={500} />
              <SubmitButton look="outline">{t('proveNow')}</SubmitButton>
            </Form>
          </Disclosure>
        </>
      )}
    </li>
  );
}

function SealForm({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <Form action={paths.sealings} requiredNote>
      <TextField
        name="number"
        label={t('number')}
        required
        size="medium"
        maxlength={20}
        value={value('number')}
        error={error('number')}
      />
      <TextField
        name="law"
        label={t('sealLaw')}
        hint="WIC 781, WIC 786, PC 851.7, PC 236.14"
        required
        maxlength={120}
        value={value('law')}
        error={error('law')}
      />
      <DateField name="orderedOn" label={t('sealDay')} required value={value('orderedOn')} error={error('orderedOn')} />
      <Checkboxes
        name="categories"
        label={t('sealScope')}
        hint={t('sealScopeHint')}
        values={values('categories')}
        error={error('categories')}
        choices={openable.map((category) => ({ value: category, label: t(`category-${category}`) }))}
      />
      <Checkbox
        name="confirmed"
        label={t('sealConfirm')}
        required
        checked={value('confirmed') === 'yes'}
        error={error('confirmed')}
      />
      <Actions>
        <SubmitButton>{t('sealNow')}</SubmitButton>
      </Actions>
    </Form>
  );
}
