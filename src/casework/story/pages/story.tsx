import { toRecord, YouthHeading } from '#casework/youth/index.ts';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintButton } from '#ui/print-button.tsx';
import type { StoryView } from '../actions/write.ts';
import { type Part, stands } from '../model/parts.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { PartText, partName } from './parts.tsx';

type Props = { view: StoryView; frame: Frame };

/** The parts of the story that are this reader's to read. */
export function StoryPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const { record, parts } = view;
  return (
    <StaffPage frame={frame} title={t('story')} width="form" crumbs={toRecord(record, frame)}>
      <YouthHeading youth={record} frame={frame} />
      <h2>{t('story')}</h2>
      <p>{t('lead')}</p>
      {parts.length === 0 && (
        <EmptyState heading={t('nothing')}>
          <p>{t('nothingHint')}</p>
        </EmptyState>
      )}
      {parts.map((part) => (
        <OnePart part={part} view={view} frame={frame} />
      ))}
      {view.mayAdd && (
        <p class="tl-screen-only">
          <a href={paths.parts(record.id)}>{t('addPart')}</a>
        </p>
      )}
      <PrintButton />
    </StaffPage>
  );
}

function OnePart({ part, view, frame }: Props & { part: Part }) {
  const t = words(frame.lang);
  const id = view.record.id;
  const name = partName(part, frame);
  const more = (text: string) => (
    <>
      {text}
      <span class="usa-sr-only">{`: ${name}`}</span>
    </>
  );
  return (
    <Card
      heading={name}
      headingLevel={3}
      actions={
        part.mine &&
        view.mayAdd && (
          <>
            <a href={paths.part(id, part.id)}>{more(t('writeOn'))}</a>
            <a href={paths.sharing(id, part.id)}>{more(t('sharing'))}</a>
          </>
        )
      }
    >
      <PartText part={part} frame={frame} />
      {part.mine && <p>{readersOf(part, frame)}</p>}
    </Card>
  );
}

function readersOf(part: Part, frame: Frame): string {
  const t = words(frame.lang);
  const names = part.shares.filter((share) => stands(share, frame.now)).map(({ name }) => name ?? t('team'));
  return names.length > 0 ? t('sharedWith', { names: names.join(', ') }) : t('sharedWithNone');
}
