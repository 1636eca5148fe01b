import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { paths } from '../paths.ts';
import type { LinkRow } from '../store.ts';
import { words } from '../words-admin.ts';
import { AdminPage } from './admin-shell.tsx';

type Props = { frame: Frame; link: LinkRow; token: string | null };

/** A one-time link: shown to whoever made it live, for ten minutes; else what became of it. */
export function LinkPage({ frame, link, token }: Props) {
  const t = words(frame.lang);
  return (
    <AdminPage frame={frame} part="people" title={t('linkTitle')} width="form">
      <p>
        {t('linkFor', { name: '' })}
        <a href={paths.person(link.userId)}>{link.person}</a>
      </p>
      <LinkFacts frame={frame} link={link} token={token} />
      {isWaiting(link) && <ConfirmLink frame={frame} link={link} />}
    </AdminPage>
  );
}

const isWaiting = (link: LinkRow): boolean => link.liveAt === null && link.endedAt === null;

/** The link itself while it is shown, else what became of it. */
export function LinkFacts({ frame, link, token }: Props) {
  const t = words(frame.lang);
  const at = (when: Date) => exactTime(when, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  if (token)
    return (
      <>
        <Alert kind="info">{t('linkGive')}</Alert>
        <p>
          <code class="tl-code">{`${(frame.site.address ?? '').replace(/\/$/, '')}${paths.begin(token)}`}</code>
        </p>
        {link.liveAt && link.liveAt > frame.now && <p>{t('linkFrom', { at: at(link.liveAt) })}</p>}
        {link.expiresAt && (
          <p>
            {t('linkUntil')} {at(link.expiresAt)}
          </p>
        )}
      </>
    );
  const waits = link.decides === 'program' ? 'linkWaitsProgram' : 'linkWaits';
  return <p>{t(link.usedAt ? 'linkUsed' : link.endedAt ? 'linkEnded' : isWaiting(link) ? waits : 'linkHidden')}</p>;
}

/** The second pair of eyes; whoever asked for it waits. To an advocate's account the program's own eyes are the second. */
export function ConfirmLink({ frame, link }: { frame: Frame; link: LinkRow }) {
  const t = words(frame.lang);
  if (link.decides === 'program') return <p>{t('programDecidesLink')}</p>;
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
