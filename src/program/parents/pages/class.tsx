import type { Frame } from '#platform/http/door.ts';
import { FinderPage, inLang } from '#reference/finder/index.ts';
import { Checkboxes, Radios } from '#ui/choice-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { ClassView, RegisteredView } from '../actions/public.ts';
import { nextOf } from '../model/sessions.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { Back, Dates, Facts, givesOf } from './parts.tsx';

type Props = { view: ClassView; frame: Frame };

/** One class: what it is, its dates, and a form to sign up. */
export function ClassPage({ view, frame }: Props) {
  const t = publicWords(frame.lang);
  const { one, timeZone } = view;
  const over = one.endedAt !== null || nextOf(one.sessions, frame.now) === null;
  return (
    <FinderPage frame={frame} path={paths.oneClass(one.id)}>
      <Back frame={frame} />
      <h1>{one.title}</h1>
      {over ? <p class="tl-lead">{t('publicEnded')}</p> : <Facts one={one} frame={frame} />}
      <Dates one={one} timeZone={timeZone} frame={frame} />
      {!over && one.kind === 'program' && <SignUp view={view} frame={frame} />}
      <p>
        <a href={inLang(paths.classes, frame)}>{t('publicBack')}</a>
      </p>
    </FinderPage>
  );
}

function SignUp({ view: { one }, frame }: Props) {
  const t = publicWords(frame.lang);
  const { value, values, error } = typed(frame.again);
  return (
    <section aria-labelledby="sign-up">
      <h2 id="sign-up">{t('publicSignUp')}</h2>
      <Form action={inLang(paths.oneClass(one.id), frame)} label={t('publicSignUp')}>
        <input type="hidden" name="lang" value={frame.lang} />
        <TextField
          name="name"
          label={t('publicName')}
          hint={t('publicNameHint')}
          value={value('name')}
          error={error('name')}
          maxlength={80}
        />
        <TextField name="phone" label={t('publicPhone')} type="tel" value={value('phone')} error={error('phone')} />
        <TextField
          name="email"
          label={t('publicEmail')}
          hint={t('publicEmailHint')}
          type="email"
          value={value('email')}
          error={error('email')}
        />
        {givesOf(one).length > 0 && (
          <Checkboxes
            name="needs"
            label={t('publicNeeds')}
            values={values('needs')}
            choices={givesOf(one).map((each) => ({ value: each, label: t(`publicGives-${each}`) }))}
          />
        )}
        {one.childcare && (
          <TextField
            name="children"
            label={t('publicChildren')}
            hint={t('publicSkip')}
            value={value('children')}
            error={error('children')}
          />
        )}
        <Radios
          name="who"
          label={t('publicWho')}
          value={value('who') || 'self'}
          choices={(['self', 'other'] as const).map((each) => ({ value: each, label: t(`publicWho-${each}`) }))}
        />
        <TextField name="by" label={t('publicBy')} hint={t('publicByHint')} value={value('by')} error={error('by')} />
        <SubmitButton>{t('publicSignUp')}</SubmitButton>
      </Form>
    </section>
  );
}

/** The code, once, and the dates. */
export function RegisteredPage({ view, frame }: { view: RegisteredView; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <FinderPage frame={frame} path={paths.classes}>
      <h1>{t(view.waits ? 'publicDoneWaits' : 'publicDone')}</h1>
      {view.waits && <p>{t('publicWaitsText')}</p>}
      <CodeCard code={view.code} frame={frame} />
      <h2>{view.one.title}</h2>
      {view.one.place !== '' && <p>{`${t('publicPlace')}: ${view.one.place}`}</p>}
      {!view.waits && view.one.link !== '' && <p>{`${t('publicVideoLink')}: ${view.one.link}`}</p>}
      <Dates one={view.one} timeZone={view.timeZone} frame={frame} />
    </FinderPage>
  );
}

/** `ofRequest`: the code opens a request; else a seat. */
export function CodeCard({ code, ofRequest = false, frame }: { code: string; ofRequest?: boolean; frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <>
      <section class="tl-card" aria-labelledby="code">
        <h2 id="code">{t('publicYourCode')}</h2>
        <p class="tl-code">{code}</p>
        <p>{t(ofRequest ? 'publicCodeAsked' : 'publicCodeOnce')}</p>
      </section>
      <p>
        <a href={inLang(paths.code, frame)}>{t('publicLook')}</a>
      </p>
    </>
  );
}
