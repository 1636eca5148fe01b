import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { FileField } from '#ui/file-field.tsx';
import { Actions, ButtonLink, Form, SubmitButton } from '#ui/form.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import { type ImportView, type Preview, previewOf } from '../actions/import.ts';
import { paths } from '../paths.ts';
import { libraryWords } from '../words-library.ts';
import { PreviewParts } from './import-preview.tsx';
import { Remarks } from './remarks.tsx';

/** Where a file is chosen. When a confirmation came back, its preview again with what to mend. */
export function ImportPage({ view, frame }: { view: ImportView; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const { value, error } = typed(frame.again);
  if (frame.again && 'license' in frame.again.values)
    return <PreviewPage preview={previewOf(view, value('text'), Number(value('pick')) || 0, null)} frame={frame} />;
  return (
    <StaffPage
      frame={frame}
      title={t('bringInTool')}
      width="form"
      crumbs={[{ href: paths.library, label: t('tools') }]}
    >
      <h1>{t('bringInTool')}</h1>
      <p>{t('importIntro')}</p>
      <Form action={paths.import} multipart>
        <FileField
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept=".json,application/json,application/fhir+json"
          error={error('file')}
        />
        <TextArea name="text" label={t('pasted')} rows={6} value={value('text')} />
        <Actions>
          <SubmitButton>{t('readFile')}</SubmitButton>
        </Actions>
      </Form>
    </StaffPage>
  );
}

/** What was read, before anything is kept; or why the file cannot come in. */
export function PreviewPage({ preview, frame }: { preview: Preview; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const { reading, read } = preview;
  return (
    <StaffPage
      frame={frame}
      title={t('bringInTool')}
      width="form"
      scripts={['questionnaire']}
      crumbs={[
        { href: paths.library, label: t('tools') },
        { href: paths.import, label: t('bringInTool') },
      ]}
    >
      {read ? (
        <PreviewParts preview={preview} read={read} frame={frame} />
      ) : (
        <Refused reading={reading} frame={frame} />
      )}
    </StaffPage>
  );
}

/** A file that is refused is answered as bad input, with every reason. */
export async function answerPreview(preview: Preview, frame: Frame): Promise<Response> {
  const page = await (<PreviewPage preview={preview} frame={frame} />);
  return new Response(String(page), {
    status: preview.read ? 200 : 422,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
  });
}

function Refused({ reading, frame }: { reading: Preview['reading']; frame: Frame }) {
  const t = libraryWords(frame.lang);
  const faults = reading.ok ? [] : reading.faults;
  return (
    <>
      <h1>{t('refusedHeading')}</h1>
      <p>{t('refusedIntro')}</p>
      <Remarks remarks={faults} frame={frame} />
      {faults.length >= 50 && <p>{t('moreFaults')}</p>}
      <ButtonLink href={paths.import}>{t('anotherFile')}</ButtonLink>
    </>
  );
}
