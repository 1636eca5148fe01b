import { responsePaths } from '#casework/responses/index.ts';
import { screeningWords } from '#casework/screening/index.ts';
import { calledBy, youthPaths } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { protocolPaths } from '#reference/protocols/index.ts';
import { VisitTaps, zonePaths } from '#reference/zones/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ArrivalView } from '../actions/arrive.ts';
import { arrivalEvent } from '../model/choices.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

type Props = { view: ArrivalView; frame: Frame };

/** A youth came in: what to say and do first, to be read aloud if need be, and one button. */
export function ArrivalPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { youth, doors } = view;
  const event = (doors[0] && arrivalEvent(doors[0].id)) ?? 'walk-in';
  const crumb = youth
    ? { href: youthPaths.youth(youth.id), label: calledBy(youth.card, youth.number, frame.lang) }
    : { href: paths.here, label: t('here') };
  return (
    <StaffPage frame={frame} title={t('here')} width="form" crumbs={[crumb]}>
      <h1>{youth ? calledBy(youth.card, youth.number, frame.lang) : t(`arrival-${event}`)}</h1>
      <Running view={view} frame={frame} />
      <h2>{t('firstSteps')}</h2>
      <ol>
        <li>{t(`say-${event}-1`)}</li>
        <li>{t(`say-${event}-2`)}</li>
        <li>{t(`say-${event}-3`)}</li>
      </ol>
      {(youth ? youth.heldBy : event !== 'intake') && <p>{t('stays')}</p>}
      <CountVisit view={view} frame={frame} />
      {event === 'walk-in' && <h2>{t('stepsTitle')}</h2>}
      <Form action={youth ? paths.arrivalOf(youth.id) : paths.arrival} label={t('stepsTitle')}>
        <StartFields view={view} frame={frame} />
        {event === 'walk-in' && <WhyFields frame={frame} />}
        <Actions>
          <SubmitButton>{t('start')}</SubmitButton>
        </Actions>
      </Form>
      {event === 'walk-in' && (
        <Actions>
          <ButtonLink href={protocolPaths.protocol('safe-youth-zone')} look="outline">
            {t('readSteps')}
          </ButtonLink>
        </Actions>
      )}
    </StaffPage>
  );
}

function Running({ view, frame }: Props) {
  const t = words(frame.lang);
  if (view.running.length === 0) return null;
  return (
    <Alert kind="info" heading={t('runsNow')}>
      <ul>
        {view.running.map((each) => (
          <li>
            <a href={responsePaths.response(each.id)}>{each.title[frame.lang]}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Whatever else comes of it, a visit is one tap from here: the two taps' second one. */
function CountVisit({ view, frame }: Props) {
  const t = words(frame.lang);
  if (!view.visitAt) return null;
  return (
    <>
      <h2>{t('countTitle')}</h2>
      {view.visitAt === 'not-said' ? (
        <Actions>
          <ButtonLink href={zonePaths.visit} look="outline">
            {t('countWhere')}
          </ButtonLink>
        </Actions>
      ) : (
        <>
          <p>{t('countHint')}</p>
          <VisitTaps placeId={view.visitAt.id} frame={frame} />
        </>
      )}
    </>
  );
}

/** Which of the two opens the steps: kept as a fact of their beginning. */
function WhyFields({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <>
      <Radios
        name="opens"
        label={t('opens')}
        hint={t('opensHint')}
        value={value('opens')}
        error={error('opens')}
        required
        choices={[
          { value: 'youth-yes', label: t('opens-youth-yes') },
          { value: 'emergency', label: t('opens-emergency'), hint: t('opens-emergency-hint') },
        ]}
      />
      <TextField
        name="emergency"
        label={t('emergency')}
        hint={t('emergencyHint')}
        value={value('emergency')}
        error={error('emergency')}
        maxlength={2000}
      />
    </>
  );
}

function StartFields({ view, frame }: Props) {
  const t = words(frame.lang);
  const say = screeningWords(frame.lang);
  const { value, error } = typed(frame.again);
  const [first, second] = view.doors;
  return (
    <>
      {second ? (
        <Radios
          name="door"
          label={t('door')}
          value={value('door') || first?.id}
          choices={view.doors.map((door) => ({ value: door.id, label: say(`door-${door.id}`) }))}
          error={error('door')}
        />
      ) : (
        <input type="hidden" name="door" value={first?.id} />
      )}
      {!view.youth && (
        <>
          <NumberField name="age" label={t('age')} hint={t('ageHint')} value={value('age')} error={error('age')} />
          <TextField
            name="about"
            label={t('about')}
            hint={t('aboutHint')}
            value={value('about')}
            error={error('about')}
            maxlength={300}
          />
        </>
      )}
    </>
  );
}
