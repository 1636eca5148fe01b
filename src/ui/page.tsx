import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Lang } from '#platform/i18n/catalogue.ts';
import { Alert, type AlertKind } from './alert.tsx';
import type { Assets } from './assets.ts';
import { keySeries, PageContextProvider } from './context.ts';
import { CSRF_FIELD } from './form.tsx';
import { Menu, type NavItem } from './menu.tsx';

import { type SessionClock, SessionDialog } from './session-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { words } from './words.ts';

export type { NavItem };
export type Crumb = { href: string; label: string };

export type PageProps = {
  lang: Lang;
  /** Shown in the browser's tab and history: never a name, nor anything else about a youth. */
  title: string;
  assets: Assets;
  nonce: string;
  csrf: string;
  /** Random for each rendering; from it comes each form's idempotency key. */
  formKey: string;
  /** The page as it is in the other language. */
  languageHref: string;
  homeHref: string;
  user?: { name: string; agency: string; href?: string };
  signOutHref?: string;
  nav?: readonly NavItem[];
  crumbs?: readonly Crumb[];
  alerts?: readonly { kind: AlertKind; text: Child }[];
  session?: SessionClock;
  /** Further scripts of `src/browser/`, by name, for example `['questionnaire']`. */
  scripts?: readonly string[];
  /** `form` keeps lines short; `wide` is for tables. */
  width?: 'form' | 'wide';
  children?: Child;
};

/** The layout of every page for people who are at work. */
export function Page(props: PageProps) {
  const { lang, csrf } = props;
  const t = words(lang);
  return (
    <PageContextProvider value={{ lang, csrf, nextKey: keySeries(props.formKey), audience: 'staff' }}>
      {html`<!doctype html>`}
      <html lang={lang} dir="ltr">
        <Head {...props} />
        <body class="tl-staff">
          <a class="usa-skipnav" href="#main">
            {t('skip')}
          </a>
          <Header {...props} />
          <main id="main" tabindex={-1} class={props.width === 'form' ? 'tl-main tl-main--form' : 'tl-main'}>
            {props.crumbs && <Crumbs crumbs={props.crumbs} />}
            {props.alerts?.map((alert) => (
              <Alert kind={alert.kind}>{alert.text}</Alert>
            ))}
            {props.children}
          </main>
          <footer class="tl-footer">
            <div class="tl-wrap">
              <p>{t('footer')}</p>
              {props.nav && (
                <button type="button" class="usa-button usa-button--unstyled" data-shortcuts hidden>
                  {t('shortcutsHeading')}
                </button>
              )}
            </div>
          </footer>
          {props.session && <SessionDialog {...props.session} />}
          {props.nav && <ShortcutsDialog />}
        </body>
      </html>
    </PageContextProvider>
  );
}

function Head({ title, assets, nonce, scripts = [] }: PageProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${title} – Throughline`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="same-origin" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href={assets.staffCss.href} integrity={assets.staffCss.integrity} />
      {[assets.staffJs, ...scripts.map(assets.script)].map((script) => (
        <script type="module" src={script.href} integrity={script.integrity} nonce={nonce} />
      ))}
    </head>
  );
}

function Header({ lang, languageHref, homeHref, user, signOutHref, nav, csrf }: PageProps) {
  const t = words(lang);
  const other = lang === 'en' ? 'es' : 'en';
  return (
    <header class="tl-header">
      <div class="tl-wrap tl-header__top">
        <a class="tl-brand" href={homeHref}>
          Throughline
        </a>
        <div class="tl-account">
          {user && (
            <p class="tl-account__who">
              {user.href ? <a href={user.href}>{user.name}</a> : <span>{user.name}</span>}
              <span class="tl-account__agency">{user.agency}</span>
            </p>
          )}
          <a class="tl-account__act" href={languageHref} lang={other} hreflang={other}>
            {t('inOtherLanguage')}
          </a>
          {user && signOutHref && (
            <form method="post" action={signOutHref}>
              <input type="hidden" name={CSRF_FIELD} value={csrf} />
              <button type="submit" class="tl-account__act">
                {t('signOut')}
              </button>
            </form>
          )}
        </div>
      </div>
      <Menu label={t('mainMenu')} items={nav} />
    </header>
  );
}

const Crumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <ol class="tl-crumbs">
    {crumbs.map((crumb) => (
      <li>
        <a href={crumb.href}>{crumb.label}</a>
      </li>
    ))}
  </ol>
);
