import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { DateField } from '#ui/date-field.tsx';
import { FileField } from '#ui/file-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { paths } from '../paths.ts';
import type { Kind } from '../store.ts';
import { words } from '../words.ts';

const accepts = { places: '.csv', list: '.csv', shapes: '.json,.geojson', landmarks: '.csv' } as const satisfies Record<
  Kind,
  string
>;

/** A file of the county, with where it comes from and when somebody checked it. It is read first; nothing changes yet. */
export function BringPage({ kind, frame }: { kind: Kind; frame: Frame }) {
  const t = words(frame.lang);
  const { value, error } = typed(frame.again);
  return (
    <StaffPage
      frame={frame}
      title={t(`bring-${kind}`)}
      width="form"
      crumbs={[{ href: paths.settings, label: t('settings') }]}
    >
      <h1>{t(`bring-${kind}`)}</h1>
      <p>{t(`bringText-${kind}`)}</p>
      {kind === 'places' && (
        <p>
          <a href={paths.placesFile}>{t('takePlaces')}</a>
        </p>
      )}
      {kind === 'landmarks' && (
        <p>
          <a href={paths.landmarksFile}>{t('takeLandmarks')}</a>
        </p>
      )}
      {kind === 'list' && (
        <p>
          <a href={paths.listFile}>{t('takeList')}</a>
        </p>
      )}
      <Form action={paths[kind]} multipart requiredNote>
        <FileField
          name={kind}
          label={t(`file-${kind}`)}
          hint={t(`fileHint-${kind}`)}
          accept={accepts[kind]}
          error={error(kind)}
          required
        />
        <TextField
          name="source"
          label={t('source')}
          hint={t('sourceHint')}
          value={value('source')}
          error={error('source')}
          required
        />
        <DateField
          name="checkedOn"
          label={t('checkedOn')}
          hint={t('checkedOnHint')}
          value={value('checkedOn')}
          error={error('checkedOn')}
        />
        <Actions>
          <SubmitButton>{t('readFirst')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}
