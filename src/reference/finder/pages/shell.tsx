import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import type { Assets } from '#ui/assets.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { paths } from '../paths.ts';
import { words } from '../public-words.ts';

/** Every page of the finder: a title that could be any page, nothing kept, and what leaving cannot hide. */
export function FinderPage({ frame, path = paths.find, children }: { frame: Frame; path?: string; children?: Child }) {
  const t = words(frame.lang);
  const other = frame.lang === 'en' ? 'es' : 'en';
  return (
    <PublicPage
      lang={frame.lang}
      title={t('title')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${path}?lang=${other}`}
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
export const inLang = (path: string, frame: Frame): string => `${path}?lang=${frame.lang}`;
