import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Asset, Assets } from './assets.ts';
import { keySeries, PageContextProvider } from './context.ts';
import { Form, SubmitButton } from './form.tsx';
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
  /** Where a page speaks other languages than `lang` and the other of the two: its own, by tag, and those that it offers instead. */
  tag?: string;
  rightToLeft?: boolean;
  texts?: Partial<PageTexts>;
  languages?: readonly { tag: string; own: string; href: string }[];
  /** What this page answers, as hidden fields: another language then asks the same again, since no address names it. */
  asked?: Child;
  /** Only on a page by which somebody keeps something on their phone: its manifest, and its own script. */
  manifest?: string;
  script?: Asset;
  /** A page that no address leads to: nobody who lists pages shall name it. */
  noIndex?: boolean;
  homeHref: string;
  /** What this site calls itself to the public: plain, saying nothing of trafficking. */
  siteName: string;
  nav?: readonly NavItem[];
  /** Only where the page has a form. */
  csrf?: string;
  formKey?: string;
  children?: Child;
};

/** What the layout itself says, in English: a further language brings its own. */
export const pageTexts = {
  publicSkip: words('en')('publicSkip'),
  publicExit: words('en')('publicExit'),
  publicExitHint: words('en')('publicExitHint'),
  publicMenu: words('en')('publicMenu'),
  publicFooter: words('en')('publicFooter'),
};
export type PageTexts = typeof pageTexts;

/** The layout of a page for youth, parents and the public: one request, no cookie, nothing stored, quick to leave. */
export function PublicPage(props: PublicPageProps) {
  const { lang, assets, nonce } = props;
  const t = textsOf(props);
  const context = {
    lang,
    texts: props.texts,
    csrf: props.csrf ?? '',
    nextKey: keySeries(props.formKey ?? ''),
    audience: 'public',
  } as const;
  return (
    <PageContextProvider value={context}>
      {html`<!doctype html>`}
      <html lang={props.tag ?? lang} dir={props.rightToLeft ? 'rtl' : 'ltr'}>
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

const textsOf =
  ({ lang, texts }: PublicPageProps) =>
  (key: keyof PageTexts) =>
    texts?.[key] ?? words(lang)(key);

function Head(props: PublicPageProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{props.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="same-origin" />
      <meta name="robots" content={props.noIndex ? 'noindex, noarchive' : 'noarchive'} />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="data:," />
      {props.manifest && <link rel="manifest" href={props.manifest} />}
      {props.script && <script type="module" src={props.script.href} integrity={props.script.integrity} />}
      <style nonce={props.nonce}>{raw(props.assets.publicCss)}</style>
    </head>
  );
}

function Header(props: PublicPageProps) {
  const t = textsOf(props);
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
        <Languages {...props} />
      </div>
      <Menu label={t('publicMenu')} items={props.nav} />
    </header>
  );
}

/** The other language, or each of the others. */
function Languages({ lang, languageHref, languages, asked }: PublicPageProps) {
  const other = lang === 'en' ? 'es' : 'en';
  const all = languages ?? [{ tag: other, own: words(lang)('inOtherLanguage'), href: languageHref }];
  return (
    <span>
      {all.map((each, at) => (
        <>
          {at > 0 && ' · '}
          {asked ? (
            <Form action={each.href} label={each.own}>
              {asked}
              <SubmitButton look="plain">
                <span lang={each.tag}>{each.own}</span>
              </SubmitButton>
            </Form>
          ) : (
            <a class="tl-public-header__language" href={each.href} lang={each.tag} hreflang={each.tag}>
              {each.own}
            </a>
          )}
        </>
      ))}
    </span>
  );
}
