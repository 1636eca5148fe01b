import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import type { Assets } from '#ui/assets.ts';
import { PublicPage } from '#ui/public-page.tsx';

type Props = { frame: Frame; title: string; site: string; home: string; children?: Child };

/** A page without an account: nothing kept on the device, the language in the address, and what went wrong said above. */
export function OpenPage({ frame, title, site, home, children }: Props) {
  const other = frame.lang === 'en' ? 'es' : 'en';
  return (
    <PublicPage
      lang={frame.lang}
      title={title}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${frame.path}?lang=${other}`}
      homeHref={home}
      siteName={site}
      csrf={frame.csrf}
      formKey={frame.key}
    >
      {frame.again?.notice && Object.keys(frame.again.errors).length === 0 && (
        <Alert kind="warning">{frame.again.notice}</Alert>
      )}
      {children}
    </PublicPage>
  );
}

/** The language goes along in the address, since nothing is kept on the device. */
export const inLang = (path: string, frame: Frame): string => `${path}?lang=${frame.lang}`;
