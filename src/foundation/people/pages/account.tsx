import type { Frame } from '#platform/http/door.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { Table } from '#ui/table.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { Account, Session } from '../account.ts';
import { programRoles } from '../model/program.ts';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words } from '../words-account.ts';
import { words as programWords } from '../words-program.ts';
import { roleName } from '../words-roles.ts';

/** One's own account: who one is here, the language, the ways in, and where one is signed in. */
export function AccountPage({ frame, account }: { frame: Frame; account: Account }) {
  const t = words(frame.lang);
  const { actor } = frame;
  if (!actor) return null;
  return (
    <StaffPage frame={frame} title={t('title')}>
      <h1>{t('title')}</h1>
      <SummaryList
        rows={[
          { label: t('name'), value: actor.name },
          { label: t('agency'), value: actor.agencyName },
          {
            label: t('roles'),
            value:
              actor.roles.length > 0 ? actor.roles.map((role) => roleName(role, frame.lang)).join(', ') : t('noRoles'),
          },
        ]}
      />
      {programRoles.some((role) => actor.roles.includes(role)) && (
        <p>
          <a href={paths.program}>{programWords(frame.lang)('toProgram')}</a>
        </p>
      )}
      <h2>{t('languageTitle')}</h2>
      <Form action={paths.language}>
        <Radios
          name="language"
          label={t('languageLabel')}
          value={actor.lang}
          inline
          choices={[
            { value: 'en', label: t('english') },
            { value: 'es', label: t('spanish') },
          ]}
        />
        <Actions>
          <SubmitButton look="outline">{t('save')}</SubmitButton>
        </Actions>
      </Form>
      {actor.kind === 'person' && <WaysIn frame={frame} account={account} />}
      <Sessions frame={frame} sessions={account.sessions} />
    </StaffPage>
  );
}

function WaysIn({ frame, account }: { frame: Frame; account: Account }) {
  const t = words(frame.lang);
  const second = account.second.on
    ? `${t('secondOn')}. ${t('codesTitle')}: ${t('codesLeft', { n: account.second.codesLeft })}`
    : t('secondOff');
  const keys = account.passkeys.length > 0 ? account.passkeys.map((each) => each.name).join(', ') : t('passkeyNone');
  return (
    <>
      <h2>{t('waysIn')}</h2>
      <SummaryList
        rows={[
          {
            label: t('passwordTitle'),
            value: account.hasPassword ? t('passwordSet') : t('passwordNone'),
            changeHref: paths.password,
          },
          { label: t('secondTitle'), value: second, changeHref: paths.secondFactor },
          { label: t('passkeysTitle'), value: keys, changeHref: paths.passkeys },
        ]}
      />
    </>
  );
}

function Sessions({ frame, sessions }: { frame: Frame; sessions: readonly Session[] }) {
  const t = words(frame.lang);
  const zone = frame.actor?.timeZone ?? 'UTC';
  const number = (key: string, otherwise: number) => Number(frame.actor?.settings[key] ?? otherwise);
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, zone);
  return (
    <>
      <h2>{t('sessionsTitle')}</h2>
      <p>
        {t('sessionsLimits', {
          idle: number('sessionIdleMinutes', 30),
          hours: Math.round(number('sessionWholeMinutes', 720) / 6) / 10,
        })}
      </p>
      <Table<Session>
        caption={t('sessionsTitle')}
        captionHidden
        rows={sessions}
        columns={[
          { label: t('sessionWhere'), cell: (row) => row.label || t('sessionUnknown'), rowHeader: true },
          { label: t('sessionSince'), cell: (row) => at(row.since) },
          { label: t('sessionSeen'), cell: (row) => at(row.seen) },
          {
            label: t('acts'),
            cell: (row) =>
              row.here ? (
                t('sessionHere')
              ) : (
                <Form action={paths.endSession}>
                  <SubmitButton name="id" value={row.id} look="plain">
                    {t('sessionEnd')}
                  </SubmitButton>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action={paths.endOtherSessions}>
          <SubmitButton look="outline">{t('sessionEndAll')}</SubmitButton>
        </Form>
      )}
    </>
  );
}
