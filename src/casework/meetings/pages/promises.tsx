import { calledBy } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Promised } from '../actions/see.ts';
import { promiseState } from '../model/standing.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { MeetingProps } from './meeting.tsx';
import { zoneOf } from './speak.ts';

/** What was promised at earlier meetings and is still to be looked at, at the top of this one. */
export function Promises({ view, frame }: MeetingProps) {
  const t = words(frame.lang);
  if (view.promises.length === 0) return null;
  const today = dayOf(frame.now, zoneOf(frame));
  return (
    <section aria-labelledby="promised">
      <h2 id="promised">{t('promised')}</h2>
      <Table
        caption={t('promised')}
        captionHidden
        rows={view.promises}
        columns={[
          {
            label: t('youthOfMeeting'),
            rowHeader: true,
            cell: ({ youth }: Promised) => calledBy(youth.card, youth.number, frame.lang),
          },
          {
            label: t('promised'),
            cell: (each) =>
              t('promisedBy', {
                what: each.what,
                name: each.ownerName ?? '',
                agency: each.ownerAgency ?? '',
                day: each.dueOn ? dayWords(each.dueOn, frame.lang) : '',
              }),
          },
          {
            label: t('wasKept'),
            cell: (each) => {
              const state = promiseState(each, today);
              return (
                <>
                  <Tag tone={state === 'kept' ? 'good' : 'plain'}>{t(`promise-${state}`)}</Tag>
                  {each.kept === null && <Judge view={view} frame={frame} each={each} />}
                </>
              );
            },
          },
        ]}
      />
    </section>
  );
}

function Judge({ view, frame, each }: MeetingProps & { each: Promised }) {
  const t = words(frame.lang);
  return (
    <Form
      action={paths.judge(view.meeting.id, each.id)}
      label={t('judgeOf', { what: `${calledBy(each.youth.card, each.youth.number, frame.lang)}, ${each.what}` })}
    >
      <SubmitButton look="outline" name="kept" value="yes">
        {t('wasKept')}
      </SubmitButton>{' '}
      <SubmitButton look="outline" name="kept" value="no">
        {t('wasNotKept')}
      </SubmitButton>
    </Form>
  );
}
