import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import type { Asset, Assets } from '#ui/assets.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { paths } from '../paths.ts';
import { isRightToLeft, languagesOffered, pageTextsOf, speak, tagOf } from '../spoken.ts';

type FinderPageProps = {
  frame: Frame;
  /** Where the same page is in another language. */
  path?: string;
  manifest?: string;
  script?: Asset;
  /** Where the page answers what was sent to it: what was asked, as hidden fields. */
  asked?: Child;
  noIndex?: boolean;
  /** What the page's foot says of what is kept, where it is not nothing. */
  foot?: string;
  children?: Child;
};

/** Every page of the finder: a title that could be any page, nothing kept, and what leaving cannot hide. */
export function FinderPage({ frame, path = paths.find, foot, children, ...rest }: FinderPageProps) {
  const t = speak(frame);
  const here = tagOf(frame);
  return (
    <PublicPage
      lang={frame.lang}
      title={t('title')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      tag={here}
      rightToLeft={isRightToLeft(frame)}
      texts={{ ...pageTextsOf(frame), ...(foot ? { publicFooter: foot } : {}) }}
      languageHref={path}
      languages={languagesOffered()
        .filter(({ tag }) => tag !== here)
        .map((each) => ({ ...each, href: `${path}?lang=${each.tag}` }))}
      homeHref={inLang(paths.find, frame)}
      siteName={t('site')}
      {...rest}
      csrf={frame.csrf}
      formKey={frame.key}
    >
      {children}
      <p class="usa-hint">{t('hides')}</p>
      <noscript>
        <p class="usa-hint">{t('hidesNoScript')}</p>
      </noscript>
    </PublicPage>
  );
}

/** The language goes along in the address, since nothing is kept on the device. */
export const inLang = (path: string, frame: Frame): string => `${path}?lang=${tagOf(frame)}`;
