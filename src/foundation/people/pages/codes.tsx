import type { Frame } from '#platform/http/door.ts';
import { PrintButton } from '#ui/print-button.tsx';
import { paths } from '../paths.ts';
import { StaffPage } from '../shell.tsx';
import { words } from '../words-account.ts';
import { ByPassword } from './second-factor.tsx';

/** Recovery codes: to print, for ten minutes after they were made. */
export function CodesPage({ frame, left, codes }: { frame: Frame; left: number; codes: readonly string[] | null }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('codesTitle')} width="form" crumbs={[{ href: paths.me, label: t('title') }]}>
      <h1>{t('codesTitle')}</h1>
      <p>{t('codesWhy')}</p>
      <p>{t('codesLeft', { n: left })}</p>
      {codes ? (
        <>
          <ol class="tl-codes">
            {codes.map((code) => (
              <li>
                <code class="tl-code">{code}</code>
              </li>
            ))}
          </ol>
          <PrintButton />
        </>
      ) : (
        <p>{t('codesHidden')}</p>
      )}
      <h2>{t('codesNew')}</h2>
      <ByPassword frame={frame} action={paths.codes} label={t('codesNew')} />
    </StaffPage>
  );
}
