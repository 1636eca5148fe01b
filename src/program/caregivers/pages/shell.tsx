import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import type { Assets } from '#ui/assets.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PublicPage } from '#ui/public-page.tsx';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';

type Props = { frame: Frame; here: string; under?: boolean; open?: boolean; children?: Child };

/** Every page of a caregiver's: one title for all, quick to leave, nothing kept, what was not right above. */
export function OurPage({ frame, here, under = true, open = true, children }: Props) {
  const t = publicWords(frame.lang);
  const { again } = frame;
  return (
    <PublicPage
      lang={frame.lang}
      title={t('publicTitle')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={open ? paths.leave : frame.site.exitTo}
      languageHref={`${here}?lang=${frame.lang === 'en' ? 'es' : 'en'}`}
      homeHref={paths.ours}
      siteName={t('publicTitle')}
      texts={{ publicFooter: t('publicFoot') }}
      csrf={frame.csrf}
      formKey={frame.key}
    >
      {again && Object.keys(again.errors).length > 0 && <ErrorSummary errors={again.errors} />}
      {again?.notice && <Alert kind="warning">{again.notice}</Alert>}
      {children}
      {under && (
        <div class="tl-actions">
          <a href={paths.ours}>{t('publicBack')}</a>
        </div>
      )}
    </PublicPage>
  );
}
