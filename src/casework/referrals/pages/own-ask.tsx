import { Back, Law, ReachFields } from '#casework/asks/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { FinderPage, findPath, inLang, Lines, linesFor, needName, tagOf } from '#reference/finder/index.ts';
import { Checkbox, Radios } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { exactTime } from '#ui/time-words.ts';
import { typed } from '#ui/typed.ts';
import type { OwnMade, OwnView } from '../actions/own-ask.ts';
import { ownAskers } from '../model/codes.ts';
import { ownFrame, speakOwn } from '../own-spoken.ts';
import { paths } from '../paths.ts';

type Place = NonNullable<OwnView['place']>;
type FormProps = { place: Place; need: OwnView['need']; frame: Frame };

/** What the service will see and what the law would require of it are said first; then a form in which all but one thing may be left out. */
export function OwnAskPage({ view, frame: asked }: { view: OwnView; frame: Frame }) {
  const frame = ownFrame(asked);
  const t = speakOwn(frame);
  const { place, need } = view;
  return (
    <FinderPage frame={frame} path={paths.own}>
      <Back frame={frame} />
      <h1>{t('publicOwnHeading')}</h1>
      {place ? (
        <>
          <p class="tl-lead">
            <strong>{place.name}</strong>
            {place.organization !== place.name && `, ${place.organization}`}
          </p>
          <p>{t('publicOwnLead')}</p>
          {place.hides && <p>{t('publicOwnHides')}</p>}
          <p>{t('publicOwnNotNow')}</p>
          <Lines lines={linesFor('talk')} frame={frame} />
          {place.phone && <Call phone={place.phone} word="publicOwnCall" frame={frame} />}
          <WhatTheySee {...{ place, need, frame }} />
          <Law frame={frame} />
          <OwnForm {...{ place, need, frame }} />
        </>
      ) : (
        <p>{t('publicOwnNoPlace')}</p>
      )}
      <p>
        <a href={inLang(findPath, frame)}>{t('publicOwnFind')}</a>
      </p>
    </FinderPage>
  );
}

export const Call = ({
  phone,
  word,
  frame,
}: {
  phone: string;
  word: 'publicOwnCall' | 'publicOwnReachThem';
  frame: Frame;
}) => (
  <p>
    <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{speakOwn(frame)(word, { phone })}</a>
  </p>
);

function WhatTheySee({ need, frame }: FormProps) {
  const t = speakOwn(frame);
  return (
    <section aria-labelledby="they-see">
      <h2 id="they-see">{t('publicOwnSee')}</h2>
      <ul>
        {need && <li>{t('publicOwnSeeNeed', { need: needName(need, frame) })}</li>}
        <li>{t('publicOwnSeeLang')}</li>
        <li>{t('publicOwnSeeYours')}</li>
      </ul>
      <p>{t('publicOwnSeeNothing')}</p>
    </section>
  );
}

function OwnForm({ place, need, frame }: FormProps) {
  const t = speakOwn(frame);
  const { value, error } = typed(frame.again);
  return (
    <Form action={inLang(paths.ownSent, frame)} label={t('publicOwnHeading')}>
      <input type="hidden" name="lang" value={tagOf(frame)} />
      <input type="hidden" name="about" value={place.id} />
      {need && <input type="hidden" name="need" value={need} />}
      <Radios
        name="who"
        label={t('publicOwnWho')}
        value={value('who') || 'youth'}
        choices={ownAskers.map((who) => ({ value: who, label: t(`publicOwnWho-${who}`) }))}
      />
      <Checkbox
        name="theirYes"
        label={t('publicOwnTheirYes')}
        hint={t('publicOwnTheirYesHint')}
        checked={value('theirYes') === 'yes'}
        error={error('theirYes')}
      />
      <ReachFields frame={frame} was={null} />
      <TextField
        name="called"
        label={t('publicOwnName')}
        hint={t('publicOwnNameHint')}
        value={value('called')}
        error={error('called')}
        maxlength={60}
      />
      <TextArea
        name="note"
        label={t('publicOwnNote')}
        hint={t('publicOwnNoteHint')}
        value={value('note')}
        error={error('note')}
        rows={3}
        maxlength={500}
      />
      <SubmitButton>{t('publicOwnSend')}</SubmitButton>
    </Form>
  );
}

/** The code, once, and what happens now. */
export function OwnSentPage({ view, frame: asked }: { view: OwnMade; frame: Frame }) {
  const frame = ownFrame(asked);
  const t = speakOwn(frame);
  return (
    <FinderPage frame={frame} path={paths.own}>
      <h1>{t('publicOwnSent', { place: view.place })}</h1>
      <section class="tl-card" aria-labelledby="code">
        <h2 id="code">{t('publicOwnYourCode')}</h2>
        <p class="tl-code">{view.code}</p>
        <p>{t('publicOwnCodeOnce')}</p>
        <p class="usa-hint">{t('publicOwnCodeLost')}</p>
      </section>
      <p>{t('publicOwnNext', { at: exactTime(view.dueAt, frame.now, tagOf(frame), view.timeZone) })}</p>
      <p>
        <a href={inLang(paths.code, frame)}>{t('publicOwnLook')}</a>
      </p>
      <p>{t('publicOwnNotNow')}</p>
      <Lines lines={linesFor('talk')} frame={frame} />
    </FinderPage>
  );
}
