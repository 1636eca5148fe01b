import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import type { Assets } from '#ui/assets.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { paths } from '../paths.ts';
import { isRightToLeft, languagesOffered, pageTextsOf, speak, tagOf } from '../spoken.ts';

/** Every page of the finder: a title that could be any page, nothing kept, and what leaving cannot hide. */
export function FinderPage({ frame, path = paths.find, children }: { frame: Frame; path?: string; children?: Child }) {
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
      texts={pageTextsOf(frame)}
      languageHref={path}
      languages={languagesOffered()
        .filter(({ tag }) => tag !== here)
        .map((each) => ({ ...each, href: `${path}?lang=${each.tag}` }))}
      homeHref={inLang(paths.find, frame)}
      siteName={t('site')}
      csrf={frame.csrf}
      formKey={frame.key}
    >
      {children}
      <p class="usa-hint">{t('hides')}</p>
    </PublicPage>
  );
}

/** The language goes along in the address, since nothing is kept on the device. */
export const inLang = (path: string, frame: Frame): string => `${path}?lang=${tagOf(frame)}`;
