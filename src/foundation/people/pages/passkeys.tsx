import type { Frame } from '#platform/http/door.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { PasswordField, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import type { Passkey } from '../sign-in/passkeys.ts';
import { words } from '../words-account.ts';
import { PasskeyForm } from './passkey-form.tsx';

type Props = { frame: Frame; passkeys: readonly Passkey[]; hasPassword: boolean; options: string };

export function PasskeysPage({ frame, passkeys, hasPassword, options }: Props) {
  const t = words(frame.lang);
  const errors = frame.again?.errors ?? {};
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <StaffPage
      frame={frame}
      title={t('passkeysTitle')}
      scripts={['passkey']}
      crumbs={[{ href: paths.me, label: t('title') }]}
    >
      <h1>{t('passkeysTitle')}</h1>
      <p>{t('passkeysWhy')}</p>
      <Table<Passkey>
        caption={t('passkeysTitle')}
        captionHidden
        rows={passkeys}
        empty={<p>{t('passkeyNone')}</p>}
        columns={[
          { label: t('passkeysTitle'), cell: (row) => row.name, rowHeader: true },
          { label: t('passkeyMade'), cell: (row) => at(row.createdAt) },
          { label: t('passkeyUsed'), cell: (row) => (row.lastUsedAt ? at(row.lastUsedAt) : t('passkeyNever')) },
          {
            label: t('acts'),
            cell: (row) => (
              <Form action={paths.removePasskey} label={t('passkeyRemoveOf', { name: row.name })}>
                <SubmitButton name="id" value={row.id} look="plain">
                  {t('passkeyRemove')}
                </SubmitButton>
              </Form>
            ),
          },
        ]}
      />
      <h2>{t('passkeyAdd')}</h2>
      <PasskeyForm frame={frame} action={paths.passkeys} kind="create" options={options} label={t('passkeyAdd')}>
        <TextField
          name="name"
          label={t('passkeyName')}
          hint={t('passkeyNameHint')}
          value={frame.again?.values.name as string | undefined}
          error={errors.name}
          maxlength={60}
          size="medium"
          required
        />
        {hasPassword && (
          <PasswordField
            name="current"
            label={t('passwordNow')}
            error={errors.current}
            autocomplete="current-password"
            required
          />
        )}
      </PasskeyForm>
    </StaffPage>
  );
}
