import type { Role } from '#platform/http/actor.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { PasswordField, TextField } from '#ui/text-field.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { SAMPLE_SHIFT_CODE } from '../sign-in/shift.ts';
import { words } from '../words.ts';
import { roleName } from '../words-roles.ts';
import { PasskeyForm } from './passkey-form.tsx';

export type SamplePerson = { handle: string; name: string; agency: string; roles: string[] };
type Props = { frame: Frame; samplePeople: readonly SamplePerson[]; hasProvider: boolean; passkeyOptions: string };

/** Where people sign in. In the sample county, each sample person is one button. */
export function SignInPage({ frame, samplePeople, hasProvider, passkeyOptions }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('signIn')} scripts={['passkey']}>
      <p>
        <a href={`${paths.help}?lang=${frame.lang}`}>{t('findHelp')}</a>
      </p>
      <h1>{t('signInTitle')}</h1>
      <div class="tl-grid">
        <PasswordForm frame={frame} />
        <Card heading={t('otherWays')}>
          {hasProvider && (
            <p>
              <ButtonLink href={paths.provider} look="outline">
                {t('withProvider')}
              </ButtonLink>
            </p>
          )}
          <PasskeyForm
            frame={frame}
            action={paths.passkey}
            kind="get"
            options={passkeyOptions}
            label={t('withPasskey')}
          />
          <p>
            <a href={paths.shift}>{t('withShift')}</a>
          </p>
        </Card>
      </div>
      {samplePeople.length > 0 && <SamplePeople frame={frame} people={samplePeople} />}
    </StaffPage>
  );
}

function PasswordForm({ frame }: { frame: Frame }) {
  const t = words(frame.lang);
  const errors = frame.again?.errors ?? {};
  return (
    <Card heading={t('signIn')}>
      <Form action={paths.signIn} label={t('signIn')}>
        <TextField
          name="email"
          type="email"
          label={t('email')}
          value={frame.again?.values.email as string | undefined}
          error={errors.email}
          autocomplete="username"
          inputmode="email"
          spellcheck={false}
          required
        />
        <PasswordField
          name="password"
          label={t('password')}
          error={errors.password}
          autocomplete="current-password"
          required
        />
        <Actions>
          <SubmitButton>{t('signIn')}</SubmitButton>
        </Actions>
      </Form>
    </Card>
  );
}

type Group = {
  key:
    | 'sampleGroupDoor'
    | 'sampleGroupCase'
    | 'sampleGroupLaw'
    | 'sampleGroupProgram'
    | 'sampleGroupCounty'
    | 'sampleGroupOther';
  roles: readonly Role[];
};

/** Who stands with whom: the first group that names one of a person's roles. */
const groups: readonly Group[] = [
  {
    key: 'sampleGroupDoor',
    roles: ['screener', 'intake-officer', 'clinician', 'educator', 'library-staff', 'outreach-worker'],
  },
  { key: 'sampleGroupLaw', roles: ['officer', 'counsel'] },
  {
    key: 'sampleGroupCase',
    roles: ['social-worker', 'supervisor', 'probation-officer', 'advocate', 'mdt-coordinator'],
  },
  {
    key: 'sampleGroupProgram',
    roles: ['liaison', 'analyst', 'training-lead', 'plan-lead', 'youth-leader', 'parent-partner'],
  },
  { key: 'sampleGroupCounty', roles: ['privacy', 'administrator'] },
];

const groupOf = (person: SamplePerson): Group['key'] =>
  person.handle === 'other-county'
    ? 'sampleGroupOther'
    : (groups.find((group) => group.roles.some((role) => person.roles.includes(role)))?.key ?? 'sampleGroupOther');

function SamplePeople({ frame, people }: { frame: Frame; people: readonly SamplePerson[] }) {
  const t = words(frame.lang);
  const keys = [...groups.map((group) => group.key), 'sampleGroupOther' as const];
  return (
    <section aria-labelledby="sample-people">
      <h2 id="sample-people">{t('samplePeople')}</h2>
      <Alert kind="info">
        {t('samplePeopleHint')} {t('shiftSample', { code: SAMPLE_SHIFT_CODE })}
      </Alert>
      <div class="tl-grid">
        {keys.map((key) => {
          const here = people.filter((person) => groupOf(person) === key);
          return here.length > 0 ? <SampleGroup frame={frame} heading={t(key)} people={here} /> : null;
        })}
      </div>
    </section>
  );
}

function SampleGroup({ frame, heading, people }: { frame: Frame; heading: string; people: readonly SamplePerson[] }) {
  return (
    <Card heading={heading} headingLevel={3}>
      <Form action={paths.sampleSignIn} label={heading}>
        <ul class="tl-people">
          {people.map((person) => (
            <li>
              <SubmitButton name="as" value={person.handle} look="plain">
                {person.name}
              </SubmitButton>
              <span class="usa-hint">
                {person.roles.map((role) => roleName(role, frame.lang)).join(', ')}
                {' · '}
                {person.agency}
              </span>
            </li>
          ))}
        </ul>
      </Form>
    </Card>
  );
}
