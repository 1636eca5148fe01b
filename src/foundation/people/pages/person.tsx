import { roles as allRoles } from '#platform/http/actor.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { paths } from '../paths.ts';
import type { AgencyRow, Decides, PersonRow, RoleRow, SignInFacts } from '../store.ts';
import { words } from '../words-admin.ts';
import { roleName } from '../words-roles.ts';
import { AdminPage } from './admin-shell.tsx';
import { AgencySelect } from './people.tsx';

type Props = {
  frame: Frame;
  person: PersonRow;
  facts: SignInFacts | null;
  roles: readonly RoleRow[];
  agencies: readonly AgencyRow[];
  /** Who must say yes to a one-time link for them. */
  link: Decides;
  lastOfProgram: boolean;
};

/** One person: what they may do, how they sign in, and every act an administrator has for them. */
export function PersonPage(props: Props) {
  const { frame, person } = props;
  const t = words(frame.lang);
  const isHere = !person.until || person.until > frame.now;
  const isMe = person.id === frame.actor?.userId;
  return (
    <AdminPage frame={frame} part="people" title={t('people')}>
      <h2>
        {person.name}
        {isHere ? '' : ` (${t('left')})`}
      </h2>
      <Facts {...props} />
      <h2>{t('roles')}</h2>
      <Roles {...props} acts={isHere && !isMe} />
      {isHere && !isMe && (
        <>
          <GiveRole {...props} />
          <Acts {...props} />
        </>
      )}
    </AdminPage>
  );
}

function Facts({ frame, person, facts }: Props) {
  const t = words(frame.lang);
  const ways = facts
    ? [
        facts.hasPassword ? t('signInPassword') : '',
        facts.secondFactor ? t('signInSecond') : '',
        facts.passkeys > 0 ? t('signInPasskeys', { n: facts.passkeys }) : '',
      ].filter(Boolean)
    : [];
  const seen = facts?.lastSeen
    ? exactTime(facts.lastSeen, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC')
    : t('never');
  return (
    <SummaryList
      rows={[
        { label: t('email'), value: person.email ?? '' },
        { label: t('agency'), value: <a href={paths.agency(person.agencyId)}>{person.agency}</a> },
        { label: t('signIn'), value: ways.length > 0 ? ways.join(', ') : t('signInNothing') },
        { label: t('lastSeen'), value: seen },
        { label: t('openSessions'), value: String(facts?.sessions ?? 0) },
      ]}
    />
  );
}

function Roles({ frame, person, roles, acts }: Props & { acts: boolean }) {
  const t = words(frame.lang);
  const endRole = (row: RoleRow) => (
    <Form
      action={paths.role(person.id, row.role, 'end')}
      label={t('roleEndOf', { role: roleName(row.role, frame.lang) })}
    >
      <SubmitButton look="plain">
        {row.approved ? t('roleEnd') : t(row.decides === 'program' ? 'takeBack' : 'decline')}
      </SubmitButton>
    </Form>
  );
  return (
    <Table<RoleRow>
      caption={t('roles')}
      captionHidden
      rows={roles}
      empty={<p>{t('noRoles')}</p>}
      columns={[
        { label: t('roleNow'), cell: (row) => roleName(row.role, frame.lang), rowHeader: true },
        { label: t('roleBy'), cell: (row) => row.grantedBy ?? '–' },
        { label: t('roleApprovedBy'), cell: (row) => (row.approved ? (row.approvedBy ?? '–') : t(waitsFor(row))) },
        ...(acts ? [{ label: t('acts'), cell: endRole }] : []),
      ]}
    />
  );
}

const waitsFor = (row: RoleRow) => (row.decides === 'program' ? 'roleWaitsProgram' : 'roleWaits');

function GiveRole({ frame, person, roles }: Props) {
  const t = words(frame.lang);
  const held = new Set(roles.map((row) => row.role));
  return (
    <Form action={paths.personAct(person.id, 'roles')} label={t('roleGive')}>
      <Select
        name="role"
        label={t('roleGive')}
        hint={t('roleGiveHint')}
        error={frame.again?.errors.role}
        choices={allRoles
          .filter((role) => !held.has(role))
          .map((role) => ({ value: role, label: roleName(role, frame.lang) }))}
      />
      <SubmitButton look="outline">{t('roleGive')}</SubmitButton>
    </Form>
  );
}

function Acts({ frame, person, roles, agencies, link, lastOfProgram }: Props) {
  const t = words(frame.lang);
  const asksProgram = roles.some((row) => !row.approved && row.decides === 'program');
  const errors = frame.again?.errors ?? {};
  return (
    <>
      <Disclosure summary={t('linkMake')}>
        <p>{t('linkAbout')}</p>
        {link === 'administrator' && <p>{t(lastOfProgram ? 'linkLast' : 'linkCareful')}</p>}
        {link === 'program' && <p>{t('linkProgram')}</p>}
        {asksProgram && <p>{t('linkAfterAdmission')}</p>}
        <Form action={paths.personAct(person.id, 'link')} label={t('linkMake')}>
          <SubmitButton look="outline">{t('linkMake')}</SubmitButton>
        </Form>
      </Disclosure>
      <Disclosure summary={t('endSessions')}>
        <Form action={paths.personAct(person.id, 'sessions')} label={t('endSessions')}>
          <SubmitButton look="outline">{t('endSessions')}</SubmitButton>
        </Form>
      </Disclosure>
      <Disclosure summary={t('renameTitle')} open={Boolean(errors.name)}>
        <Form action={paths.personAct(person.id, 'name')} label={t('renameTitle')}>
          <TextField name="name" label={t('name')} value={person.name} error={errors.name} maxlength={120} required />
          <SubmitButton look="outline">{t('save')}</SubmitButton>
        </Form>
      </Disclosure>
      <Disclosure summary={t('moveTitle')} open={Boolean(errors.agency)}>
        <p>{t('moveAbout')}</p>
        <Form action={paths.personAct(person.id, 'agency')} label={t('moveTitle')}>
          <AgencySelect frame={frame} agencies={agencies} value={person.agencyId} />
          <SubmitButton look="outline">{t('move')}</SubmitButton>
        </Form>
      </Disclosure>
      <Disclosure summary={t('endTitle')} open={Boolean(errors.sure)}>
        <p>{t('endAbout')}</p>
        {lastOfProgram && <p>{t('endLast')}</p>}
        <Form action={paths.personAct(person.id, 'end')} label={t('endTitle')}>
          <Checkbox name="sure" label={t('endConfirm')} error={errors.sure} required />
          <Actions>
            <SubmitButton look="outline">{t('end')}</SubmitButton>
          </Actions>
        </Form>
      </Disclosure>
    </>
  );
}
