import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Tabs } from '#ui/tabs.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words } from '../words-admin.ts';

type Part = 'people' | 'agencies' | 'approvals' | 'settings';
type Props = { frame: Frame; part: Part; title: string; width?: 'form' | 'wide'; children?: Child };

/** A page of administration: its parts as tabs, its title. */
export function AdminPage({ frame, part, title, width, children }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage
      frame={frame}
      title={title}
      crumbs={[{ href: paths.administration, label: t('title') }]}
      {...(width ? { width } : {})}
    >
      <Tabs
        label={t('title')}
        tabs={[
          { href: paths.people, label: t('people'), current: part === 'people' },
          { href: paths.agencies, label: t('agencies'), current: part === 'agencies' },
          { href: paths.approvals, label: t('approvalsShort'), current: part === 'approvals' },
          { href: paths.settings, label: t('settings'), current: part === 'settings' },
        ]}
      />
      <h1>{title}</h1>
      {children}
    </StaffPage>
  );
}
