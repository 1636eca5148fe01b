import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import type { ProtocolView } from '../actions/library.ts';
import { wholeFields } from '../model/whole-fields.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';
import { ConditionRows } from './condition-rows.tsx';
import { filled } from './filled.ts';
import { LateFields } from './late-fields.tsx';
import { PartPage } from './parts.tsx';
import { SourceFields } from './source-fields.tsx';

/** What a draft says of itself: its names, why it is there, when it starts, its phones and its warnings. */
export function WholeEditPage({ view, frame }: { view: ProtocolView; frame: Frame }) {
  const t = words(frame.lang);
  const { shown } = view;
  const form = filled(frame.again, wholeFields(shown.definition));
  return (
    <PartPage view={view} frame={frame} part="draft">
      <h1>{t('wholeTitle')}</h1>
      <p>
        <a href={paths.version(view.id, shown.version)}>{t('backToDraft', { n: shown.version })}</a>
      </p>
      <Form action={paths.whole(view.id, shown.version)} requiredNote>
        <input type="hidden" name="revision" value={String(shown.revision)} />
        <TextField {...form.field('titleEn')} label={t('titleEn')} required />
        <TextField {...form.field('titleEs')} label={t('titleEs')} required />
        <TextField {...form.field('posterTitleEn')} label={t('posterEn')} hint={t('posterHint')} required />
        <TextField {...form.field('posterTitleEs')} label={t('posterEs')} required />
        <TextArea {...form.field('purposeEn')} label={t('purposeEn')} rows={3} required />
        <TextArea {...form.field('purposeEs')} label={t('purposeEs')} rows={3} required />
        <SourceFields prefix="" frame={frame} form={form} required />
        <h2>{t('triggerTitle')}</h2>
        <ConditionRows definition={shown.definition} frame={frame} form={form} />
        <h2>{t('doNotTitle')}</h2>
        <TextArea {...form.field('doNotEn')} label={t('doNotEn')} hint={t('oneALine')} rows={6} />
        <TextArea {...form.field('doNotEs')} label={t('doNotEs')} rows={6} />
        {shown.definition.phones.length > 0 && <h2>{t('phonesTitle')}</h2>}
        {shown.definition.phones.map((phone) => (
          <>
            <TextField
              {...form.field(`phone-${phone.id}-number`)}
              label={say(phone.who, frame.lang)}
              type="tel"
              size="medium"
            />
            <TextField
              {...form.field(`phone-${phone.id}-checkedOn`)}
              label={t('phoneChecked', { who: say(phone.who, frame.lang) })}
              hint={t('checkedHint')}
              size="medium"
            />
          </>
        ))}
        <h2>{t('reviewTitle')}</h2>
        <TextField {...form.field('committeeEn')} label={t('committeeEn')} required />
        <TextField {...form.field('committeeEs')} label={t('committeeEs')} required />
        <h2>{t('lateTitle')}</h2>
        <LateFields frame={frame} form={form} />
        <Actions>
          <SubmitButton>{t('save')}</SubmitButton>
          <ButtonLink href={paths.version(view.id, shown.version)} look="outline">
            {t('cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </PartPage>
  );
}
