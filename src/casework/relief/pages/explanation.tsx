import type { Lang } from '#platform/i18n/catalogue.ts';
import { dayWords } from '#ui/time-words.ts';
import { type ExplainedPart, type Explanation, inLang } from '../model/explanation.ts';
import { youthWords } from '../public-words.ts';

/** What the youth reads, and their lawyer with them: one and the same on both pages. */
export function ExplanationText({ explanation: { parts }, lang }: { explanation: Explanation; lang: Lang }) {
  const t = youthWords(lang);
  return (
    <>
      <p>{t('lead')}</p>
      <p>{t('made')}</p>
      <p>{t('decides')}</p>
      {parts.length === 0 && <p>{t('none')}</p>}
      {parts.map((part) => (
        <Part part={part} lang={lang} />
      ))}
      {parts.length > 0 && (
        <>
          <h2>{t('bring')}</h2>
          <ul>
            <li>{t('bring-nexus')}</li>
            <li>{t('bring-papers')}</li>
            <li>{t('bring-people')}</li>
          </ul>
        </>
      )}
    </>
  );
}

/** One thing on the record: the remedy that helps most, and how it stands. */
function Part({ part, lang }: { part: ExplainedPart; lang: Lang }) {
  const t = youthWords(lang);
  const said = inLang(lang);
  const { telling, plain, soonest, ways, checkedOn } = part;
  const ofNoLaw = telling === 'open' || telling === 'none';
  return (
    <section class="tl-part">
      <h2>{said(part.name)}</h2>
      <p>{said(part.outcome)}</p>
      <p>{ofNoLaw ? t(`verdict-${telling}`) : <strong>{t(`verdict-${telling}`)}</strong>}</p>
      {plain && <p>{said(plain)}</p>}
      {soonest && <p>{t('soonest', { day: dayWords(soonest, lang) })}</p>}
      {ways.length > 0 && (
        <>
          <p>{t('ways')}:</p>
          <ul>
            {ways.map((way) => (
              <li>{said(way)}</li>
            ))}
          </ul>
        </>
      )}
      {checkedOn !== undefined && (
        <p class="usa-hint">{checkedOn ? t('checked', { day: dayWords(checkedOn, lang) }) : t('unchecked')}</p>
      )}
    </section>
  );
}
