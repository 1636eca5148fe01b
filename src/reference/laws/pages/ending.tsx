import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { DateField } from '#ui/date-field.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import type { EndingView } from '../actions/made.ts';
import { textOf } from '../model/fields.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { OneVersion } from './law.tsx';

/** The last day of a way that only the county has. */
export function EndingPage({ view: { file, remedy, law }, frame }: { view: EndingView; frame: Frame }) {
  const { lang, again } = frame;
  const t = words(lang);
  return (
    <StaffPage
      frame={frame}
      title={t('end')}
      width="form"
      crumbs={[
        { href: paths.list, label: t('title') },
        { href: paths.law(file.id), label: file.name[lang] },
      ]}
    >
      <h1>{t('end')}</h1>
      <p class="tl-lead">
        {file.name[lang]}: {remedy.title[lang]}
      </p>
      <p>{t('endLead')}</p>
      {law ? <OneVersion law={law} file={file} frame={frame} /> : <p>{t('notNow')}</p>}
      <Form action={paths.ending(file.id, remedy.id)} label={t('end')}>
        <DateField
          name="until"
          label={t('endDay')}
          value={again ? textOf(again.values, 'until') : ''}
          error={again?.errors.until}
          required
        />
        <SubmitButton>{t('save')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
