import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { typed } from '#ui/typed.ts';
import { COUNTED_DAYS, type TeamView } from '../actions/see.ts';
import { type AgencyPromises, promiseStates } from '../model/standing.ts';
import { paths } from '../paths.ts';
import type { Member } from '../team-store.ts';
import { words } from '../words.ts';
import { MeetingTable } from './meeting-table.tsx';
import { PlanFields } from './plan-fields.tsx';
import { Rule } from './rule.tsx';
import { SeatFields } from './seat-fields.tsx';
import { kindName, seatName, seatWords } from './speak.ts';

type Props = { view: TeamView; frame: Frame };

/** One team: its lasting seats, its meetings, and how its agencies kept what they promised. */
export function TeamPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { team } = view;
  return (
    <StaffPage frame={frame} title={t('team')} width="wide" crumbs={[{ href: paths.list, label: t('meetings') }]}>
      <h1>{team.name}</h1>
      <p>
        {kindName(team.kind, frame)} · {team.agencyName}
      </p>
      <h2>{t('ahead')}</h2>
      <MeetingTable caption={t('ahead')} lines={view.ahead} frame={frame} empty={t('noneAhead')} isTeam />
      {team.keeps && <CallForm view={view} frame={frame} />}
      <Members view={view} frame={frame} />
      <Promises view={view} frame={frame} />
      <Rule rule={view.rule} frame={frame} />
      {view.past.length > 0 && (
        <>
          <h2>{t('past')}</h2>
          <MeetingTable caption={t('past')} lines={view.past} frame={frame} isTeam />
        </>
      )}
    </StaffPage>
  );
}

function CallForm({ view, frame }: Props) {
  const t = words(frame.lang);
  const here = paths.call(view.team.id);
  const back = typed(frame.path === here ? frame.again : null);
  return (
    <Disclosure summary={t('call')} open={back.isBack}>
      <Form action={here} label={t('call')}>
        <PlanFields back={back} frame={frame} />
        <p class="usa-hint">{t('mailSays')}</p>
        <Actions>
          <SubmitButton>{t('callDo')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Members({ view: { team, members, roster }, frame }: Props) {
  const t = words(frame.lang);
  const here = paths.members(team.id);
  const back = typed(frame.path === here ? frame.again : null);
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('members')}</h2>
      {seatWords(roster, false, frame).map((each) => (
        <p>{each}</p>
      ))}
      <Table
        caption={t('members')}
        captionHidden
        rows={members}
        columns={[
          { label: t('person'), rowHeader: true, cell: (row: Member) => row.name },
          { label: t('seat'), cell: (row) => seatName(row.seat, frame) },
          { label: t('agency'), cell: (row) => row.agencyName },
          { label: t('keeps'), cell: (row) => (row.keeper ? t('keeps') : '–') },
          ...(team.keeps
            ? [
                {
                  label: t('change'),
                  cell: (row: Member) => (
                    <Form action={paths.memberEnd(team.id, row.id)} label={t('endSeat', { name: row.name })}>
                      <SubmitButton look="plain">{t('endSeat', { name: row.name })}</SubmitButton>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {team.keeps && (
        <Disclosure summary={t('addMember')} open={back.isBack}>
          <Form action={here} label={t('addMember')}>
            <SeatFields back={back} frame={frame} />
            <Checkbox name="keeper" label={t('keeps')} />
            <p class="usa-hint">{t('intro')}</p>
            <Actions>
              <SubmitButton>{t('give')}</SubmitButton>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

/** How each agency kept what its people promised: a small measure, of what the reader may see. */
function Promises({ view, frame }: Props) {
  const t = words(frame.lang);
  const due = (row: AgencyPromises) => row.kept + row['not-kept'] + row.late;
  return (
    <section aria-labelledby="promises">
      <h2 id="promises">{t('promisesCount', { n: COUNTED_DAYS })}</h2>
      <p class="usa-hint">{t('promisesWhy')}</p>
      <Table
        caption={t('promisesCount', { n: COUNTED_DAYS })}
        captionHidden
        rows={view.promises}
        empty={<p>{t('noPromises')}</p>}
        columns={[
          { label: t('agency'), rowHeader: true, cell: (row: AgencyPromises) => row.agency },
          ...promiseStates.map((state) => ({
            label: t(`promise-${state}`),
            numeric: true,
            cell: (row: AgencyPromises) => String(row[state]),
          })),
          {
            label: t('keptShare'),
            numeric: true,
            cell: (row) => (due(row) === 0 ? '–' : `${row.kept} / ${due(row)}`),
          },
        ]}
      />
    </section>
  );
}
