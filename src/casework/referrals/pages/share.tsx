import { WhoMayBeTold } from '#casework/care/index.ts';
import { AlreadyTold } from '#casework/story/index.ts';
import { consentWords, languageName, languageTags, ways } from '#foundation/consent/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { OwnWords, sentence, wordsOf } from '#reference/directory/index.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkbox, Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { DateTimeField } from '#ui/date-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { spanWords } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { ShareView } from '../actions/share.ts';
import { askers, channels, yesWithoutRecord, yesWithRecord } from '../model/codes.ts';
import { agesOf } from '../model/shared.ts';
import { needWords } from '../need-words.ts';
import { paths } from '../paths.ts';
import { shareWords } from '../words-share.ts';
import { AskPage } from './head.tsx';
import { KeptQuestion, KeptTarget } from './kept-fields.tsx';
import { SharedList } from './shared.tsx';

type Props = { view: ShareView; frame: Frame };
const HOUR_MS = 3_600_000;

/** Each thing that would be shared, the least ticked; and the yes, without which nothing is sent. */
export function SharePage({ view, frame }: Props) {
  const t = shareWords(frame.lang);
  const { about, fields, target } = view;
  const ask = paths.ask(about.youthId);
  return (
    <AskPage about={about} frame={frame} title={t('title')}>
      <p class="usa-intro">{t('intro')}</p>
      <Whom {...{ view, frame }} />
      {view.preview && (
        <Alert kind="info" heading={t('theyWouldSee')}>
          <SharedList shared={view.preview} need={fields.need} agency={frame.actor?.agencyName ?? ''} frame={frame} />
        </Alert>
      )}
      <Form action={ask.send} requiredNote>
        <KeptQuestion fields={fields} />
        <KeptTarget target={view.targetFields} after={view.after} />
        <input type="hidden" name="preview" value="yes" />
        <What {...{ view, frame }} />
        <Actions>
          <SubmitButton look="outline" formAction={ask.share}>
            {t('preview')}
          </SubmitButton>
        </Actions>
        <Yes {...{ view, frame }} />
        <Actions>
          <SubmitButton>{t('send', { name: target.provider })}</SubmitButton>
          <ButtonLink href={ask.need} look="outline">
            {t('other')}
          </ButtonLink>
        </Actions>
      </Form>
    </AskPage>
  );
}

function Whom({ view: { target, fields }, frame }: Props) {
  const t = shareWords(frame.lang);
  const name =
    target.organization === target.provider ? target.provider : `${target.provider} (${target.organization})`;
  const own = wordsOf(target.offer ?? {}, frame.lang);
  const exclusions = (target.offer?.profile.exclusions ?? []).map(({ what }) => own(what));
  return (
    <>
      <p>{t(`way-${target.way}`, { name, phone: target.phone ?? t('noPhone') })}</p>
      <p>{t(target.ownTime ? 'answerOwn' : 'answerIn', { span: spanWords(target.hours * HOUR_MS, frame.lang) })}</p>
      {exclusions.length > 0 && (
        <p>
          <OwnWords said={sentence((list) => t('excludes', { list }), exclusions, '; ')} />
        </p>
      )}
      <p>{t('always', { need: needWords(fields.need, frame.lang) })}</p>
    </>
  );
}

function What({ view: { known, agreed, told, about, life }, frame }: Props) {
  const t = shareWords(frame.lang);
  const { error } = typed(frame.again);
  const choices = [
    ...(known.age === null ? [] : [{ value: 'ages', label: t('partAges', { value: t(`ages-${agesOf(known.age)}`) }) }]),
    ...(known.language ? [{ value: 'language', label: t('partLanguage', { value: known.language }) }] : []),
    ...(known.region ? [{ value: 'region', label: t('partRegion', { value: known.region }) }] : []),
  ];
  return (
    <>
      {choices.length === 0 ? (
        <p>{t('nothingKnown')}</p>
      ) : (
        <Checkboxes name="share" label={t('share')} values={agreed.share} choices={choices} />
      )}
      <TextField
        name="called"
        label={t('called')}
        hint={t('calledHint')}
        maxlength={80}
        value={agreed.called}
        error={error('called')}
      />
      <Radios
        name="by"
        label={t('by')}
        value={agreed.by}
        error={error('by')}
        choices={[
          { value: '', label: t('byNone') },
          ...channels.map((each) => ({ value: each, label: t(`by-${each}`) })),
        ]}
      />
      {about.youthId && <WhoMayBeTold life={life} youthId={about.youthId} frame={frame} />}
      <TextField name="at" label={t('at')} hint={t('atHint')} maxlength={120} value={agreed.at} error={error('at')} />
      <TextField
        name="notWhen"
        label={t('notWhen')}
        hint={t('notWhenHint')}
        maxlength={300}
        value={agreed.notWhen}
        error={error('notWhen')}
      />
      <AlreadyTold form="referral-share" told={told} frame={frame} />
      <Checkbox name="wantsWords" label={t('wantsWords')} checked={agreed.wantsWords === 'yes'} />
      <TextArea
        name="words"
        label={t('words')}
        hint={t('wordsHint')}
        rows={3}
        maxlength={1000}
        value={agreed.words}
        error={error('words')}
      />
    </>
  );
}

function Yes({ view, frame }: Props) {
  const t = shareWords(frame.lang);
  const of = consentWords(frame.lang);
  const { value, error } = kept(view, frame);
  const givers = view.about.record ? yesWithRecord : yesWithoutRecord;
  return (
    <section aria-labelledby="the-yes">
      <h2 id="the-yes">{t('yesHeading')}</h2>
      <p>{t('yesIntro')}</p>
      {!view.about.record && (
        <Radios
          name="askedFor"
          label={t('askedFor')}
          required
          value={value('askedFor') || 'youth'}
          error={error('askedFor')}
          choices={askers.map((each) => ({ value: each, label: t(`for-${each}`) }))}
        />
      )}
      <Checkbox name="yes" label={t('yes')} required checked={value('yes') === 'yes'} error={error('yes')} />
      <Radios
        name="yesBy"
        label={t('yesBy')}
        required
        value={value('yesBy')}
        error={error('yesBy')}
        choices={givers.map((each) => ({ value: each, label: t(`yes-${each}`) }))}
      />
      {!view.about.record && (
        <TextArea
          name="yesWhy"
          label={t('yesWhy')}
          hint={t('yesWhyHint')}
          value={value('yesWhy')}
          error={error('yesWhy')}
          rows={2}
          maxlength={1000}
        />
      )}
      <Radios
        name="yesHow"
        label={t('yesHow')}
        required
        value={value('yesHow')}
        error={error('yesHow')}
        choices={ways.map((way) => ({ value: way, label: of(`how-${way}`) }))}
      />
      <Select
        name="yesLang"
        label={t('yesLang')}
        required
        value={value('yesLang') || view.fields.language}
        error={error('yesLang')}
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
      />
      <DateTimeField
        name="yesAt"
        label={t('yesAt')}
        hint={t('yesAtHint')}
        value={value('yesAt')}
        error={error('yesAt')}
      />
      <Checkbox name="covers" label={t('covers')} hint={t('coversHint')} checked={value('covers') === 'yes'} />
    </section>
  );
}

/** What was typed of the yes: also where the page was only looked at again, to see what would be shared. */
function kept(view: ShareView, frame: Frame) {
  const { value, error, isBack } = typed(frame.again);
  const looked: Readonly<Record<string, unknown>> = view.agreed;
  return {
    error,
    value: (name: string): string => (isBack ? value(name) : typeof looked[name] === 'string' ? looked[name] : ''),
  };
}
