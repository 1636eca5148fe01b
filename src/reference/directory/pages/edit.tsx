import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { ButtonLink } from '#ui/form.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { isWaiting } from '../actions/changes.ts';
import type { EditView } from '../actions/edit.ts';
import { editPaths } from '../edit-paths.ts';
import { languageTags } from '../languages.ts';
import { text } from '../model/directory.ts';
import { askedOn, type Of, type Topic } from '../model/topics.ts';
import { paths } from '../paths.ts';
import { words as directoryWords } from '../words.ts';
import { words } from '../words-edit.ts';
import { linesOf } from './said.ts';

type Props = { view: EditView; frame: Frame };
const topics: readonly Topic[] = [
  'standing',
  'space',
  'hours',
  'reach',
  'about',
  'who',
  'cost',
  'limits',
  'translations',
  'organization',
];

/** An entry at a glance, for those who keep it: each matter as it stands with the way to change it. */
export function EditPage({ view, frame }: Props) {
  const t = words(frame.lang);
  const name = text(view.entry.service, 'name');
  const title = t('edit');
  return (
    <StaffPage
      frame={frame}
      title={title}
      width="form"
      crumbs={[
        { href: paths.list, label: directoryWords(frame.lang)('directory') },
        { href: paths.service(view.id), label: name },
      ]}
    >
      <h1>{name}</h1>
      <p>{t('editIntro')}</p>
      <Waiting view={view} frame={frame} />
      <SummaryList
        rows={[{ label: t('keeper'), value: keeperWords(view.steward, frame), changeHref: editPaths.steward(view.id) }]}
      />
      {topics.map((topic) => (
        <Matter topic={topic} view={view} frame={frame} />
      ))}
      {view.entry.places.map(({ visit, location }) => (
        <Place {...{ visit, location, view, frame }} />
      ))}
      <p>
        <ButtonLink href={editPaths.place(view.id, 'new')} look="outline">
          {t('addPlace')}
        </ButtonLink>
      </p>
    </StaffPage>
  );
}

export function keeperWords({ keeper, named }: EditView['steward'], { lang }: Frame): string {
  const t = words(lang);
  if (!keeper) return t('nobodyKeeps');
  return named ? keeper.name : t('byRegion', { who: keeper.name });
}

function Waiting({ view, frame }: Props) {
  const t = words(frame.lang);
  const others = view.changes.filter((each) => isWaiting(each) && each.id !== view.open?.id);
  return (
    <>
      {view.open && (
        <Alert kind="info">
          <p>
            {t('openNote')} <a href={editPaths.change(view.open.id)}>{t('openLink')}</a>
          </p>
        </Alert>
      )}
      {others.length > 0 && (
        <ul>
          {others.map((each) => (
            <li>
              <a href={editPaths.change(each.id)}>{t('otherWaits', { who: each.madeBy || t('theProvider') })}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Matter({ topic, view, frame }: Props & { topic: Topic }) {
  const t = words(frame.lang);
  const { entry } = view;
  const body = topic === 'organization' ? entry.organization : entry.service;
  return (
    <Matters
      heading={t(`topic-${topic}`)}
      href={editPaths.topic(view.id, topic)}
      lines={linesOf(body, propertiesOf(topic, topic === 'organization' ? 'organization' : 'service'), frame.lang)}
      frame={frame}
    />
  );
}

const propertiesOf = (topic: Topic, of: Of): string[] =>
  askedOn(topic, languageTags).flatMap((field) => (field.of === of ? [field.property] : []));

function Place({ visit, location, view, frame }: Props & EditView['entry']['places'][number]) {
  const t = words(frame.lang);
  const name = text(location, 'name');
  const isHidden = view.hidden.has(text(location, 'id'));
  return (
    <Matters
      heading={[t('topic-place'), name].filter(Boolean).join(': ')}
      href={editPaths.place(view.id, text(visit, 'id'))}
      lines={[
        ...(isHidden ? [{ label: t('p-addresses'), value: directoryWords(frame.lang)('placeHidden') }] : []),
        ...linesOf(location, propertiesOf('place', 'location'), frame.lang),
        ...linesOf(visit, propertiesOf('place', 'service_at_location'), frame.lang),
      ]}
      frame={frame}
    />
  );
}

type MattersProps = { heading: string; href: string; lines: { label: string; value: string }[]; frame: Frame };

function Matters({ heading, href, lines, frame }: MattersProps) {
  const t = words(frame.lang);
  return (
    <Card heading={heading} href={href}>
      {lines.length === 0 ? <p class="usa-hint">{t('nobodySaid')}</p> : <SummaryList rows={lines} />}
    </Card>
  );
}
