import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import type { Assets } from '#ui/assets.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PublicPage } from '#ui/public-page.tsx';
import type { ScreenView } from '../actions/screen.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { Screen } from './screen.tsx';

type Props = { view: ScreenView; frame: Frame };

/** For people who are signed in. */
export const ScreenPage = ({ view, frame }: Props) => (
  <StaffPage frame={frame} title={words(frame.lang)('screen')} width="wide">
    <Screen view={view} frame={frame} />
  </StaffPage>
);

/** For an operator of another line, who has a key and no account: no cookie, nothing kept. */
export function KeyedScreenPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const here = paths.withKey(view.key ?? '');
  const { again } = frame;
  return (
    <PublicPage
      lang={frame.lang}
      title={t('screen')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${here}?lang=${frame.lang === 'en' ? 'es' : 'en'}`}
      homeHref={here}
      siteName={t('screen')}
      csrf={frame.csrf}
      formKey={frame.key}
    >
      {again && Object.keys(again.errors).length > 0 && <ErrorSummary errors={again.errors} />}
      {again?.notice && Object.keys(again.errors).length === 0 && <Alert kind="warning">{again.notice}</Alert>}
      <Screen view={view} frame={frame} />
    </PublicPage>
  );
}
