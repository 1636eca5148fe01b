import type { Frame } from '#platform/http/door.ts';
import { directoryPaths } from '#reference/directory/index.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import { dayWords, exactTime } from '#ui/time-words.ts';
import type { AnswersView } from '../actions/answer.ts';
import type { Answer } from '../model/find.ts';
import { milesOf } from '../model/nearby.ts';
import { openingAt } from '../model/opening.ts';
import { speak, tagOf } from '../spoken.ts';
import { inLang } from './shell.tsx';

/** The form by which somebody asks for a person; each card has a button of it. */
export const SOMEONE = 'someone';
/** The form by which somebody asks a place themselves. */
export const ASK_THEM = 'ask-them';

/** `kept`: on a page that lies on a phone, where no form can be sent. */
type Props = { answer: Answer; view: AnswersView; frame: Frame; kept?: boolean };

/** One place: why it is here, what happens when you come, and how to reach it. */
export function AnswerCard({ answer, view, frame, kept }: Props) {
  const t = speak(frame);
  const { offer } = answer;
  const comes = offer.profile.when_you_come?.[frame.lang];
  const why = [...new Set([openWords(answer, view, frame), farWords(answer, view, frame), ...fitWords(answer, frame)])];
  return (
    <article class="tl-card">
      <h3 dir="auto">{offer.name}</h3>
      <p dir="auto">{offer.organization}</p>
      <p>
        <strong>{why.filter((each) => each !== '').join(' · ')}</strong>
      </p>
      {answer.full && <p>{t('full')}</p>}
      {comes && <p>{t('whenYouCome', { what: comes })}</p>}
      {answer.ask.length > 0 && <p>{t('askFirst', { list: answer.ask.map((each) => t(`ask-${each}`)).join(' ') })}</p>}
      {offer.documents.length > 0 && <p>{t('bring', { list: offer.documents.join(', ') })}</p>}
      {offer.fees && <p>{t('cost', { what: offer.fees })}</p>}
      <Reach {...{ answer, view, frame }} />
      {!kept && offer.takesAsks && <CardButton form={ASK_THEM} offer={offer} label={t('askThem')} />}
      {!kept && <CardButton form={SOMEONE} offer={offer} label={t('someoneHere')} />}
      <p class="usa-hint">
        {offer.checkedOn && answer.checkedDaysAgo !== null && answer.checkedDaysAgo <= 365
          ? t('checked', { day: dayWords(offer.checkedOn, tagOf(frame)) })
          : t('neverChecked')}
      </p>
      {!kept && (
        <Form action={inLang(directoryPaths.notRight, frame)} label={`${t('notRight')}: ${whichOne(offer)}`}>
          <input type="hidden" name="service" value={offer.serviceId} />
          <SubmitButton look="plain">{t('notRight')}</SubmitButton>
        </Form>
      )}
    </article>
  );
}

/** A button of a form that stands elsewhere on the page; which place it is, is sent. */
const CardButton = ({ form, offer, label }: { form: string; offer: Answer['offer']; label: string }) => (
  <p>
    <button type="submit" class="usa-button usa-button--unstyled" form={form} name="about" value={offer.id}>
      {label}
    </button>
  </p>
);

function Reach({ answer: { offer }, frame }: Props) {
  const t = speak(frame);
  const address = offer.address && `${offer.address.line}, ${offer.address.city} ${offer.address.postalCode}`;
  return (
    <>
      <p>
        {offer.phones.map((phone, at) => (
          <>
            {at > 0 && ' · '}
            <a href={`${isText(phone.type) ? 'sms' : 'tel'}:${phone.number.replace(/[^+\d]/g, '')}`}>
              {t(isText(phone.type) ? 'text' : 'call', { number: phone.number })}
            </a>
          </>
        ))}
      </p>
      {address && (
        <p>
          <bdi>{address}</bdi>
          <br />
          <a href={`geo:0,0?q=${encodeURIComponent(address)}`}>{t('byBus')}</a>{' '}
          <span class="usa-hint">{t('byBusNote')}</span>
        </p>
      )}
    </>
  );
}

/** A service may stand at several places, and two may have one name: which of them it is. */
const whichOne = ({ name, organization, address }: Answer['offer']): string =>
  [name, organization, ...(address ? [address.line] : [])].join(', ');

const isText = (type: string | undefined): boolean => type === 'text' || type === 'sms';

function openWords({ offer }: Answer, view: AnswersView, frame: Frame): string {
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

function farWords({ offer, kilometres }: Answer, _view: AnswersView, frame: Frame): string {
  const t = speak(frame);
  if (kilometres !== null) {
    const miles = milesOf(kilometres);
    return miles < 1 ? t('underMile') : t('milesAway', { n: miles < 10 ? miles.toFixed(1) : Math.round(miles) });
  }
  if (offer.locationId === null) return t('byPhone');
  return offer.address ? '' : t('whereWhenYouCall');
}

const fitWords = ({ fits }: Answer, frame: Frame): string[] => fits.map((each) => speak(frame)(`fit-${each}`));
