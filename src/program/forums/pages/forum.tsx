import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ForumView } from '../actions/see.ts';
import type { Meeting, Member } from '../model/forum.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { zoneOf } from '../zone.ts';
import { Notes } from './notes.tsx';
import { Papers } from './papers.tsx';

export type ForumProps = { view: ForumView; frame: Frame };

/** One forum: its meetings, papers and notes for its members; its members for who keeps it. */
export function ForumPage({ view, frame }: ForumProps) {
  const t = words(frame.lang);
  const { forum } = view;
  return (
    <StaffPage frame={frame} title={t('forum')} width="wide" crumbs={[{ href: paths.list, label: t('forums') }]}>
      <h1>{forum.name}</h1>
      <p>
        <Tag>{t(`kind-${forum.kind}`)}</Tag>
        {forum.region && ` ${view.county.of(forum.region)?.name ?? forum.region}`}
      </p>
      {forum.belongs ? (
        <>
          <Alert kind="info" heading={t('noYouth')}>
            <p>{t('noYouthText')}</p>
          </Alert>
          <Meetings view={view} frame={frame} />
          <Papers view={view} frame={frame} />
          <Notes forumId={forum.id} meetingId="" notes={view.notes} frame={frame} />
        </>
      ) : (
        <p>{t('keepsOnlyText')}</p>
      )}
      <Members view={view} frame={frame} />
    </StaffPage>
  );
}

function Meetings({ view, frame }: ForumProps) {
  const t = words(frame.lang);
  const isBack = frame.path === paths.meetings(view.forum.id);
  const { value, error } = typed(isBack ? frame.again : null);
  const columns = [
    {
      label: t('when'),
      rowHeader: true,
      cell: (row: Meeting) => (
        <a href={paths.meeting(view.forum.id, row.id)}>
          {exactTime(row.startsAt, frame.now, frame.lang, zoneOf(frame))}
        </a>
      ),
    },
    { label: t('place'), cell: (row: Meeting) => row.plan.place || '–' },
    { label: t('cameCount'), cell: (row: Meeting) => (row.heldAt ? String(row.attended.length) : '–') },
    { label: t('decisions'), cell: (row: Meeting) => row.outcome?.decisions || '–' },
  ];
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{t('meetings')}</h2>
      <Table caption={t('ahead')} rows={view.ahead} empty={<p>{t('aheadNone')}</p>} columns={columns.slice(0, 2)} />
      {view.past.length > 0 && <Table caption={t('past')} rows={view.past} columns={columns} />}
      <Disclosure summary={t('call')} open={isBack}>
        <Form action={paths.meetings(view.forum.id)} label={t('call')}>
          <DateTimeField
            name="startsAt"
            label={t('when')}
            value={value('startsAt')}
            error={error('startsAt')}
            required
          />
          <TextField name="place" label={t('place')} value={value('place')} error={error('place')} />
          <TextArea name="agenda" label={t('agenda')} value={value('agenda')} error={error('agenda')} />
          <Actions>
            <SubmitButton>{t('call')}</SubmitButton>
          </Actions>
        </Form>
      </Disclosure>
    </section>
  );
}

function Members({ view, frame }: ForumProps) {
  const t = words(frame.lang);
  const isBack = frame.path === paths.members(view.forum.id);
  const { value, error } = typed(isBack ? frame.again : null);
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('members')}</h2>
      <Table
        caption={t('members')}
        captionHidden
        rows={view.members}
        empty={<p>{t('membersNone')}</p>}
        columns={[
          { label: t('name'), rowHeader: true, cell: (row: Member) => row.name },
          { label: t('agency'), cell: (row) => row.agency },
          { label: t('part'), cell: (row) => t(row.chair ? 'chairs' : 'member') },
          {
            label: t('change'),
            cell: (row) => (
              <Form action={paths.memberEnd(view.forum.id, row.id)} label={t('endOf', { name: row.name })}>
                <SubmitButton look="plain">{t('endOf', { name: row.name })}</SubmitButton>
              </Form>
            ),
          },
        ]}
      />
      <Disclosure summary={t('invite')} open={isBack}>
        <Form action={paths.members(view.forum.id)} label={t('invite')}>
          <TextField
            name="who"
            label={t('who')}
            hint={t('whoHint')}
            value={value('who')}
            error={error('who')}
            required
          />
          <Checkbox name="chair" label={t('chairs')} />
          <Actions>
            <SubmitButton>{t('invite')}</SubmitButton>
          </Actions>
        </Form>
      </Disclosure>
    </section>
  );
}
