import type { Frame } from '#platform/http/door.ts';
import type { Assets } from '#ui/assets.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { resources } from '../model/query.ts';
import { paths } from '../paths.ts';
import { apiWords } from '../words-api.ts';

/** What the open directory is and how to ask it, for people: the same facts stand in its OpenAPI answer for programs. */
export function ApiPage({ frame }: { frame: Frame }) {
  const t = apiWords(frame.lang);
  const rows = [
    { address: paths.api, gives: t('publicApiRoot') },
    { address: paths.openApi, gives: t('publicApiOpenApi') },
    { address: paths.profile, gives: t('publicApiProfile') },
    ...resources.map((resource) => ({ address: paths.apiList(resource), gives: t(`publicApi-${resource}`) })),
  ];
  return (
    <PublicPage
      lang={frame.lang}
      title={t('publicApiTitle')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${paths.apiDocs}?lang=${frame.lang === 'en' ? 'es' : 'en'}`}
      homeHref={paths.apiDocs}
      siteName={t('publicApiSite')}
    >
      <h1>{t('publicApiTitle')}</h1>
      <p class="tl-lead">{t('publicApiLead')}</p>
      <h2>{t('publicApiStart')}</h2>
      <p>{t('publicApiStartText')}</p>
      <ul>
        {rows.map(({ address, gives }) => (
          <li>
            {gives}
            <br />
            <a href={address}>{address}</a>
          </li>
        ))}
      </ul>
      <p>{t('publicApiOne')}</p>
      <h2>{t('publicApiAsk')}</h2>
      <p>{t('publicApiAnd')}</p>
      <p>{t('publicApiPost')}</p>
      <p>{t('publicApiPace')}</p>
      <h2>{t('publicApiFeed')}</h2>
      <p>{t('publicApiFeedText')}</p>
      <p>
        <a href="/feed/services">/feed/services?modified_after=2026-01-31T12:00:00Z</a>
      </p>
      <p>{t('publicApiFeedGone')}</p>
      <p>{t('publicApiFeedSame')}</p>
      <p>{t('publicApiFeedKey')}</p>
      <h2>{t('publicApiSafe')}</h2>
      <p>{t('publicApiSafeText')}</p>
      <p>{t('publicApiHistory')}</p>
      <p>
        <a href={`${paths.notRight}?lang=${frame.lang}`}>{t('publicApiNotRight')}</a>
      </p>
    </PublicPage>
  );
}
