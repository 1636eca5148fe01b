import { moneyPaths } from '#casework/money/index.ts';
import { dollars } from '#reference/funds/index.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { Props } from './ride.tsx';
import { timeIn } from './ride-card.tsx';

const scale = ['3', '2', '1'] as const;

/** Whether the youth is there, who said so; and how it was for them, in one question. */
export function After({ view: { record, ride, mayAct }, frame }: Props) {
  const t = words(frame.lang);
  if (!ride.arrival || !ride.arrivalAt) return null;
  const { error } = typed(frame.path === paths.step(record.id, ride.id, 'rating') ? frame.again : null);
  const rated = scale.find((each) => each === String(ride.rating));
  return (
    <section aria-labelledby="after">
      <h3 id="after">{t('saidAt', { what: t(`state-${ride.arrival}`), at: timeIn(ride.arrivalAt, frame) })}</h3>
      <p class="usa-hint">{t(ride.arrivalHow === 'youth' ? 'saidBy-youth' : 'saidBy-worker')}</p>
      {ride.arrival === 'not-arrived' && <p>{t('lateText')}</p>}
      {ride.arrival === 'not-arrived' && mayAct && (
        <Form action={paths.step(record.id, ride.id, 'arrival')}>
          <SubmitButton name="arrival" value="arrived">
            {t('foundAfter')}
          </SubmitButton>
        </Form>
      )}
      {rated && <p>{t('rated', { how: t(`rating-${rated}`) })}</p>}
      {!rated && mayAct && (
        <Form action={paths.step(record.id, ride.id, 'rating')}>
          <Radios
            name="rating"
            label={t('rating')}
            error={error('rating')}
            choices={scale.map((each) => ({ value: each, label: t(`rating-${each}`) }))}
            inline
          />
          <SubmitButton look="outline">{t('rate')}</SubmitButton>
        </Form>
      )}
    </section>
  );
}

/** The price, and the ask of a fund for it: one for one ride, and from then on money's own. */
export function Money({ view: { record, ride, mayAct }, frame }: Props) {
  const t = words(frame.lang);
  const yes = ride.rings.find(({ answer }) => answer === 'yes');
  if (!yes || ride.takenBackAt) return null;
  return (
    <section aria-labelledby="money">
      <h3 id="money">{t('money')}</h3>
      <p>
        {yes.cents === null
          ? t('priceNot')
          : t('priceOf', { amount: dollars(yes.cents, frame.lang), name: yes.who.name })}
      </p>
      {ride.moneyId && record.rights.has('coordination') && (
        <p>
          <a href={moneyPaths.one(ride.moneyId)}>{t('moneyAsked')}</a>
        </p>
      )}
      {!ride.moneyId && mayAct && (
        <p>
          <a href={paths.money(record.id, ride.id)}>{t('moneyAsk')}</a>
        </p>
      )}
    </section>
  );
}
