import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { comesIn, OwnWords, wordsOf } from '#reference/directory/index.ts';
import { Form, SubmitButton } from '#ui/form.tsx';
import type { ServiceView } from '../actions/service.ts';
import { linesFor } from '../crisis-lines.ts';
import type { Answer } from '../model/find.ts';
import { paths } from '../paths.ts';
import { speak, tagOf } from '../spoken.ts';
import { AskButtons, checkedWords, farWords, NotRight, Phones, Sentence, Where, whyWords } from './answer-card.tsx';
import { Lines } from './lines.tsx';
import { AsItWas, PlaceForms, SameQuestion } from './place-forms.tsx';
import { ForYou } from './service-facts.tsx';
import { Week } from './service-week.tsx';
import { FinderPage, inLang } from './shell.tsx';

type Props = { view: ServiceView; frame: Frame };
const BACK = 'back';

/** All about one place, in the order in which somebody on the way to it asks. It is sent for, so that no address names it. */
export function ServicePage({ view, frame }: Props) {
  const t = speak(frame);
  const { answer } = view;
  return (
    <FinderPage frame={frame} noIndex path={paths.service} asked={<Asked view={view} />}>
      <Back view={view} frame={frame} />
      {answer ? <About answer={answer} view={view} frame={frame} /> : <h1>{t('placeGone')}</h1>}
      <Lines lines={linesFor(view.question.need)} heading={t('callNow')} frame={frame} />
      <PlaceForms view={view} frame={frame} />
      <p>
        <button type="submit" class="usa-button usa-button--outline" form={BACK}>
          {t('backToPlaces')}
        </button>
      </p>
      <p>
        <a href={inLang(paths.find, frame)}>{t('otherNeed')}</a>
      </p>
    </FinderPage>
  );
}

const Asked = ({ view }: { view: ServiceView }) => (
  <>
    <SameQuestion view={view} />
    <input type="hidden" name="about" value={view.about} />
  </>
);

/** The browser's own Back would ask whether to send again where no script runs: the page has its own. */
function Back({ view, frame }: Props) {
  const t = speak(frame);
  return (
    <Form action={inLang(paths.find, frame)} id={BACK} label={t('backToPlaces')}>
      <SameQuestion view={view} />
      <noscript>
        <p class="usa-hint">{t('backNoScript')}</p>
      </noscript>
      <SubmitButton look="outline">{t('backToPlaces')}</SubmitButton>
    </Form>
  );
}

function About({ answer, view, frame }: Props & { answer: Answer }) {
  const t = speak(frame);
  const { offer } = answer;
  const own = wordsOf(offer, tagOf(frame));
  return (
    <>
      <h1 dir="auto">
        <OwnWords said={own(offer.name)} />
      </h1>
      <p dir="auto">{offer.organization}</p>
      <AsItWas view={view} frame={frame} />
      <p>
        <strong>{whyWords(answer, view, frame)}</strong>
      </p>
      {offer.more?.alert && (
        <p dir="auto">
          <strong>
            <OwnWords said={own(offer.more.alert)} />
          </strong>
        </p>
      )}
      {answer.full && <p>{t('full')}</p>}
      {answer.ask.length > 0 && <p>{t('askFirst', { list: answer.ask.map((each) => t(`ask-${each}`)).join(' ') })}</p>}
      <WhenYouCome answer={answer} frame={frame} />
      <Reach answer={answer} frame={frame} />
      <h2>{t('hoursHeading')}</h2>
      <Week week={view.week} today={dayOf(frame.now, view.zone)} zone={view.zone} frame={frame} />
      <GettingThere answer={answer} frame={frame} />
      <ForYou answer={answer} frame={frame} />
      <AskButtons offer={offer} frame={frame} />
      <NotRight offer={offer} frame={frame} />
      <p class="usa-hint">{t('onPaper')}</p>
    </>
  );
}

type Part = { answer: Answer; frame: Frame };

function WhenYouCome({ answer: { offer }, frame }: Part) {
  const t = speak(frame);
  const own = wordsOf(offer, tagOf(frame));
  return (
    <>
      <h2>{t('comesHeading')}</h2>
      <p dir="auto">
        <OwnWords said={comesIn(offer, tagOf(frame)) ?? { words: t('comesNotSaid') }} />
      </p>
      {offer.description && (
        <p dir="auto">
          <OwnWords said={own(offer.description)} />
        </p>
      )}
      {offer.more?.howToApply && (
        <Sentence made={(what) => t('howToApply', { what })} said={[own(offer.more.howToApply)]} />
      )}
    </>
  );
}

function Reach({ answer, frame }: Part) {
  const t = speak(frame);
  const { offer } = answer;
  const web = offer.website && /^https?:\/\//i.test(offer.website) ? offer.website : null;
  return (
    <>
      <h2>{t('reachHeading')}</h2>
      {offer.phones.length > 0 ? <Phones offer={offer} frame={frame} /> : <p>{t('noPhone')}</p>}
      <p class="usa-hint">
        {t('numbersFrom')} {checkedWords(answer, frame)}
      </p>
      {web && (
        <p>
          <a href={web} rel="noreferrer noopener nofollow">
            {t('website')}
          </a>{' '}
          <span class="usa-hint">{t('websiteNote')}</span>
        </p>
      )}
    </>
  );
}

function GettingThere({ answer, frame }: Part) {
  const t = speak(frame);
  const { offer } = answer;
  const { transportation, accessibility = [] } = offer.more ?? {};
  const own = wordsOf(offer, tagOf(frame));
  return (
    <>
      <h2>{t('whereHeading')}</h2>
      <Where offer={offer} frame={frame} />
      {!offer.address && <p>{farWords(answer, frame)}</p>}
      {transportation && <Sentence made={(what) => t('where-bus', { what })} said={[own(transportation)]} />}
      {accessibility.length > 0 && (
        <Sentence made={(what) => t('where-access', { what })} said={accessibility.map(own)} between=". " />
      )}
      {offer.profile.transport_given && <p>{t('givesRides')}</p>}
    </>
  );
}
