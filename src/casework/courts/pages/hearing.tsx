import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import { dayOf, timeOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { HearingView } from '../actions/hearing.ts';
import { courtWords } from '../court-words.ts';
import { hearingState } from '../model/hearing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Court } from './court.tsx';
import { Needs } from './needs.tsx';
import { Speaking } from './speaking.tsx';
import { When } from './when.tsx';

export type HearingProps = { view: HearingView; frame: Frame };

/** One hearing: when, what it needs, who speaks; and for those who may know, which court and what it decided. */
export function HearingPage({ view, frame }: HearingProps) {
  const t = words(frame.lang);
  const { record, hearing } = view;
  const zone = frame.actor?.timeZone ?? 'UTC';
  const state = hearingState(hearing, frame.now, zone);
  const crumbs = [...toRecord(record, frame), { href: paths.hearings(record.id), label: t('hearings') }];
  return (
    <StaffPage frame={frame} title={t('hearing')} width="form" crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>
        <When at={hearing.at} frame={frame} />
      </h2>
      {state !== 'coming' && (
        <p>
          <Tag>{t(`state-${state}`)}</Tag>
        </p>
      )}
      {hearing.cancelledAt && (
        <p>
          {t('cancelledWhy', {
            at: exactTime(hearing.cancelledAt, frame.now, frame.lang, zone),
            why: hearing.cancelWords ?? '',
          })}
        </p>
      )}
      <Moves view={view} frame={frame} />
      <Needs view={view} frame={frame} />
      <Speaking view={view} frame={frame} />
      {view.seesCourt ? (
        <Court view={view} frame={frame} />
      ) : (
        <p class="usa-hint">{courtWords(frame.lang)('notYours')}</p>
      )}
      {view.mayAdd && !hearing.cancelledAt && <ChangeForms view={view} frame={frame} />}
      <PrintButton />
    </StaffPage>
  );
}

function Moves({ view, frame }: HearingProps) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  if (view.hearing.moves.length === 0) return null;
  return (
    <ul>
      {view.hearing.moves.map((each) => (
        <li>
          {t('moved', {
            was: exactTime(each.wasAt, frame.now, frame.lang, zone),
            at: exactTime(each.movedAt, frame.now, frame.lang, zone),
          })}
          {each.byName && <> {t('movedBy', { name: each.byName })}</>}
          {each.words && <>: {each.words}</>}
        </li>
      ))}
    </ul>
  );
}

function ChangeForms({ view, frame }: HearingProps) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const { record, hearing } = view;
  const moving = paths.move(record.id, hearing.id);
  const cancelling = paths.cancelling(record.id, hearing.id);
  const again = typed(frame.path === moving ? frame.again : null);
  const off = typed(frame.path === cancelling ? frame.again : null);
  return (
    <>
      <Disclosure summary={t('move')} open={again.isBack}>
        <Form action={moving} label={t('move')}>
          <DateTimeField
            name="at"
            label={t('at')}
            hint={t('atHint')}
            value={again.value('at') || `${dayOf(hearing.at, zone)}T${timeOf(hearing.at, zone)}`}
            error={again.error('at')}
          />
          <TextArea
            name="moveWords"
            label={t('moveWhy')}
            hint={t('noCourtHere')}
            value={again.value('moveWords')}
            error={again.error('moveWords')}
            rows={2}
            maxlength={2000}
          />
          <Actions>
            <SubmitButton>{t('moveDo')}</SubmitButton>
          </Actions>
        </Form>
      </Disclosure>
      <Disclosure summary={t('cancel')} open={off.isBack}>
        <Form action={cancelling} label={t('cancel')}>
          <TextArea
            name="cancelWords"
            label={t('cancelReason')}
            hint={t('noCourtHere')}
            value={off.value('cancelWords')}
            error={off.error('cancelWords')}
            rows={2}
            maxlength={2000}
          />
          <Actions>
            <SubmitButton look="outline">{t('cancelDo')}</SubmitButton>
          </Actions>
        </Form>
      </Disclosure>
    </>
  );
}
