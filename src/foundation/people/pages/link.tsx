import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { paths } from '../paths.ts';
import type { LinkRow } from '../store.ts';
import { words } from '../words-admin.ts';
import { AdminPage } from './admin-shell.tsx';

/** A one-time link: shown to whoever made it live, for ten minutes; else what became of it. */
export function LinkPage({ frame, link, token }: { frame: Frame; link: LinkRow; token: string | null }) {
  const t = words(frame.lang);
  const waits = link.liveAt === null && link.endedAt === null;
  const state = link.usedAt ? 'linkUsed' : link.endedAt ? 'linkEnded' : waits ? 'linkWaits' : 'linkHidden';
  return (
    <AdminPage frame={frame} part="people" title={t('linkTitle')} width="form">
      <p>
        {t('linkFor', { name: '' })}
        <a href={paths.person(link.userId)}>{link.person}</a>
      </p>
      {token ? (
        <>
          <Alert kind="info">{t('linkGive')}</Alert>
          <p>
            <code class="tl-code">{`${(frame.site.address ?? '').replace(/\/$/, '')}${paths.begin(token)}`}</code>
          </p>
          {link.expiresAt && (
            <p>
              {t('linkUntil')} {exactTime(link.expiresAt, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC')}
            </p>
          )}
        </>
      ) : (
        <p>{t(state)}</p>
      )}
      {waits && <ConfirmLink frame={frame} link={link} />}
    </AdminPage>
  );
}

/** The second pair of eyes; whoever asked for it waits. */
export function ConfirmLink({ frame, link }: { frame: Frame; link: LinkRow }) {
  const t = words(frame.lang);
  if (link.madeById === frame.actor?.userId) return <p>{t('proposedByYou')}</p>;
  return (
    <>
      <p>{t('proposedBy', { name: link.madeBy ?? '–' })}</p>
      <Form action={paths.confirmLink(link.id)} label={t('approveOf', { what: link.person })}>
        <SubmitButton>{t('approve')}</SubmitButton>
      </Form>
    </>
  );
}
