import type { Child } from 'hono/jsx';
import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { type Lang, say } from '#platform/i18n/catalogue.ts';
import { Tabs } from '#ui/tabs.tsx';
import { Tag } from '#ui/tag.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ProtocolView } from '../actions/library.ts';
import type { Standing } from '../model/versions.ts';
import { paths } from '../paths.ts';
import { words } from '../words-editor.ts';

export const moment = (at: Date, frame: Frame): string =>
  exactTime(at, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');

const tones = {
  draft: 'calm',
  sent: 'care',
  approved: 'care',
  scheduled: 'calm',
  'in-force': 'good',
  replaced: 'plain',
  retired: 'plain',
  discarded: 'plain',
} as const satisfies Record<Standing, string>;

export const StandingTag = ({ standing, lang }: { standing: Standing; lang: Lang }) => (
  <Tag tone={tones[standing]}>{words(lang)(`standing-${standing}`)}</Tag>
);

export type Part = 'read' | 'choices' | 'history' | 'draft';
type PartPageProps = { view: ProtocolView; frame: Frame; part: Part; children?: Child };

/** The pages of one protocol: to read, what the county chose, its versions, and the draft that is open. */
export function PartPage({ view, frame, part, children }: PartPageProps) {
  const t = words(frame.lang);
  const title = say(view.shown.definition.title, frame.lang);
  const tabs = [
    { href: paths.protocol(view.id), label: t('tabRead'), current: part === 'read' },
    { href: paths.choices(view.id), label: t('tabChoices'), current: part === 'choices' },
    { href: paths.history(view.id), label: t('tabHistory'), current: part === 'history' },
    ...(view.steward && view.open
      ? [
          {
            href: paths.version(view.id, view.open.version),
            label: t('tabDraft'),
            current: part === 'draft' && view.open.version === view.shown.version,
          },
        ]
      : []),
  ];
  return (
    <StaffPage frame={frame} title={title} width="wide" crumbs={[{ href: paths.library, label: t('library') }]}>
      <Tabs label={title} tabs={tabs} />
      {children}
    </StaffPage>
  );
}
