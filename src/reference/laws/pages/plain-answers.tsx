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
          {each.answers.length === 0 && <p>{t('noRemedies', { place })}</p>}
          {each.answers.map((answer) => (
            <Remedy answer={answer} lang={lang} />
          ))}
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

function Remedy({ answer, lang }: { answer: RemedyAnswer; lang: Lang }) {
  const t = words(lang);
  const { remedy, law, verdict, reasons, ask, ways } = answer;
  const no = verdict === 'not' ? reasons.filter(({ holds }) => holds === 'no') : [];
  return (
    <article class="tl-card">
      <h3>{remedy.title[lang]}</h3>
      <p>
        <strong>{t(`verdict-${verdict}`)}</strong>
      </p>
      <p>{remedy.plain[lang]}</p>
      <Lines heading={t('why')} items={once(no).map(({ condition }) => t(`no-${condition}`))} />
      {verdict === 'perhaps' && (
        <Lines heading={t('toAsk')} items={once(ask).map(({ condition }) => t(`ask-${condition}`))} />
      )}
      <Lines heading={t('elsewhere')} items={ways.map(({ label }) => label[lang])} />
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

/** Each condition is named once, however many of a law's questions it holds. */
const once = (reasons: readonly Reason[]): Reason[] =>
  reasons.filter(({ condition }, n) => reasons.findIndex((each) => each.condition === condition) === n);

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
