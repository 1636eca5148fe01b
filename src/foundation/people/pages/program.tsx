import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import type { LinkRow } from '../store.ts';
import type { AskingRow, Program, WaitingLink } from '../store-program.ts';
import { words } from '../words-program.ts';
import { roleName } from '../words-roles.ts';
import { LinkFacts } from './link.tsx';

/** A program admits its own: who waits, which links would open a colleague's account, and who belongs to it now. */
export function ProgramPage({ frame, program }: { frame: Frame; program: Program }) {
  const t = words(frame.lang);
  const me = frame.actor?.userId;
  const own = program.links.filter((each) => each.userId === me);
  const others = program.links.filter((each) => each.userId !== me);
  return (
    <StaffPage frame={frame} title={t('title')} crumbs={[{ href: paths.me, label: t('account') }]}>
      <h1>{t('title')}</h1>
      <p class="usa-intro">{t('intro')}</p>
      {own.map((link) => (
        <OwnLink frame={frame} link={link} />
      ))}
      <h2>{t('waiting')}</h2>
      {program.asking.length + others.length === 0 && <p>{t('waitingNone')}</p>}
      {program.asking.map((row) => (
        <Asking frame={frame} row={row} />
      ))}
      {others.map((link) => (
        <ColleagueLink frame={frame} link={link} />
      ))}
      <h2>{t('fellows')}</h2>
      <p>{t('fellowsAbout')}</p>
      <ul>
        {program.fellows.map((each) => (
          <li>{each.id === me ? t('you', { name: each.name }) : each.name}</li>
        ))}
      </ul>
    </StaffPage>
  );
}

const said = (frame: Frame, at: Date) => exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');

function Asking({ frame, row }: { frame: Frame; row: AskingRow }) {
  const t = words(frame.lang);
  const mine = row.grantedById === frame.actor?.userId;
  return (
    <Card heading={t('asks', { name: row.person, role: roleName(row.role, frame.lang) })}>
      <p>
        {row.email}. {t('proposed', { name: row.grantedBy ?? '–', at: said(frame, row.since) })}
      </p>
      {mine ? (
        <p>{t('proposedByYou')}</p>
      ) : (
        <>
          <p>{t('askThem')}</p>
          <p>{t('admitAbout')}</p>
        </>
      )}
      <Actions>
        {!mine && (
          <Form action={paths.programRole(row.userId, row.role, 'admit')} label={t('admitOf', { name: row.person })}>
            <SubmitButton>{t('admit')}</SubmitButton>
          </Form>
        )}
        <Form action={paths.programRole(row.userId, row.role, 'decline')} label={t('declineOf', { name: row.person })}>
          <SubmitButton look="outline">{t('decline')}</SubmitButton>
        </Form>
      </Actions>
    </Card>
  );
}

function ColleagueLink({ frame, link }: { frame: Frame; link: WaitingLink }) {
  const t = words(frame.lang);
  return (
    <Card heading={t('linkFor', { name: link.person })}>
      <p>{t('linkMade', { name: link.madeBy ?? '–', at: said(frame, link.madeAt) })}</p>
      <p>{t(link.waits ? 'linkAsk' : 'linkConfirmed')}</p>
      <Actions>
        {link.waits && (
          <Form action={paths.programLinkAct(link.id, 'confirm')} label={t('linkConfirmOf', { name: link.person })}>
            <SubmitButton>{t('linkConfirm')}</SubmitButton>
          </Form>
        )}
        <Form action={paths.programLinkAct(link.id, 'stop')} label={t('linkStopOf', { name: link.person })}>
          <SubmitButton look="outline">{t('linkStop')}</SubmitButton>
        </Form>
      </Actions>
    </Card>
  );
}

/** A new way into one's own account, which one may not have asked for. */
function OwnLink({ frame, link }: { frame: Frame; link: WaitingLink }) {
  const t = words(frame.lang);
  return (
    <Card heading={t('ownLink')}>
      <p>{t('linkMade', { name: link.madeBy ?? '–', at: said(frame, link.madeAt) })}</p>
      <p>{link.liveAt ? t('ownLinkOpens', { at: said(frame, link.liveAt) }) : t('ownLinkWaits')}</p>
      <Form action={paths.programLinkAct(link.id, 'stop')} label={t('ownLinkStop')}>
        <SubmitButton look="outline">{t('ownLinkStop')}</SubmitButton>
      </Form>
    </Card>
  );
}

/** The link that an admission or a colleague's yes made: for the one who said it to hand over. */
export function ProgramLinkPage({ frame, link, token }: { frame: Frame; link: LinkRow; token: string | null }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('linkTitle')} width="form" crumbs={[{ href: paths.program, label: t('title') }]}>
      <h1>{t('linkTitle')}</h1>
      <p>{t('linkFor', { name: link.person })}</p>
      <LinkFacts frame={frame} link={link} token={token} />
      {token && <p>{t('linkNotByAdmin')}</p>}
    </StaffPage>
  );
}
