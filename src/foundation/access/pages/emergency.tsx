import { actWords } from '#foundation/audit/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Clock } from '#ui/clock.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { EmergenciesView, EmergencyView, ReviewView } from '../actions/emergency.ts';
import { paths } from '../paths.ts';
import type { Emergency } from '../store-emergency.ts';
import { words } from '../words.ts';
import { categoryWords, coded, moment } from './parts.tsx';

export function EmergencyPage({ view, frame }: { view: EmergencyView; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage frame={frame} title={t('emergencyTitle')} width="form">
      <h1>{t('emergencyTitle')}</h1>
      <p class="usa-intro">{t('emergencyIntro')}</p>
      {view.categories.length === 0 ? (
        <Alert kind="info">{t('noEmergency')}</Alert>
      ) : (
        <Form action={paths.emergency} requiredNote>
          <TextField
            name="number"
            label={t('number')}
            hint={t('numberHint')}
            required
            size="medium"
            maxlength={20}
            spellcheck={false}
            value={value('number')}
            error={error('number')}
          />
          <Radios
            name="category"
            label={t('emergencyCategory')}
            required
            value={value('category')}
            error={error('category')}
            choices={view.categories.map((category) => ({ value: category, label: categoryWords(category, frame) }))}
          />
          <TextArea
            name="reason"
            label={t('emergencyReason')}
            required
            rows={4}
            maxlength={2000}
            value={value('reason')}
            error={error('reason')}
          />
          <Actions>
            <SubmitButton>{t('openNow')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </StaffPage>
  );
}

export function EmergenciesPage({ view, frame }: { view: EmergenciesView; frame: Frame }) {
  const t = words(frame.lang);
  const columns: Column<Emergency>[] = [
    {
      label: t('opened'),
      rowHeader: true,
      cell: (each) => <a href={paths.review(each.id)}>{moment(each.openedAt, frame)}</a>,
    },
    { label: t('openedBy'), cell: (each) => `${each.userName}, ${each.agencyName}` },
    { label: t('what'), cell: (each) => categoryWords(each.category, frame) },
    {
      label: t('review'),
      cell: (each) =>
        each.finding ? (
          t('reviewed', { finding: t(`finding-${each.finding}`) })
        ) : (
          <>
            <Clock dueAt={each.reviewDueAt} now={frame.now} {...zoneOf(frame)} />
            {each.userId === view.mine && <p class="usa-hint">{t('yours')}</p>}
          </>
        ),
    },
  ];
  return (
    <StaffPage frame={frame} title={t('emergenciesTitle')} width="wide">
      <h1>{t('emergenciesTitle')}</h1>
      <p class="usa-intro">{t('emergenciesIntro')}</p>
      <Table
        caption={t('emergenciesTitle')}
        captionHidden
        columns={columns}
        rows={view.emergencies}
        empty={<EmptyState heading={t('noEmergencies')} />}
      />
    </StaffPage>
  );
}

export function ReviewPage({ view, frame }: { view: ReviewView; frame: Frame }) {
  const t = words(frame.lang);
  const { emergency } = view;
  return (
    <StaffPage
      frame={frame}
      title={t('reviewTitle')}
      width="form"
      crumbs={[{ href: paths.emergencies, label: t('emergenciesTitle') }]}
    >
      <h1>{t('reviewTitle')}</h1>
      <SummaryList
        rows={[
          { label: t('openedBy'), value: `${emergency.userName}, ${emergency.agencyName}` },
          { label: t('opened'), value: moment(emergency.openedAt, frame) },
          { label: t('what'), value: categoryWords(emergency.category, frame) },
          { label: t('reasonGiven'), value: view.reason },
          {
            label: t('whoLooked'),
            value: <a href={paths.looks(emergency.youthId)}>{t('looksTitle')}</a>,
          },
        ]}
      />
      <Table
        caption={t('lookedDuring')}
        compact
        rows={view.during}
        columns={[
          { label: t('when'), rowHeader: true, cell: (line) => moment(line.at, frame) },
          { label: t('act'), cell: (line) => actWords(line.act, frame.lang) },
          { label: t('device'), cell: (line) => coded('device', line.device, frame) },
        ]}
      />
      <Outcome view={view} frame={frame} />
    </StaffPage>
  );
}

function Outcome({ view, frame }: { view: ReviewView; frame: Frame }) {
  const t = words(frame.lang);
  const { emergency } = view;
  const { value, error } = typed(frame.again);
  if (emergency.finding)
    return (
      <Alert kind="info" heading={t('reviewed', { finding: t(`finding-${emergency.finding}`) })}>
        {view.note}
      </Alert>
    );
  if (view.own) return <Alert kind="info">{t('yours')}</Alert>;
  return (
    <Form action={paths.review(emergency.id)} requiredNote>
      <p>
        {`${t('reviewDue')}: `}
        <Clock dueAt={emergency.reviewDueAt} now={frame.now} {...zoneOf(frame)} />
      </p>
      <Radios
        name="finding"
        label={t('finding')}
        required
        value={value('finding')}
        error={error('finding')}
        choices={(['justified', 'not-justified', 'training'] as const).map((finding) => ({
          value: finding,
          label: t(`finding-${finding}`),
        }))}
      />
      <TextArea
        name="note"
        label={t('reviewNote')}
        required
        rows={4}
        maxlength={2000}
        value={value('note')}
        error={error('note')}
      />
      <Actions>
        <SubmitButton>{t('reviewNow')}</SubmitButton>
      </Actions>
    </Form>
  );
}

const zoneOf = (frame: Frame) => (frame.actor ? { timeZone: frame.actor.timeZone } : {});
