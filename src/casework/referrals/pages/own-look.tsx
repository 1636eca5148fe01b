import { Back, LookPage } from '#casework/asks/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { OwnWords, wordsOf } from '#reference/directory/index.ts';
import { type Answer, FinderPage, findPath, inLang, tagOf } from '#reference/finder/index.ts';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { CodeView } from '../actions/own-look.ts';
import type { RefusalReason } from '../model/codes.ts';
import { lastAnswer, needsAnother } from '../model/state.ts';
import { ownFrame, speakOwn } from '../own-spoken.ts';
import { paths } from '../paths.ts';
import { Call } from './own-ask.tsx';

type Own = Extract<CodeView, { kind: 'own' }>;
type Props = { view: Own; frame: Frame };

/** What a code opens: an ask for a person, or what somebody asked a service themselves. */
export function CodePage({ view, frame: asked }: { view: CodeView; frame: Frame }) {
  if (view.kind === 'ask') return <LookPage view={view.view} frame={asked} />;
  const frame = ownFrame(asked);
  const t = speakOwn(frame);
  return (
    <FinderPage frame={frame} path={paths.code}>
      <Back frame={frame} />
      {view.kind === 'own' ? (
        <OwnAnswer view={view} frame={frame} />
      ) : (
        <>
          <h1>{t('publicOwnGone')}</h1>
          <p>{t('publicOwnGoneText')}</p>
        </>
      )}
      <p>
        <a href={inLang(findPath, frame)}>{t('publicOwnBackToFind')}</a>
      </p>
    </FinderPage>
  );
}

function OwnAnswer({ view, frame }: Props) {
  const t = speakOwn(frame);
  const { seen, state, felt } = view;
  const at = (moment: Date) => exactTime(moment, frame.now, tagOf(frame), seen.timeZone);
  const said = seen.events.filter((event) => event.said !== '');
  const over = state === 'begun' || state === 'ended';
  return (
    <>
      <h1>{seen.provider}</h1>
      <p class="tl-lead">{stateWords(view, frame)}</p>
      <p>{t('publicOwnAsked', { place: seen.organization, at: at(seen.askedAt) })}</p>
      {seen.toldAt && needsAnother(state) && state !== 'not-taken' && (
        <p>{t('publicOwnTold', { at: at(seen.toldAt) })}</p>
      )}
      {said.length > 0 && <h2>{t('publicOwnTheySay')}</h2>}
      {said.map((event) => (
        <article class="tl-card">
          <p class="tl-said">{event.said}</p>
          <p class="usa-hint">{at(event.at)}</p>
        </article>
      ))}
      {seen.phone && <Call phone={seen.phone} word="publicOwnReachThem" frame={frame} />}
      {needsAnother(state) && <Others view={view} frame={frame} />}
      {felt && <p>{t('publicOwnThanks')}</p>}
      {over && !felt && <Felt view={view} frame={frame} />}
      <TakeBack view={view} frame={frame} />
    </>
  );
}

function stateWords({ seen, state }: Own, frame: Frame): string {
  const t = speakOwn(frame);
  const answer = lastAnswer(seen.events);
  const at = exactTime(answer?.untilAt ?? seen.dueAt, frame.now, tagOf(frame), seen.timeZone);
  // What was closed is gone with its code; brought together is, to who asked, a yes.
  const known = state === 'handed-over' || state === 'closed' ? 'taken' : state;
  const reason = answer?.reason ? t(`reason-${answer.reason as RefusalReason}`) : '';
  return t(`publicOwnState-${known}`, { at, reason });
}

const CodeOf = ({ view }: { view: Own }) => <input type="hidden" name="code" value={view.code} />;

/** Whom to ask next: by the same button as from the finder, where the place takes asks. */
function Others({ view, frame }: Props) {
  const t = speakOwn(frame);
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t('publicOwnOthers')}</h2>
      {view.others.length === 0 && <p>{t('publicOwnOthersNone')}</p>}
      {view.others.map((answer) => (
        <Other answer={answer} view={view} frame={frame} />
      ))}
      <p>
        <a href={inLang('/find/someone', frame)}>{t('publicOwnSomeone')}</a>
      </p>
    </section>
  );
}

function Other({ answer: { offer }, view, frame }: Props & { answer: Answer }) {
  const t = speakOwn(frame);
  const [phone] = offer.phones;
  const name = wordsOf(offer, tagOf(frame))(offer.name);
  return (
    <article class="tl-card">
      <h3 dir="auto">
        <OwnWords said={name} />
      </h3>
      <p dir="auto">{offer.organization}</p>
      {phone && <Call phone={phone.number} word="publicOwnReachThem" frame={frame} />}
      {offer.takesAsks && (
        <Form action={inLang(paths.own, frame)} label={`${t('publicOwnAskIt')}: ${name.words}, ${offer.organization}`}>
          <input type="hidden" name="about" value={offer.id} />
          <input type="hidden" name="need" value={view.seen.need} />
          <SubmitButton look="outline">
            {t('publicOwnAskIt')}
            <span class="usa-sr-only">{`: ${name.words}, ${offer.organization}`}</span>
          </SubmitButton>
        </Form>
      )}
    </article>
  );
}

function Felt({ view, frame }: Props) {
  const t = speakOwn(frame);
  const { error } = typed(frame.again);
  return (
    <Form action={inLang(paths.ownFelt, frame)} label={t('publicOwnFelt')}>
      <CodeOf view={view} />
      <Radios
        name="felt"
        label={t('publicOwnFelt')}
        hint={t('publicOwnFeltHint')}
        error={error('felt')}
        choices={(['good', 'mixed', 'not-good'] as const).map((felt) => ({
          value: felt,
          label: t(`publicOwnFelt-${felt}`),
        }))}
      />
      <SubmitButton look="outline">{t('publicOwnSaveFelt')}</SubmitButton>
    </Form>
  );
}

function TakeBack({ view, frame }: Props) {
  const t = speakOwn(frame);
  const { error } = typed(frame.again);
  return (
    <Disclosure summary={t('publicOwnTakeBack')} open={error('sure') !== undefined}>
      <p>{t('publicOwnTakeBackText')}</p>
      <Form action={inLang(paths.ownTakeBack, frame)} label={t('publicOwnTakeBack')}>
        <CodeOf view={view} />
        <Checkbox name="sure" label={t('publicOwnSure')} error={error('sure')} />
        <SubmitButton look="outline">{t('publicOwnDelete')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
