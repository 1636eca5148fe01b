import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import { stateOf } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { MeetingProps } from './meeting.tsx';
import { PlanFields } from './plan-fields.tsx';

/** Moving, calling off, closing: for who keeps the team. The form carries the version that its writer looked at. */
export function Change({ view: { meeting }, frame }: MeetingProps) {
  const t = words(frame.lang);
  const state = stateOf(meeting, frame.now);
  if (state === 'cancelled' || state === 'held') return null;
  const here = paths.move(meeting.id);
  const back = typed(frame.path === here ? frame.again : null);
  return (
    <>
      {state !== 'ahead' && (
        <Form action={paths.end(meeting.id)} label={t('end')}>
          <Actions>
            <SubmitButton>{t('end')}</SubmitButton>
          </Actions>
        </Form>
      )}
      <Disclosure summary={t('move')} open={back.isBack}>
        <Form action={here} label={t('move')}>
          <input type="hidden" name="version" value={String(meeting.version)} />
          <PlanFields back={back} now={meeting} frame={frame} />
          <Actions>
            <SubmitButton>{t('moveDo')}</SubmitButton>
          </Actions>
        </Form>
        <Form action={paths.cancel(meeting.id)} label={t('cancel')}>
          <Actions>
            <SubmitButton look="outline">{t('cancel')}</SubmitButton>
          </Actions>
        </Form>
      </Disclosure>
    </>
  );
}
