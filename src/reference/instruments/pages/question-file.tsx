import { kindsFor } from '../model/file-answers.ts';
import { signs } from '../model/form-values.ts';
import type { Asked } from './asked.ts';

/** Files as an answer: those kept, each to be opened or taken away, and a field for more. Works without script. */
export function FileField({ asked }: { asked: Asked }) {
  const { node, id, name, item, t } = asked;
  const files = node.answers.flatMap(({ valueAttachment }, at) =>
    valueAttachment ? [{ file: valueAttachment, at }] : [],
  );
  return (
    <>
      {files.map(({ file, at }) => (
        <KeptFile
          asked={asked}
          title={file.title ?? file.contentType ?? String(at + 1)}
          href={asked.fileHref(file)}
          at={at}
        />
      ))}
      <span role="status" data-files={name} data-kept={t('fileKeptNow')} />
      <input
        class="usa-input"
        type="file"
        id={id}
        name={name}
        accept={kindsFor(item)
          .map(({ type }) => type)
          .join(',')}
        multiple={item.repeats}
        aria-describedby={asked.describedBy}
        aria-invalid={asked.isWrong ? 'true' : undefined}
      />
    </>
  );
}

type Kept = { asked: Asked; title: string; href: string | undefined; at: number };

function KeptFile({ asked, title, href, at }: Kept) {
  const { id, name, t } = asked;
  const words = t('fileKept', { title });
  const box = `${id}${signs.removePart}${at}`;
  return (
    <div class="tl-file">
      <p>{href ? <a href={href}>{words}</a> : words}</p>
      <div class="tl-choice usa-checkbox">
        <input type="checkbox" id={box} name={`${name}${signs.removePart}`} value={at} autocomplete="off" />
        <label for={box}>
          {t('removeFile')}
          <span class="usa-sr-only">: {title}</span>
        </label>
      </div>
    </div>
  );
}
