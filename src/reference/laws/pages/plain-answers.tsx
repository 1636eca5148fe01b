import type { Lang } from '#platform/i18n/catalogue.ts';
import { dayWords } from '#ui/day-words.ts';
import type { RecordAnswer, RemedyAnswer } from '../model/answer.ts';
import type { Reason } from '../model/conditions.ts';
import { words } from '../public-words.ts';

export type HelpPlace = {
  name: string;
  where: string;
  what: { en: string; es: string };
  href: string;
  checkedOn: string | null;
};
type Props = { answers: readonly RecordAnswer[]; place: string; help: readonly HelpPlace[]; lang: Lang };

/**
 * What the laws of one place say, in plain words. It is made on the reader's own device, or here where script is off: it takes all
 * it shows and looks at nothing around it.
 */
export function PlainAnswers({ answers, place, help, lang }: Props) {
  const t = words(lang);
  const several = answers.length > 1;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" tabindex={-1}>
        {t('answersIn', { place })}
      </h2>
      <p>{t('noAdvice')}</p>
      {answers.map((each) => (
        <>
          {several && <h3>{t(each.record.kind === 'arrest' ? 'ifArrest' : 'ifConviction')}</h3>}
          <OneRecord answers={each.answers} place={place} lang={lang} />
        </>
      ))}
      <h2>{t('help')}</h2>
      <p>{t('helpText')}</p>
      <ul>
        {help.map((each) => (
          <li>
            <a href={each.href} rel="noreferrer noopener">
              {each.name}
            </a>
            {': '}
            {each.what[lang]}{' '}
            <span class="usa-hint">
              {each.checkedOn ? `${t('readOn', { day: dayWords(each.checkedOn, lang) })}.` : t('unchecked')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneRecord({ answers, place, lang }: { answers: readonly RemedyAnswer[]; place: string; lang: Lang }) {
  const t = words(lang);
  const open = answers.filter(({ verdict }) => verdict !== 'not');
  const closed = answers.filter(({ verdict }) => verdict === 'not');
  const ways = closed
    .flatMap((each) => each.ways)
    .filter((way, n, all) => all.findIndex(({ id }) => id === way.id) === n);
  return (
    <>
      {answers.length === 0 && <p>{t('noRemedies', { place })}</p>}
      {answers.length > 0 && open.length === 0 && <p>{t('noneFits')}</p>}
      {open.map((answer) => (
        <Remedy answer={answer} lang={lang} />
      ))}
      <Lines heading={t('elsewhere')} items={ways.map(({ label }) => label[lang])} />
      {closed.length > 0 && (
        <details>
          <summary>{t('closed', { n: closed.length })}</summary>
          {closed.map((answer) => (
            <Remedy answer={answer} lang={lang} />
          ))}
        </details>
      )}
    </>
  );
}

function Remedy({ answer, lang }: { answer: RemedyAnswer; lang: Lang }) {
  const t = words(lang);
  const { remedy, law, verdict, reasons, ask } = answer;
  const no = verdict === 'not' ? reasons.filter(({ holds }) => holds === 'no') : [];
  const own = ({ id }: Reason) => law?.also.find((each) => each.id === id)?.ask[lang];
  return (
    <article class="tl-card">
      <h4>{remedy.title[lang]}</h4>
      <p>
        <strong>{t(`verdict-${verdict}`)}</strong>
      </p>
      <p>{remedy.plain[lang]}</p>
      <Lines heading={t('why')} items={once(no).map((each) => own(each) ?? t(`no-${each.condition}`))} />
      {verdict === 'perhaps' && (
        <Lines heading={t('toAsk')} items={once(ask).map((each) => own(each) ?? t(`ask-${each.condition}`))} />
      )}
      {law && (
        <p class="usa-hint">
          {t('law', { citation: law.citation })}.{' '}
          {law.checkedOn ? t('checked', { day: dayWords(law.checkedOn, lang) }) : t('unchecked')}{' '}
          {law.sure === 'secondary' && t('secondary')}
        </p>
      )}
    </article>
  );
}

/** Each condition is named once, but for what a law asks in its own words. */
const once = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter(
    ({ condition }, n) => condition === 'also' || reasons.findIndex((each) => each.condition === condition) === n,
  );

const Lines = ({ heading, items }: { heading: string; items: readonly string[] }) =>
  items.length === 0 ? null : (
    <>
      <p>{heading}:</p>
      <ul>
        {items.map((each) => (
          <li>{each}</li>
        ))}
      </ul>
    </>
  );
