import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Assets } from './assets.ts';
import { keySeries, PageContextProvider } from './context.ts';
import { Icon } from './icon.tsx';
import { Menu, type NavItem } from './menu.tsx';
import { words } from './words.ts';

export type PublicPageProps = {
  lang: Lang;
  /** A neutral title that could be any county page: it stays in the browser's history. */
  title: string;
  assets: Pick<Assets, 'publicCss' | 'exitJs'>;
  nonce: string;
  /** Where "Leave quickly" goes: an everyday page of another site, such as the weather. */
  exitHref: string;
  languageHref: string;
  homeHref: string;
  /** What this site calls itself to the public: plain, saying nothing of trafficking. */
  siteName: string;
  nav?: readonly NavItem[];
  /** Only where the page has a form. */
  csrf?: string;
  formKey?: string;
  children?: Child;
};

/** The layout of a page for youth, parents and the public: one request, no cookie, nothing stored, quick to leave. */
export function PublicPage(props: PublicPageProps) {
  const { lang, assets, nonce } = props;
  const t = words(lang);
  const context = {
    lang,
    csrf: props.csrf ?? '',
    nextKey: keySeries(props.formKey ?? ''),
    audience: 'public',
  } as const;
  return (
    <PageContextProvider value={context}>
      {html`<!doctype html>`}
      <html lang={lang}>
        <Head {...props} />
        <body class="tl-public">
          <a class="usa-skipnav" href="#main">
            {t('publicSkip')}
          </a>
          <Header {...props} />
          <main id="main" tabindex={-1} class="tl-main">
            {props.children}
          </main>
          <footer class="tl-footer">
            <div class="tl-wrap">
              <p>{t('publicFooter')}</p>
            </div>
          </footer>
          <script nonce={nonce}>{raw(assets.exitJs)}</script>
        </body>
      </html>
    </PageContextProvider>
  );
}

function Head(props: PublicPageProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{props.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="same-origin" />
      <meta name="robots" content="noarchive" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="data:," />
      <style nonce={props.nonce}>{raw(props.assets.publicCss)}</style>
    </head>
  );
}

function Header(props: PublicPageProps) {
  const t = words(props.lang);
  const other = props.lang === 'en' ? 'es' : 'en';
  return (
    <header class="tl-public-header">
      <a class="tl-exit" id="exit" href={props.exitHref} rel="noreferrer noopener nofollow">
        <Icon name="leave" />
        <span>{t('publicExit')}</span>
        <span class="tl-exit__hint">{t('publicExitHint')}</span>
      </a>
      <div class="tl-wrap">
        <a class="tl-brand" href={props.homeHref}>
          {props.siteName}
        </a>
        <a class="tl-public-header__language" href={props.languageHref} lang={other} hreflang={other}>
          {t('inOtherLanguage')}
        </a>
      </div>
      <Menu label={t('publicMenu')} items={props.nav} />
    </header>
  );
}
