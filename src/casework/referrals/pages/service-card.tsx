import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { OwnWords, sentence, wordsOf } from '#reference/directory/index.ts';
import { type Answer, milesOf } from '#reference/finder/index.ts';
import { Card } from '#ui/card.tsx';
import { words } from '../words.ts';

/** One service that may be asked: why it is here, and what must be asked about first. */
export function ServiceCard({
  answer,
  frame,
  actions,
  level,
}: {
  answer: Answer;
  frame: Frame;
  actions: Child;
  level: 2 | 3;
}) {
  const t = words(frame.lang);
  const { offer, fits, ask, full } = answer;
  const why = [...fits.map((each) => t(`fit-${each}`)), t(`open-${answer.open}`), far(answer, frame)].filter(Boolean);
  const own = wordsOf(offer, frame.lang);
  const exclusions = (offer.profile.exclusions ?? []).map(({ what }) => own(what));
  return (
    <Card heading={<OwnWords said={own(offer.name)} />} headingLevel={level} actions={actions}>
      <p>{offer.organization}</p>
      <p>
        <strong>{t('why')}:</strong> {why.join(' · ')}
      </p>
      {ask.length > 0 && <p>{t('notSaid', { list: ask.map((each) => t(`ask-${each}`)).join(', ') })}</p>}
      {full && <p>{t('full')}</p>}
      {offer.fees && (
        <p>
          <OwnWords said={sentence((what) => t('cost', { what }), [own(offer.fees)])} />
        </p>
      )}
      {offer.documents.length > 0 && (
        <p>
          <OwnWords said={sentence((list) => t('bring', { list }), offer.documents.map(own))} />
        </p>
      )}
      {exclusions.length > 0 && (
        <p>
          <OwnWords said={sentence((list) => t('excludes', { list }), exclusions, '; ')} />
        </p>
      )}
    </Card>
  );
}

function far({ offer, kilometres }: Answer, frame: Frame): string {
  const t = words(frame.lang);
  if (kilometres === null) return offer.locationId === null ? t('byTelephone') : '';
  const miles = milesOf(kilometres);
  return miles < 1 ? t('underMile') : t('miles', { n: Math.round(miles) });
}
