import type { Child } from 'hono/jsx';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import type { Assets } from '#ui/assets.ts';
import { Radios } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { PublicPage } from '#ui/public-page.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { ReadToMe, SayAloud } from './aloud.tsx';
import { faces } from './faces.tsx';

function Open({ frame, script, children }: { frame: Frame; script?: string; children?: Child }) {
  const t = publicWords(frame.lang);
  return (
    <PublicPage
      lang={frame.lang}
      title={t('publicHow')}
      assets={frame.site.assets as Assets}
      nonce={frame.nonce}
      exitHref={frame.site.exitTo}
      languageHref={`${frame.path}?lang=${frame.lang === 'en' ? 'es' : 'en'}`}
      homeHref="/find"
      siteName={t('publicHow')}
      {...(script ? { script: (frame.site.assets as Assets).script(script) } : {})}
      csrf={frame.csrf}
      formKey={frame.key}
    >
      {frame.again?.notice && <Alert kind="warning">{frame.again.notice}</Alert>}
      {children}
    </PublicPage>
  );
}

/** How it went at one place, by the code that hangs there: three questions on faces, and nobody is asked who they are. */
export function ZoneSayPage({ code, frame }: { code: string; frame: Frame }) {
  const t = publicWords(frame.lang);
  const { value } = typed(frame.again);
  const scale = faces(frame.lang);
  return (
    <Open frame={frame} script="speak">
      <h1>{t('publicHow')}</h1>
      <p>{t('publicHowText')}</p>
      <Form action={`${paths.zoneSay(code)}?lang=${frame.lang}`} label={t('publicHow')}>
        <ReadToMe frame={frame} />
        <Radios name="listened" label={t('publicSayListened')} value={value('listened')} choices={scale} inline />
        <Radios name="safe" label={t('publicSaySafe')} value={value('safe')} choices={scale} inline />
        <Radios name="helped" label={t('publicSayHelped')} value={value('helped')} choices={scale} inline />
        <SayAloud kept={value('spoken')} frame={frame} />
        <Actions>
          <SubmitButton>{t('publicSayNow')}</SubmitButton>
        </Actions>
      </Form>
    </Open>
  );
}

export function ZoneThanksPage({ frame }: { frame: Frame }) {
  const t = publicWords(frame.lang);
  return (
    <Open frame={frame}>
      <h1>{t('publicHowThanks')}</h1>
      <p>{t('publicHowKept')}</p>
    </Open>
  );
}
