import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import type { Agreement } from '../model/agreement.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';

/** Before a screening whose answers could be used against the youth: which agreement covers this agency, or that none does. */
export function AgreementHere({ agreements, frame }: { agreements: readonly Agreement[]; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <Alert kind={agreements.length > 0 ? 'info' : 'warning'}>
      {agreements.length === 0 && <p>{t('hereNone')}</p>}
      {agreements.map(({ title, scope }) => (
        <p>{t('hereOne', { title, scope })}</p>
      ))}
      <p>
        <a href={paths.list}>{t('see')}</a>
      </p>
    </Alert>
  );
}
