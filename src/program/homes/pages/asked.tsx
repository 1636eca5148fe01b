import { languageName } from '#foundation/consent/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { typed } from '#ui/typed.ts';
import { type AskedView, personField, reasonField } from '../actions/contractor.ts';
import type { About, Ask, Offer } from '../ask-store.ts';
import type { Handover } from '../leaving-store.ts';
import { daysWaited } from '../model/beds.ts';
import { notNow } from '../model/codes.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { youthWords } from '../words-youth.ts';
import { dayIn, homeWords, regionOf } from './parts.ts';

type Props = { view: AskedView; frame: Frame };

/** A contractor's own page: for whom a home is asked, without a name, and which homes may come to it. */
export function AskedPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('asked')} crumbs={[{ href: paths.homes, label: t('title') }]}>
      <h1>{t('asked')}</h1>
      <p class="usa-intro">{t('askedLead')}</p>
      {view.asks.length === 0 && view.comes.length === 0 && <EmptyState heading={t('nothingAsked')} />}
      {view.asks.map((ask) => (
        <OneAsk ask={ask} view={view} frame={frame} />
      ))}
      {view.comes.length > 0 && (
        <section aria-labelledby="comes">
          <h2 id="comes">{t('comes')}</h2>
          {view.comes.map((handover) => (
            <Comes handover={handover} view={view} frame={frame} />
          ))}
        </section>
      )}
    </StaffPage>
  );
}

function OneAsk({ ask, view, frame }: Props & { ask: Ask }) {
  const t = words(frame.lang);
  const y = youthWords(frame.lang);
  return (
    <Card heading={t('askedOn', { at: dayIn(ask.askedAt, frame), agency: ask.agency ?? '' })}>
      <p>{y('waiting', { n: daysWaited(ask.askedAt, frame.now) })}</p>
      <SummaryList rows={aboutRows(ask.about, view, frame)} />
      {ask.offers.map((offer) => (
        <p>{answerWords(offer, frame)}</p>
      ))}
      <Answer ask={ask} view={view} frame={frame} />
    </Card>
  );
}

function aboutRows(about: About, view: AskedView, frame: Frame) {
  const y = youthWords(frame.lang);
  const wish = (value: 'want' | 'not' | '') => (value === '' ? y('same') : y(value));
  return [
    { label: y('wants'), value: about.wants },
    ...(about.notWants ? [{ label: y('notWants'), value: about.notWants }] : []),
    ...(about.age === null ? [] : [{ label: y('age'), value: String(about.age) }]),
    ...(about.region ? [{ label: y('near'), value: regionOf(view.regions, about.region) }] : []),
    ...(about.languages.length > 0
      ? [{ label: y('languages'), value: about.languages.map((tag) => languageName(tag, frame.lang)).join(', ') }]
      : []),
    { label: y('pets'), value: wish(about.pets) },
    { label: y('children'), value: wish(about.children) },
    ...(about.affirming ? [{ label: y('affirming'), value: words(frame.lang)('yes') }] : []),
    ...(about.ownChild ? [{ label: y('ownChild'), value: words(frame.lang)('yes') }] : []),
  ];
}

function answerWords(offer: Offer, frame: Frame): string {
  const t = words(frame.lang);
  const home = homeWords(offer.number, frame);
  if (offer.answer === 'offered') return t('answer-offered', { home });
  if (offer.answer === null) return t('answer-none', { home });
  return t('answer-not-now', { home, why: t(`reason-${offer.reason ?? 'other'}` as 'reason-other') });
}

/** One form an ask: the button says which home is offered, or not now. */
function Answer({ ask, frame }: Props & { ask: Ask }) {
  const t = words(frame.lang);
  const open = ask.offers.filter(({ say }) => say === null);
  const [first] = open;
  if (!first) return null;
  const offerable = open.filter(({ answer }) => answer !== 'offered');
  const field = reasonField(ask.id);
  const { value, error } = typed(
    open.some(({ homeId }) => frame.path === paths.answer(ask.id, homeId)) ? frame.again : null,
  );
  return (
    <Form
      action={paths.answer(ask.id, first.homeId)}
      label={open.map(({ number }) => homeWords(number, frame)).join(', ')}
    >
      <Actions>
        {offerable.map(({ homeId, number }) => (
          <SubmitButton name="answer" value="offered" formAction={paths.answer(ask.id, homeId)}>
            {t('offerHome', { home: homeWords(number, frame) })}
          </SubmitButton>
        ))}
      </Actions>
      <Select
        name={field}
        label={t('whyNot')}
        value={value(field)}
        error={error(field)}
        choices={notNow.map((each) => ({ value: each, label: t(`reason-${each}`) }))}
      />
      <Actions>
        {open.map(({ homeId, number }) => (
          <SubmitButton name="answer" value="not-now" look="outline" formAction={paths.answer(ask.id, homeId)}>
            {t('notNowHome', { home: homeWords(number, frame) })}
          </SubmitButton>
        ))}
      </Actions>
    </Form>
  );
}

function Comes({ handover, view, frame }: Props & { handover: Handover }) {
  const t = words(frame.lang);
  const field = personField(handover.id);
  const path = paths.accepting(handover.id);
  const { value, error } = typed(frame.path === path ? frame.again : null);
  return (
    <Card headingLevel={3} heading={t('comesFrom', { home: homeWords(handover.number, frame), from: handover.from })}>
      <p>{handover.living > 0 ? t('youthLiving', { n: handover.living }) : t('nobodyLives')}</p>
      {handover.acceptedAt ? (
        <p>{t('weSaidYes')}</p>
      ) : (
        <Form action={path} label={t('sayYes')}>
          <Select
            name={field}
            label={t('ourPerson')}
            value={value(field)}
            error={error(field)}
            choices={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            areNames
            required
          />
          <Actions>
            <SubmitButton>{t('sayYes')}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Card>
  );
}
