import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import type { Told } from '../model/parts.ts';
import { words } from '../words.ts';
import { PartText, partName } from './parts.tsx';

/** Beside a form's question: what the youth told already and lets stand here, and what they never want to be asked again. */
export function AlreadyTold({ told, frame }: { told: Told | undefined; frame: Frame }) {
  const t = words(frame.lang);
  if (!told || told.parts.length + told.neverAsk.length === 0) return null;
  return (
    <>
      {told.neverAsk.map((part) => (
        <div class="tl-card">
          <p>
            <strong>{t('neverAsk')}</strong>
          </p>
          <p class="tl-prose" lang={part.text.lang}>
            {part.text.words}
          </p>
        </div>
      ))}
      {told.parts.length > 0 && (
        <Disclosure summary={t('alreadyTold', { n: told.parts.length })}>
          <p>{t('alreadyToldHint')}</p>
          {told.parts.map((part) => (
            <>
              <p>
                <strong>{partName(part, frame)}</strong>
              </p>
              <PartText part={part} frame={frame} />
            </>
          ))}
        </Disclosure>
      )}
    </>
  );
}
