import { type NewOpening, openingWords, reliefPaths } from '#casework/relief/index.ts';
import { calledBy } from '#casework/youth/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import type { WorkView } from '../actions/work.ts';

/** What may now be cleared of the records of those whose lawyer this person is: each told once. */
export function MyOpenings({ view, frame }: { view: WorkView; frame: Frame }) {
  const { lang } = frame;
  const t = openingWords(lang);
  const { rows, count } = view.openings;
  if (count === 0) return null;
  return (
    <section aria-labelledby="openings">
      <h2 id="openings">{t('mine')}</h2>
      <ul>
        {rows.map(({ youth, records, because }: NewOpening) => (
          <li>
            <a href={reliefPaths.relief(youth.id)}>{calledBy(youth.card, youth.number, lang)}</a>,{' '}
            {t('oneOf', { n: records })}.{' '}
            <span class="usa-hint">{because.map((each) => t(`why-${each}`)).join('; ')}.</span>
          </li>
        ))}
        {count > rows.length && <li>{t('more', { n: count - rows.length })}</li>}
      </ul>
      <p>
        <a href={reliefPaths.openings}>{t('toAll')}</a>
      </p>
      <Form action={reliefPaths.openingsSeen} label={t('mine')}>
        <input type="hidden" name="until" value={frame.now.toISOString()} />
        <SubmitButton look="outline">{t('seen')}</SubmitButton>
      </Form>
    </section>
  );
}
