import type { Frame } from '#platform/http/door.ts';
import type { Lang, Text } from '#platform/i18n/catalogue.ts';
import type { Assets } from '#ui/assets.ts';
import { PublicPage } from '#ui/public-page.tsx';
import { CARD, type Kind } from '../actions/make.ts';
import { cardDefinition } from '../guides.ts';
import { inLanguage, paths } from '../paths.ts';
import { words } from '../public-words.ts';

const FIND = '/find';

/** Lists to print, for anyone: each one click, in either language. Titles that could be anyone's. */
export function OpenGuidesPage({ view: { kinds }, frame }: { view: { kinds: Kind[] }; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <PublicPage
      lang={frame.lang}
      title={t('publicGuides')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={inLanguage(paths.open, frame.lang === 'en' ? 'es' : 'en')}
      homeHref={inLanguage(FIND, frame.lang)}
      siteName={t('publicGuides')}
    >
      <h1>{t('publicGuides')}</h1>
      <p class="tl-lead">{t('publicLead')}</p>
      {kinds
        .filter((each) => each.region === null)
        .map((each) => (
          <Paper id={each.id} title={each.title} frame={frame} />
        ))}
      <h2>{cardDefinition.title[frame.lang]}</h2>
      <p>
        <a href={inLanguage(paths.paper(CARD), frame.lang)}>{t('publicCard')}</a>
      </p>
      <h2>{t('publicByRegion')}</h2>
      <ul>
        {kinds
          .filter((each) => each.region !== null)
          .map((each) => (
            <li>
              <PaperLink id={each.id} title={each.title} lang="en" frame={frame} />
              <br />
              <PaperLink id={each.id} title={each.title} lang="es" frame={frame} />
            </li>
          ))}
      </ul>
      <p>
        <a href={inLanguage(FIND, frame.lang)}>{t('publicBack')}</a>
      </p>
    </PublicPage>
  );
}

type Props = { id: string; title: Text; frame: Frame };

const Paper = ({ id, title, frame }: Props) => (
  <>
    <h2>{title[frame.lang]}</h2>
    <ul>
      <li>
        <PaperLink id={id} title={title} lang="en" frame={frame} />
      </li>
      <li>
        <PaperLink id={id} title={title} lang="es" frame={frame} />
      </li>
    </ul>
  </>
);

function PaperLink({ id, title, lang, frame }: Props & { lang: Lang }) {
  const t = words(frame.lang);
  return (
    <a href={inLanguage(paths.paper(id), lang)} hreflang={lang}>
      {t(lang === 'en' ? 'publicInEnglish' : 'publicInSpanish', { title: title[frame.lang] })}
    </a>
  );
}
