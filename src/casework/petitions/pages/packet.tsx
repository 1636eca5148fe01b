import { YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import type { PacketView } from '../actions/packet.ts';
import { sortedBlanks } from '../model/blanks.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { crumbsTo } from './matter.tsx';

/** What the papers hold, each blank in them, and what to do before they are signed; then the files. */
export function PacketPage({ view, frame }: { view: PacketView; frame: Frame }) {
  const t = words(frame.lang);
  const { record, one } = view;
  const { inAll, each } = sortedBlanks(view.blanks, view.papers.length);
  const file = (set: string) => paths.file(record.id, one.matter.id, set);
  const crumbs = [...crumbsTo({ view, frame }), { href: paths.matter(record.id, one.matter.id), label: t('petition') }];
  return (
    <StaffPage frame={frame} title={t('packet')} crumbs={crumbs}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('packet')}</h2>
      <p>{t('packetLead')}</p>
      <p>{t('inEnglish')}</p>
      {view.form && <p>{t('formFirst', { petition: view.form.petition, order: view.form.order })}</p>}
      <h3>{t('blanks')}</h3>
      {view.blanks.length === 0 && <p>{t('noBlanks')}</p>}
      {inAll.length > 0 && (
        <>
          <h4>{t('blanksInAll')}</h4>
          <Blanks blanks={inAll} />
        </>
      )}
      {each.map(({ paper, blanks }) => (
        <>
          <h4 lang="en">{paper}</h4>
          <Blanks blanks={blanks} />
        </>
      ))}
      <h3>{t('beforeSigning')}</h3>
      <ul>
        {(['check1', 'check2', 'check3', 'check4'] as const).map((check) => (
          <li>{t(check)}</li>
        ))}
      </ul>
      <h3>{t('holds')}</h3>
      <ol lang="en">
        {view.papers.map((title) => (
          <li>{title}</li>
        ))}
      </ol>
      <Actions>
        <ButtonLink href={file('petition.pdf')}>{t('pdf')}</ButtonLink>
        <ButtonLink look="outline" href={file('petition.docx')}>
          {t('word')}
        </ButtonLink>
        <ButtonLink look="outline" href={file('public.pdf')}>
          {t('public')}
        </ButtonLink>
      </Actions>
      <PrintButton />
    </StaffPage>
  );
}

function Blanks({ blanks }: { blanks: readonly string[] }) {
  return (
    <ul lang="en">
      {blanks.map((blank) => (
        <li>{blank}</li>
      ))}
    </ul>
  );
}
