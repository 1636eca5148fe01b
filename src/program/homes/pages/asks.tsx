import { Radios, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { typed } from '#ui/typed.ts';
import type { Ask, Offer } from '../ask-store.ts';
import { daysWaited } from '../model/beds.ts';
import { askEnds, says } from '../model/codes.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { youthWords } from '../words-youth.ts';
import { MoveIn } from './move-in.tsx';
import { dayIn, homeWords } from './parts.ts';
import type { YouthProps } from './youth.tsx';

export type AskProps = YouthProps & { ask: Ask };

/** What was asked for this youth and is not closed: who offered what, and what the youth says. */
export function Asks({ view, frame }: YouthProps) {
  const t = youthWords(frame.lang);
  const open = view.asks.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="asks">
      <h2 id="asks">{t('asks')}</h2>
      {open.map((ask) => (
        <OneAsk ask={ask} view={view} frame={frame} />
      ))}
    </section>
  );
}

function OneAsk({ ask, view, frame }: AskProps) {
  const t = youthWords(frame.lang);
  const props = { ask, view, frame };
  return (
    <>
      <p>
        {t('askedOn', { at: dayIn(ask.askedAt, frame), name: ask.byName ?? '' })}{' '}
        <strong>{t('waiting', { n: daysWaited(ask.askedAt, frame.now) })}</strong>
      </p>
      <ul class="usa-list">
        {ask.offers.map((offer) => (
          <li>
            {offerWords(offer, props)} {offer.say && <strong>{t(`say-${offer.say}`)}</strong>}
          </li>
        ))}
      </ul>
      {view.mayAdd && ask.offers.some(({ answer }) => answer === 'offered') && <Say {...props} />}
      {view.mayPlace && ask.offers.some(({ say }) => say === 'yes') && <MoveIn {...props} />}
      {view.mayPlace && <AskAnother {...props} />}
      {view.mayAdd && <CloseAsk {...props} />}
    </>
  );
}

function offerWords(offer: Offer, { frame }: YouthProps): string {
  const t = youthWords(frame.lang);
  const home = homeWords(offer.number, frame);
  if (offer.answer === 'offered') return t('offer-offered', { home, agency: offer.agency ?? '' });
  if (offer.answer === 'not-now')
    return t('offer-not-now', { home, why: words(frame.lang)(`reason-${offer.reason ?? 'other'}` as 'reason-other') });
  return t('offer-none', { home });
}

function Say({ ask, view, frame }: AskProps) {
  const t = youthWords(frame.lang);
  const path = paths.say(view.record.id, ask.id);
  const { value, error } = typed(frame.path === path ? frame.again : null);
  const offered = ask.offers.filter(({ answer }) => answer === 'offered');
  const [only] = offered;
  return (
    <Form action={path} label={t('youthSay')}>
      {offered.length === 1 && only ? (
        <input type="hidden" name="offer" value={only.homeId} />
      ) : (
        <Select
          name="offer"
          label={words(frame.lang)('homes')}
          value={value('offer')}
          error={error('offer')}
          choices={offered.map(({ homeId, number }) => ({ value: homeId, label: homeWords(number, frame) }))}
          areNames
          required
        />
      )}
      <Radios
        name="say"
        label={t('youthSay')}
        value={value('say') || (offered.length === 1 ? only?.say : '')}
        error={error('say')}
        choices={says.map((each) => ({ value: each, label: t(`say-${each}`) }))}
        required
      />
      <Actions>
        <SubmitButton>{t('keepSay')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function AskAnother({ ask, view, frame }: AskProps) {
  const t = youthWords(frame.lang);
  const path = paths.askAnother(view.record.id, ask.id);
  const { value, error, isBack } = typed(frame.path === path ? frame.again : null);
  const others = view.choices.filter(({ home }) => !ask.offers.some(({ homeId }) => homeId === home.id));
  if (others.length === 0) return null;
  return (
    <Disclosure summary={t('another')} open={isBack}>
      <Form action={path} label={t('another')}>
        <Radios
          name="anotherHome"
          label={t('another')}
          value={value('anotherHome')}
          error={error('anotherHome')}
          choices={others.map(({ home, nearHarm }) => ({
            value: home.id,
            label: `${homeWords(home.number, frame)}, ${home.agency}`,
            isName: true,
            ...(nearHarm ? { hint: t('nearHarm') } : {}),
          }))}
          required
        />
        <Actions>
          <SubmitButton>{t('another')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function CloseAsk({ ask, view, frame }: AskProps) {
  const t = youthWords(frame.lang);
  const path = paths.closing(view.record.id, ask.id);
  const { value, error, isBack } = typed(frame.path === path ? frame.again : null);
  return (
    <Disclosure summary={t('closeAsk')} open={isBack}>
      <Form action={path} label={t('closeAsk')}>
        <Radios
          name="closeWhy"
          label={t('endWhy')}
          value={value('closeWhy')}
          error={error('closeWhy')}
          choices={askEnds.map((each) => ({ value: each, label: t(`close-${each}`) }))}
          required
        />
        <Actions>
          <SubmitButton look="outline">{t('closeAsk')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
