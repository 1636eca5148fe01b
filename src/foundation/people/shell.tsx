import type { Child } from 'hono/jsx';
import type { Actor } from '#platform/http/actor.ts';
import type { Frame } from '#platform/http/door.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { Alert } from '#ui/alert.tsx';
import type { Assets } from '#ui/assets.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { type Crumb, type NavItem, Page } from '#ui/page.tsx';
import { personTag } from './cookies.ts';
import { paths } from './paths.ts';
import { words } from './words.ts';

export type StaffPageProps = {
  frame: Frame;
  title: string;
  crumbs?: readonly Crumb[];
  width?: 'form' | 'wide';
  scripts?: readonly string[];
  /** Where the site's name leads, where the usual place does not stand. */
  homeHref?: string;
  children?: Child;
};

/** Which parts of the site a person's roles open: filled by the modules' own rows in `app.ts`. */
/** Under which name rows fold away where the menu is long; without one they are for every day, and stand open. */
export type NavGroup = 'youth' | 'help' | 'county';

export type NavRow = {
  href: string;
  group?: NavGroup;
  /** May say how many of its things wait. */
  label: (lang: Lang, actor: Actor) => string;
  for: (actor: Actor) => boolean;
};

let rows: readonly NavRow[] = [];

/** Called once at boot: the menu is a table, as the doors are. */
export function setMenu(menu: readonly NavRow[]): void {
  rows = menu;
}

/** The layout of a signed-in page: menu by role, session clock, and what was not right with a form that came back. */
export function StaffPage({ frame, title, children, ...rest }: StaffPageProps) {
  const { actor, again } = frame;
  return (
    <Page
      lang={frame.lang}
      title={title}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      csrf={frame.csrf}
      formKey={frame.key}
      languageHref={`${frame.path}?lang=${frame.lang === 'en' ? 'es' : 'en'}`}
      homeHref={actor ? paths.home : paths.signIn}
      {...(actor
        ? {
            user: { name: actor.name, agency: actor.agencyName, href: paths.me },
            signOutHref: paths.signOut,
            session: clockOf(frame, actor),
            nav: menuOf(frame, actor),
          }
        : {})}
      {...rest}
    >
      {again && Object.keys(again.errors).length > 0 && <ErrorSummary errors={again.errors} />}
      {again?.notice && Object.keys(again.errors).length === 0 && <Alert kind="warning">{again.notice}</Alert>}
      {children}
    </Page>
  );
}

const menuOf = (frame: Frame, actor: Actor): NavItem[] =>
  rows
    .filter((row) => row.for(actor))
    .map((row) => ({
      href: row.href,
      label: row.label(frame.lang, actor),
      current: frame.path === row.href,
      ...(row.group ? { group: words(frame.lang)(`nav_group_${row.group}`) } : {}),
    }));

const clockOf = (frame: Frame, actor: Actor) => ({
  endsInSeconds: Math.max(0, Math.round((actor.idleEndsAt.getTime() - frame.now.getTime()) / 1000)),
  renewHref: `${paths.renew}/${personTag(actor.userId)}`,
  signInHref: paths.signIn,
});
