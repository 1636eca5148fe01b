import type { Child } from 'hono/jsx';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { inLang } from '#reference/finder/index.ts';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { LinkView } from '../actions/outside.ts';
import { paths } from '../paths.ts';
import { afterWords } from '../words-after.ts';
import { AnswerFields } from './answer-fields.tsx';
import { SharedList } from './shared.tsx';

type Props = { view: LinkView; frame: Frame };

/** What a provider without an account sees: what was agreed, and the answer's form. Once answered, only that it was. */
export function LinkPage({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  const { linked, shared } = view;
  const { own } = linked;
  const agency = linked.fromAgency ?? t(`ownFrom-${linked.askedFor}`);
  const at = (moment: Date) => exactTime(moment, frame.now, frame.lang, linked.timeZone);
  if (linked.answer === 'taken' || linked.answer === 'not-taken')
    return (
      <Outside
        frame={frame}
        heading={t('linkDone')}
        intro={own ? t('linkDoneOwn') : t('linkDoneIntro', { agency })}
        phone={linked.fromPhone}
      >
        {linked.answer === 'taken' && <Begun view={view} frame={frame} />}
      </Outside>
    );
  if (!shared)
    return (
      <Outside
        frame={frame}
        heading={t('linkWaiting', { until: linked.untilAt ? at(linked.untilAt) : '' })}
        intro={t('linkWaitingIntro')}
        phone={linked.fromPhone}
      >
        <AnswerForm view={view} frame={frame} />
      </Outside>
    );
  return (
    <Outside
      frame={frame}
      heading={t('linkTitle')}
      intro={own ? t('linkIntroOwn', { county: linked.county }) : t('linkIntro', { agency, county: linked.county })}
      phone={linked.fromPhone}
    >
      <SharedList shared={shared} need={linked.need} agency={agency} frame={frame} />
      {linked.dueAt > frame.now && <p>{t('linkDue', { at: at(linked.dueAt) })}</p>}
      <p class="usa-hint">{t('linkKeep')}</p>
      {own && <p>{t('linkReads')}</p>}
      {view.hidden && <p>{t('linkHides')}</p>}
      <AnswerForm view={view} frame={frame} />
    </Outside>
  );
}

type OutsideProps = { frame: Frame; heading: string; intro: string; phone: string | null; children?: Child };

/** The title says nothing of what it is about: it stays in the browser's history. */
function Outside({ frame, heading, intro, phone, children }: OutsideProps) {
  const t = afterWords(frame.lang);
  return (
    <StaffPage frame={frame} title={t('linkTitle')} width="form">
      <h1>{heading}</h1>
      <p class="usa-intro">{intro}</p>
      {children}
      {phone && <p>{t('linkPhone', { phone })}</p>}
    </StaffPage>
  );
}

/** The same for a link that is wrong, old or taken back. */
export function LinkGonePage({ frame }: { frame: Frame }) {
  const t = afterWords(frame.lang);
  return <Outside frame={frame} heading={t('linkGone')} intro={t('linkGoneIntro')} phone={null} />;
}

/** After a yes, one thing may still be said by the link. */
function Begun({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  if (view.linked.begun) return <p>{t('linkHasBegun')}</p>;
  return (
    <Form action={inLang(paths.linkBegun(view.token), frame)} label={t('beginning')}>
      <p>{t('linkBegunNow')}</p>
      <Actions>
        <SubmitButton look="outline">{t('saveBeginning')}</SubmitButton>
      </Actions>
    </Form>
  );
}

function AnswerForm({ view, frame }: Props) {
  const t = afterWords(frame.lang);
  return (
    <Form action={inLang(paths.answer(view.token), frame)} label={t('answerOwn')}>
      <AnswerFields label={t('answerOwn')} exclusions={[]} frame={frame} />
      <Actions>
        <SubmitButton>{t('saveAnswer')}</SubmitButton>
      </Actions>
    </Form>
  );
}
