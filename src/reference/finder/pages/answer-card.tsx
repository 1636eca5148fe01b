import type { Frame } from '#platform/http/door.ts';
import { comesIn, directoryPaths, OwnWords, type Said, sentence, wordsOf } from '#reference/directory/index.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import type { AnswersView } from '../actions/answer.ts';
import type { Answer } from '../model/find.ts';
import { milesOf } from '../model/nearby.ts';
import { openingAt } from '../model/opening.ts';
import { speak, tagOf } from '../spoken.ts';
import { MapLink } from './map-link.tsx';
import { inLang } from './shell.tsx';

/** The form by which somebody asks for a person; each card has a button of it. */
export const SOMEONE = 'someone';
/** The form by which somebody asks a place themselves. */
export const ASK_THEM = 'ask-them';

/** The form by which somebody opens everything about one place. */
export const ONE_PLACE = 'one-place';

/**
 * `forms`: what can be done on the page beside reading: all of the finder's own page, to say that something is not right, or nothing where
 * no form can be sent (a page that lies on a phone).
 */
type Props = { answer: Answer; view: Seen; frame: Frame; forms?: 'all' | 'report' | 'none' };
type Seen = Pick<AnswersView, 'question' | 'zone'>;

/** One place: why it is here, what happens when you come, and how to reach it. */
export function AnswerCard({ answer, view, frame, forms = 'all' }: Props) {
  const t = speak(frame);
  const { offer } = answer;
  const comes = comesIn(offer, tagOf(frame));
  const own = wordsOf(offer, tagOf(frame));
  return (
    <article class="tl-card">
      <h3 dir="auto">
        <OwnWords said={own(offer.name)} />
      </h3>
      <p dir="auto">{offer.organization}</p>
      <p>
        <strong>{whyWords(answer, view, frame)}</strong>
      </p>
      {answer.full && <p>{t('full')}</p>}
      {comes && <Sentence made={(what) => t('whenYouCome', { what })} said={[comes]} />}
      {answer.ask.length > 0 && <p>{t('askFirst', { list: answer.ask.map((each) => t(`ask-${each}`)).join(' ') })}</p>}
      {offer.documents.length > 0 && <Sentence made={(list) => t('bring', { list })} said={offer.documents.map(own)} />}
      {offer.fees && <Sentence made={(what) => t('cost', { what })} said={[own(offer.fees)]} />}
      <Phones offer={offer} frame={frame} />
      <Where offer={offer} frame={frame} />
      {offer.more?.transportation && (
        <Sentence made={(what) => t('where-bus', { what })} said={[own(offer.more.transportation)]} />
      )}
      {forms === 'all' && <CardButton form={ONE_PLACE} offer={offer} label={t('onePlace')} />}
      {forms === 'all' && <AskButtons offer={offer} frame={frame} />}
      <p class="usa-hint">{checkedWords(answer, frame)}</p>
      {forms !== 'none' && <NotRight offer={offer} frame={frame} />}
    </article>
  );
}

type InSentence = { made: (slot: string) => string; said: readonly Said[]; between?: string };

/** A line of ours with the place's own words in it. */
export const Sentence = ({ made, said, between }: InSentence) => (
  <p dir="auto">
    <OwnWords said={sentence(made, said, between)} />
  </p>
);

/** Why it is here: open or when, how far, and what of the question is so. */
export function whyWords(answer: Answer, view: Seen, frame: Frame): string {
  const why = [openWords(answer, view, frame), farWords(answer, frame), ...fitWords(answer, frame)];
  return [...new Set(why)].filter((each) => each !== '').join(' · ');
}

/** When somebody last said that the entry is right; longer ago than a year says nothing any more. */
export const checkedWords = ({ offer, checkedDaysAgo }: Answer, frame: Frame): string =>
  offer.checkedOn && checkedDaysAgo !== null && checkedDaysAgo <= 365
    ? speak(frame)('checked', { day: dayWords(offer.checkedOn, tagOf(frame)) })
    : speak(frame)('neverChecked');

type OfOffer = { offer: Answer['offer']; frame: Frame };

/** By the page's own two forms: to ask the place, or for a person who helps with it. */
export const AskButtons = ({ offer, frame }: OfOffer) => (
  <>
    {offer.takesAsks && <CardButton form={ASK_THEM} offer={offer} label={speak(frame)('askThem')} />}
    <CardButton form={SOMEONE} offer={offer} label={speak(frame)('someoneHere')} />
  </>
);

export const NotRight = ({ offer, frame }: OfOffer) => (
  <Form
    action={inLang(directoryPaths.notRight, frame)}
    label={`${speak(frame)('notRight')}: ${whichOne(offer, frame)}`}
  >
    <input type="hidden" name="service" value={offer.serviceId} />
    <SubmitButton look="plain">{speak(frame)('notRight')}</SubmitButton>
  </Form>
);

/** A button of a form that stands elsewhere on the page; which place it is, is sent. */
const CardButton = ({ form, offer, label }: { form: string; offer: Answer['offer']; label: string }) => (
  <p>
    <button type="submit" class="usa-button usa-button--unstyled" form={form} name="about" value={offer.id}>
      {label}
    </button>
  </p>
);

export function Phones({ offer, frame }: OfOffer) {
  const t = speak(frame);
  if (offer.phones.length === 0) return null;
  return (
    <p>
      {offer.phones.map((phone, at) => (
        <>
          {at > 0 && ' · '}
          <a href={`${isText(phone.type) ? 'sms' : 'tel'}:${phone.number.replace(/[^+\d]/g, '')}`}>
            {t(isText(phone.type) ? 'text' : 'call', { number: phone.number })}
          </a>
          {phone.extension && ` ${t('extension', { number: phone.extension })}`}
        </>
      ))}
    </p>
  );
}

/** The address, with the way there as the telephone's own map has it; nothing where it hides. */
export function Where({ offer, frame }: OfOffer) {
  const address = offer.address && `${offer.address.line}, ${offer.address.city} ${offer.address.postalCode}`;
  if (!address) return null;
  return (
    <p>
      <bdi>{address}</bdi>
      <br />
      <MapLink address={address} frame={frame} />
    </p>
  );
}

/** A service may stand at several places, and two may have one name: which of them it is. */
const whichOne = (offer: Answer['offer'], frame: Frame): string =>
  [
    wordsOf(offer, tagOf(frame))(offer.name).words,
    offer.organization,
    ...(offer.address ? [offer.address.line] : []),
  ].join(', ');

const isText = (type: string | undefined): boolean => type === 'text' || type === 'sms';

export function openWords({ offer }: Answer, view: Seen, frame: Frame): string {
  const t = speak(frame);
  const then = view.question.at;
  const opening = openingAt(offer.schedules, then ?? frame.now, view.zone);
  const at = (moment: Date) => exactTime(moment, frame.now, tagOf(frame), view.zone);
  if (opening.state === 'unknown') return t('hoursUnknown');
  if (then && opening.state === 'open')
    return opening.until
      ? t('openThenUntil', { at: at(then), until: at(opening.until) })
      : t('openThen', { at: at(then) });
  if (opening.state === 'open') return opening.until ? t('openUntil', { at: at(opening.until) }) : t('openAlways');
  return opening.opens ? t('opens', { at: at(opening.opens) }) : t('closed');
}

export function farWords({ offer, kilometres }: Answer, frame: Frame): string {
  const t = speak(frame);
  if (kilometres !== null) {
    const miles = milesOf(kilometres);
    return miles < 1 ? t('underMile') : t('milesAway', { n: miles < 10 ? miles.toFixed(1) : Math.round(miles) });
  }
  if (offer.locationId === null) return t('byPhone');
  return offer.address ? '' : t('whereWhenYouCall');
}

const fitWords = ({ fits }: Answer, frame: Frame): string[] => fits.map((each) => speak(frame)(`fit-${each}`));
