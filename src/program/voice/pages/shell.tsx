import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import type { Assets } from '#ui/assets.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PublicPage } from '#ui/public-page.tsx';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';

type Props = {
  frame: Frame;
  /** Where the same page is in the other language. */
  here: string;
  /** Not of the page itself: a way back to it. */
  under?: boolean;
  /** Whether somebody is in: then the way out ends that first. */
  open?: boolean;
  /** A script of the page's own, by its name. */
  script?: string;
  children?: Child;
};

/** Every page of the youth's: one title for all, quick to leave, nothing kept, what was not right above. */
export function MyPage({ frame, here, under = true, open = true, script, children }: Props) {
  const t = publicWords(frame.lang);
  const other = frame.lang === 'en' ? 'es' : 'en';
  const { again } = frame;
  return (
    <PublicPage
      lang={frame.lang}
      title={t('publicTitle')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={open ? paths.leave : frame.site.exitTo}
      languageHref={`${here}?lang=${other}`}
      homeHref={paths.mine}
      siteName={t('publicTitle')}
      texts={{ publicFooter: t('publicFoot') }}
      {...(script ? { script: (frame.site.assets as Assets).script(script) } : {})}
      csrf={frame.csrf}
      formKey={frame.key}
    >
      {again && Object.keys(again.errors).length > 0 && <ErrorSummary errors={again.errors} />}
      {again?.notice && <Alert kind="warning">{again.notice}</Alert>}
      {children}
      {under && (
        <div class="tl-actions">
          <a href={paths.mine}>{t('publicBack')}</a>
        </div>
      )}
    </PublicPage>
  );
}
