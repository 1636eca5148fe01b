import { Form, SubmitButton } from '#ui/form.tsx';
import type { Scene } from '../door.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { MyPage } from './shell.tsx';

/** One press, and the page is off everywhere. */
export function OffPage({ frame }: Scene) {
  const t = publicWords(frame.lang);
  return (
    <MyPage frame={frame} here={paths.off}>
      <h1>{t('publicOff')}</h1>
      <p>{t('publicOffText')}</p>
      <Form action={paths.off} label={t('publicOff')}>
        <SubmitButton>{t('publicOffNow')}</SubmitButton>
      </Form>
    </MyPage>
  );
}
