import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { isProgramRole } from '../model/program.ts';
import { paths } from '../paths.ts';
import type { LinkRow, ProposalRow } from '../store.ts';
import { words } from '../words-admin.ts';
import { roleName } from '../words-roles.ts';
import { AdminPage } from './admin-shell.tsx';
import { ConfirmLink } from './link.tsx';

/** What one administrator proposed and another decides. */
export function ApprovalsPage({
  frame,
  roles,
  links,
}: {
  frame: Frame;
  roles: readonly ProposalRow[];
  links: readonly LinkRow[];
}) {
  const t = words(frame.lang);
  return (
    <AdminPage frame={frame} part="approvals" title={t('approvals')}>
      {roles.length + links.length === 0 && <p>{t('approvalsNone')}</p>}
      {roles.map((row) => (
        <Proposal frame={frame} row={row} />
      ))}
      {links.map((row) => (
        <Card heading={`${row.person}: ${t('linkWaiting')}`}>
          <ConfirmLink frame={frame} link={row} />
        </Card>
      ))}
    </AdminPage>
  );
}

function Proposal({ frame, row }: { frame: Frame; row: ProposalRow }) {
  const t = words(frame.lang);
  const what = `${row.person}: ${roleName(row.role, frame.lang)}`;
  const away = row.decides === 'program' ? 'takeBack' : 'decline';
  const isMine = row.grantedById === frame.actor?.userId;
  return (
    <Card heading={what}>
      <p>
        {row.agency}.{' '}
        {isMine && row.decides === 'administrator'
          ? t('proposedByYou')
          : t('proposedBy', { name: row.grantedBy ?? '–' })}
      </p>
      {row.decides === 'program' && <p>{t('programDecidesRole')}</p>}
      {row.decides === 'administrator' && isProgramRole(row.role) && <p>{t('programEmpty')}</p>}
      <Actions>
        {!isMine && row.decides === 'administrator' && (
          <Form action={paths.role(row.userId, row.role, 'approve')} label={t('approveOf', { what })}>
            <SubmitButton>{t('approve')}</SubmitButton>
          </Form>
        )}
        <Form action={paths.role(row.userId, row.role, 'end')} label={t(away)}>
          <SubmitButton look="outline">{t(away)}</SubmitButton>
        </Form>
      </Actions>
    </Card>
  );
}
