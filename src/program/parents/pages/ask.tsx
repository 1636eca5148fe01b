import type { Frame } from '#platform/http/door.ts';
import { FinderPage, inLang } from '#reference/finder/index.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { AskedView, AskView } from '../actions/public.ts';
import { requestKinds } from '../model/request.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { CallNow, WhatNow } from './call-now.tsx';
import { CodeCard } from './class.tsx';
import { Back, Counsel, Near } from './parts.tsx';

/** A parent asks for a call, or for what makes a week possible. */
export function ParentAskPage({ view, frame }: { view: AskView; frame: Frame }) {
  const t = publicWords(frame.lang);
  const { value, error } = typed(frame.again);
  const { partners, clocks } = view;
  return (
    <FinderPage frame={frame} path={paths.ask}>
      <Back frame={frame} />
      <h1>{t('publicAskHeading')}</h1>
      <p class="tl-lead">{t('publicAskText')}</p>
      <p>
        {[
          partners > 0 ? t('publicOnDuty', { n: partners }) : t('publicNoDuty'),
          clocks.callMinutes === null ? t('publicNoClock') : t('publicWithin', { n: clocks.callMinutes }),
        ].join(' ')}
      </p>
      {partners === 0 && <WhatNow frame={frame} />}
      <Form action={inLang(paths.ask, frame)} label={t('publicAskHeading')}>
        <input type="hidden" name="lang" value={frame.lang} />
        <Radios
          name="kind"
          label={t('publicKind')}
          value={value('kind')}
          error={error('kind')}
          choices={requestKinds.map((each) => ({ value: each, label: t(`publicKind-${each}`) }))}
        />
        <TextField
          name="phone"
          label={t('publicPhoneAsk')}
          hint={t('publicPhoneAskHint')}
          type="tel"
          value={value('phone')}
          error={error('phone')}
        />
        <TextField
          name="notWhen"
          label={t('publicNotWhen')}
          hint={t('publicSkip')}
          value={value('notWhen')}
          error={error('notWhen')}
        />
        <TextField
          name="name"
          label={t('publicName')}
          hint={t('publicSkip')}
          value={value('name')}
          error={error('name')}
        />
        <TextArea
          name="siblings"
          label={t('publicSiblings')}
          hint={t('publicSiblingsHint')}
          value={value('siblings')}
          error={error('siblings')}
          rows={2}
          maxlength={300}
        />
        <TextArea
          name="words"
          label={t('publicWords')}
          hint={t('publicSkip')}
          value={value('words')}
          error={error('words')}
          rows={3}
          maxlength={500}
        />
        <SubmitButton>{t('publicSend')}</SubmitButton>
      </Form>
      <p>
        <a href={inLang(paths.classes, frame)}>{t('publicBack')}</a>
      </p>
    </FinderPage>
  );
}

/** The code, once; and legal help first where somebody was told that a child may be taken. */
export function AskedPage({ view, frame }: { view: AskedView; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <FinderPage frame={frame} path={paths.ask}>
      <h1>{t('publicSent')}</h1>
      {view.state && <CallNow state={view.state} by={null} timeZone={view.timeZone} frame={frame} />}
      {view.counsel && <Counsel view={view.counsel} frame={frame} />}
      <CodeCard code={view.code} ofRequest frame={frame} />
      {view.near && <Near view={view.near} frame={frame} />}
    </FinderPage>
  );
}
