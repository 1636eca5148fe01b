import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ListView } from '../actions/see.ts';
import { kinds } from '../model/kinds.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { MeetingTable } from './meeting-table.tsx';
import { kindName } from './speak.ts';

type Props = { view: ListView; frame: Frame };

/** One's own meetings, the soonest first; the teams that one belongs to. */
export function MeetingsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('meetings')} width="wide">
      <h1>{t('meetings')}</h1>
      <p class="usa-intro">{t('intro')}</p>
      <h2>{t('ahead')}</h2>
      <MeetingTable caption={t('ahead')} lines={view.ahead} frame={frame} empty={t('noneAhead')} />
      <ul>
        <li>
          <a href="/me/calendar">{t('calendar')}</a>
        </li>
        <li>
          <a href={paths.consultations}>{t('consultations')}</a>
        </li>
        <li>
          <a href={paths.rules}>{t('rules')}</a>
        </li>
      </ul>
      <h2>{t('teams')}</h2>
      {view.teams.length === 0 ? (
        <p>{t('noTeams')}</p>
      ) : (
        <ul>
          {view.teams.map((team) => (
            <li>
              <a href={paths.team(team.id)}>{team.name}</a> · {kindName(team.kind, frame)} · {team.agencyName}
            </li>
          ))}
        </ul>
      )}
      {view.begins && <BeginForm frame={frame} />}
      {view.past.length > 0 && (
        <>
          <h2>{t('past')}</h2>
          <MeetingTable caption={t('past')} lines={view.past} frame={frame} />
        </>
      )}
    </StaffPage>
  );
}

function BeginForm({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, error, isBack } = typed(frame.path === paths.teams ? frame.again : null);
  return (
    <Disclosure summary={t('begin')} open={isBack}>
      <Form action={paths.teams} label={t('begin')}>
        <Select
          name="kind"
          label={t('kind')}
          value={value('kind')}
          error={error('kind')}
          emptyLabel={t('chooseKind')}
          choices={kinds.map(({ id, title }) => ({ value: id, label: title[frame.lang] }))}
        />
        <TextField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          value={value('name')}
          error={error('name')}
          maxlength={80}
        />
        <Actions>
          <SubmitButton>{t('begin')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
