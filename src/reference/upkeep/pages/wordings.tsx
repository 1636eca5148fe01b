import { StaffPage } from '#foundation/people/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Frame } from '#platform/http/door.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { Table } from '#ui/table.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { WordingsView } from '../actions/wording.ts';
import { paths } from '../paths.ts';
import { pictures } from '../pictures.ts';
import type { Wording } from '../wording-store.ts';
import { wordingWords as words } from '../words-wording.ts';

/** What youth leaders said of public words and pictures, and what came of it. */
export function WordingsPage({ view, frame }: { view: WordingsView; frame: Frame }) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('title')} width="wide">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <Actions>
        {view.mayWrite && <ButtonLink href={paths.texts}>{t('read')}</ButtonLink>}
        <ButtonLink href={paths.wordingTaken} look="outline">
          {t('takenFile')}
        </ButtonLink>
      </Actions>
      <Table
        caption={t('title')}
        captionHidden
        rows={view.wordings}
        empty={
          <EmptyState heading={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        }
        columns={[
          {
            label: t('what'),
            rowHeader: true,
            cell: (row: Wording) => (
              <a href={paths.wordingOf(row.id)}>{aboutWords(row, view.nameOf(row.serviceId), frame)}</a>
            ),
          },
          { label: t('who'), cell: (row) => row.by },
          { label: t('when'), cell: (row) => dayWords(dayOf(row.at, frame.actor?.timeZone ?? 'UTC'), frame.lang) },
          { label: t('came'), cell: (row) => (row.decision ? t(`outcome-${row.decision.outcome}`) : t('open')) },
        ]}
      />
    </StaffPage>
  );
}

type Which = Pick<Wording, 'about' | 'part'>;

/** What it is about, as people name it. */
export function aboutWords({ about, part }: Which, entryName: string, { lang }: Frame): string {
  const t = words(lang);
  const picture = part in pictures ? pictures[part as keyof typeof pictures][lang] : part;
  return t(`about-${about}`, { name: about === 'entry' ? entryName : about === 'picture' ? picture : part });
}
