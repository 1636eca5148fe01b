import { benefitPaths, benefitWords } from '#casework/benefits/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { dayWords } from '#ui/time-words.ts';
import type { WorkView } from '../actions/work.ts';

/** Renewals, papers and applications without an answer that are this person's to see to. */
export function MyBenefits({ view, frame }: { view: WorkView; frame: Frame }) {
  const { lang } = frame;
  const t = benefitWords(lang);
  if (view.benefits.length === 0) return null;
  return (
    <section aria-labelledby="my-benefits">
      <h2 id="my-benefits">{t('inWork')}</h2>
      <ul>
        {view.benefits.map(({ benefit, due, youth }) => (
          <li>
            <a href={benefitPaths.one(youth.id, benefit.id)}>
              {calledBy(youth.card, youth.number, lang)}: {benefit.label[lang]}
            </a>{' '}
            <span class="usa-hint">{t(`due-${due.kind}`, { day: dayWords(due.since, lang) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
