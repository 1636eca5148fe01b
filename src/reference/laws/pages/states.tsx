import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import type { Assets } from '#ui/assets.ts';
import { Select } from '#ui/choice-field.tsx';
import { Cite } from '#ui/cite.tsx';
import { dayWords } from '#ui/day-words.ts';
import { PublicPage } from '#ui/public-page.tsx';
import type { StatesView, StateView } from '../actions/states.ts';
import { counts, dimensionOf, dimensions, type Row } from '../model/scorecard.ts';
import { paths } from '../paths.ts';
import { words } from '../scorecard-words.ts';
import { said } from './said.ts';

function Shell({ frame, path, children }: { frame: Frame; path: string; children: Child }) {
  const t = words(frame.lang);
  const other = frame.lang === 'en' ? 'es' : 'en';
  return (
    <PublicPage
      lang={frame.lang}
      title={t('title')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${path}${path.includes('?') ? '&' : '?'}lang=${other}`}
      homeHref={paths.states}
      siteName={t('title')}
    >
      {children}
    </PublicPage>
  );
}

const rowSaid = (row: Row, what: StatesView['what'], frame: Frame): string => {
  const t = words(frame.lang);
  if (!row.remedy) return t(row.file.read ? 'noLaw' : 'unknown');
  if (!row.law) return t('notYet');
  return said(what, row.value, row.file, frame.lang);
};

/** One dimension of every law: who says what, how sure, and when it was checked. */
export function StatesPage({ view: { what, rows }, frame }: { view: StatesView; frame: Frame }) {
  const t = words(frame.lang);
  const worded = (row: Row) => rowSaid(row, what, frame);
  return (
    <Shell frame={frame} path={`${paths.states}?what=${what}`}>
      <h1>{t('heading')}</h1>
      <p class="tl-lead">{t('lead')}</p>
      <form method="get" action={paths.states}>
        <input type="hidden" name="lang" value={frame.lang} />
        <Select
          name="what"
          label={t('what')}
          value={what}
          choices={dimensions.map((each) => ({ value: each, label: t(`dim-${each}`) }))}
        />
        <button type="submit" class="usa-button">
          {t('compare')}
        </button>
      </form>
      <h2>{t('inShort')}</h2>
      <ul>
        {counts(rows, worded).map(({ said: each, laws }) => (
          <li>
            {each}: {t('laws', { n: laws })}
          </li>
        ))}
      </ul>
      <h2>{t(`dim-${what}`)}</h2>
      {rows.map((row) => (
        <article class="tl-card">
          <h3>
            <a href={`${paths.state(row.file.id)}?lang=${frame.lang}`}>{row.file.name[frame.lang]}</a>
          </h3>
          <p>
            <strong>{worded(row)}</strong>
          </p>
          {row.law && (
            <p class="usa-hint">
              <Cite text={row.law.citation} />. {row.sure && `${t(`sure-${row.sure}`)}. `}
              {t('checked')}: {row.law.checkedOn ? dayWords(row.law.checkedOn, frame.lang) : t('never')}.
              {row.law.own && ` ${t('ownSince', { day: dayWords(row.law.own, frame.lang) })}.`}
            </p>
          )}
        </article>
      ))}
      <p>
        <a href={`${paths.clear}?lang=${frame.lang}`}>{t('couldMine')}</a>
      </p>
    </Shell>
  );
}

/** All that is known of one place's laws. */
export function StatePage({ view: { file, laws }, frame }: { view: StateView; frame: Frame }) {
  const t = words(frame.lang);
  const { lang } = frame;
  return (
    <Shell frame={frame} path={paths.state(file.id)}>
      <h1>{t('wholeLaw', { place: file.name[lang] })}</h1>
      {!file.read && <p class="tl-lead">{t('notRead')}</p>}
      {file.note && <p>{file.note[lang]}</p>}
      {laws.length === 0 && <p>{t('noLaw')}</p>}
      {laws.map(({ remedy, law }) => (
        <section>
          <h2>{remedy.title[lang]}</h2>
          <p>{remedy.plain[lang]}</p>
          {!law && <p>{t('notYet')}</p>}
          {law && (
            <>
              <p>
                <Cite text={law.citation} />.{' '}
                {law.from ? t('inForceFrom', { day: dayWords(law.from, lang) }) : t('fromUnknown')}.{' '}
                {t(`sure-${law.sure}`)}. {t('checked')}: {law.checkedOn ? dayWords(law.checkedOn, lang) : t('never')}.
                {law.own && ` ${t('ownSince', { day: dayWords(law.own, lang) })}.`}
              </p>
              <p class="usa-hint">{t('source', { source: law.source })}</p>
              <dl>
                {dimensions.map((name) => {
                  const known = dimensionOf(law, name);
                  return (
                    <>
                      <dt>{t(`dim-${name}`)}</dt>
                      <dd>
                        <strong>{said(name, known === 'unknown' ? undefined : known.value, file, lang)}</strong>
                        {known !== 'unknown' && known.sure !== 'read' && ` · ${t(`sure-${known.sure}`)}`}
                      </dd>
                    </>
                  );
                })}
              </dl>
            </>
          )}
        </section>
      ))}
      <p>
        <a href={`${paths.states}?lang=${lang}`}>{t('backToAll')}</a>
      </p>
    </Shell>
  );
}
