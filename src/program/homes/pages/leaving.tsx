import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import { type LeavingView, toField } from '../actions/contractor.ts';
import type { Home } from '../home-store.ts';
import type { Handover } from '../leaving-store.ts';
import { stageOf } from '../model/home.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { homeWords } from './parts.ts';

type Props = { view: LeavingView; frame: Frame };

/** A contractor that leaves: each home, how many youth live in it, and how far it is on its way to another. */
export function LeavingPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { contractor, rows } = view;
  const left = rows.filter(({ home }) => stageOf(home.facts) !== 'closed' || home.living > 0);
  return (
    <StaffPage frame={frame} title={t('leaving')} crumbs={[{ href: paths.homes, label: t('title') }]}>
      <h1>{contractor.name}</h1>
      <p class="usa-intro">{t('leavingLead')}</p>
      <p>
        {contractor.endedAt
          ? t('ended')
          : contractor.leavesOn
            ? t('leavesOn', { day: dayWords(contractor.leavesOn, frame.lang) })
            : t('works')}
      </p>
      {view.keeps && !contractor.endedAt && <Plan view={view} frame={frame} />}
      {left.map((row) => (
        <OneHome row={row} view={view} frame={frame} />
      ))}
      {left.length === 0 && <p>{t('noneLeft')}</p>}
      {view.keeps && !contractor.endedAt && contractor.leavesOn && (
        <Form action={paths.ending(contractor.agencyId)} label={t('endContractor')}>
          <SubmitButton look="outline">{t('endContractor')}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  );
}

function Plan({ view: { contractor }, frame }: Props) {
  const t = words(frame.lang);
  const path = paths.leavingDay(contractor.agencyId);
  const { value, error, isBack } = typed(frame.path === path ? frame.again : null);
  return (
    <>
      <Form action={path} label={t('plan')}>
        <DateField
          name="day"
          label={t('planDay')}
          value={isBack ? value('day') : contractor.leavesOn}
          error={error('day')}
          required
        />
        <Actions>
          <SubmitButton>{t('plan')}</SubmitButton>
        </Actions>
      </Form>
      {contractor.leavesOn && (
        <Form action={path} label={t('takeBack')}>
          <input type="hidden" name="day" value="" />
          <SubmitButton look="plain">{t('takeBack')}</SubmitButton>
        </Form>
      )}
    </>
  );
}

type RowProps = Props & { row: { home: Home; handover: Handover | null } };

function OneHome({ row: { home, handover }, view, frame }: RowProps) {
  const t = words(frame.lang);
  return (
    <Card heading={homeWords(home.number, frame)} href={paths.home(home.id)} aside={t(`stage-${stageOf(home.facts)}`)}>
      <p>{home.living > 0 ? t('youthLiving', { n: home.living }) : t('nobodyLives')}</p>
      {handover ? (
        <Way handover={handover} view={view} frame={frame} />
      ) : (
        view.keeps && view.contractor.leavesOn && <Ask home={home} view={view} frame={frame} />
      )}
    </Card>
  );
}

/** How far a home is: asked, accepted, each youth's worker, and then in one moment. */
function Way({ handover, view, frame }: Props & { handover: Handover }) {
  const t = words(frame.lang);
  const { to, acceptedAt, personName, leftOut } = handover;
  return (
    <>
      <p>{acceptedAt ? t('saidYes', { to, person: personName ?? '' }) : t('waitsForYes', { to })}</p>
      {acceptedAt && leftOut > 0 && <p>{t('waitsForWorkers', { n: leftOut })}</p>}
      {acceptedAt && leftOut === 0 && view.keeps && (
        <Form action={paths.moving(view.contractor.agencyId, handover.id)} label={t('moveNow')}>
          <SubmitButton>{t('moveNow')}</SubmitButton>
        </Form>
      )}
    </>
  );
}

function Ask({ home, view, frame }: Props & { home: Home }) {
  const t = words(frame.lang);
  const path = paths.handover(view.contractor.agencyId);
  const field = toField(home.id);
  const { value, error } = typed(frame.path === path ? frame.again : null);
  return (
    <Form action={path} label={`${t('goesTo')}: ${homeWords(home.number, frame)}`}>
      <input type="hidden" name="homeId" value={home.id} />
      <Select
        name={field}
        label={t('goesTo')}
        value={value(field)}
        error={error(field)}
        choices={view.others.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
        areNames
        required
      />
      <Actions>
        <SubmitButton>{t('askContractor')}</SubmitButton>
      </Actions>
    </Form>
  );
}
