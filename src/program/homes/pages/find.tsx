import { TellingOnce } from '#casework/story/index.ts';
import { languageName, languageTags } from '#foundation/consent/index.ts';
import { Checkbox, Checkboxes, Radios, Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { NumberField, TextArea } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { About } from '../ask-store.ts';
import { paths } from '../paths.ts';
import { youthWords } from '../words-youth.ts';
import { Matches } from './matches.tsx';
import { regionChoices } from './parts.ts';
import type { YouthProps } from './youth.tsx';

/** Finds a home: first what the youth wants, then which homes fit, then the ask. Nothing is kept before the ask. */
export function FindHome({ view, frame, about = null }: YouthProps) {
  const t = youthWords(frame.lang);
  const here = [paths.looks(view.record.id), paths.asks(view.record.id)].includes(frame.path);
  const back = typed(here ? frame.again : null);
  const shown = about ?? (back.isBack && frame.path === paths.asks(view.record.id) ? aboutIn(back) : null);
  if (view.asks.some(({ closedAt }) => closedAt === null) && !back.isBack) return null;
  return (
    <section aria-labelledby="find">
      <h2 id="find">{t('find')}</h2>
      <p>{t('findLead')}</p>
      <Disclosure
        summary={t('wants')}
        open={shown === null && view.placements.every(({ endedAt }) => endedAt !== null)}
      >
        <TellingOnce told={view.told} form="home-look" frame={frame}>
          <Form action={paths.looks(view.record.id)} label={t('find')} requiredNote>
            <AboutFields view={view} frame={frame} said={shown} back={back} />
            <Actions>
              <SubmitButton>{t('look')}</SubmitButton>
            </Actions>
          </Form>
        </TellingOnce>
      </Disclosure>
      {shown && (
        <Matches view={view} frame={frame} about={shown} error={back.error('homes')} chosen={back.values('homes')} />
      )}
    </section>
  );
}

type Back = ReturnType<typeof typed>;

/** What was typed, where the ask came back. */
const aboutIn = ({ value, values }: Back): About => ({
  age: value('age') === '' ? null : Number(value('age')),
  languages: values('languages').filter((tag) => languageTags.includes(tag)),
  region: value('region'),
  pets: wishIn(value('pets')),
  children: wishIn(value('children')),
  affirming: value('affirming') === 'want' ? 'want' : '',
  ownChild: value('ownChild') === 'yes' ? 'yes' : '',
  wants: value('wants'),
  notWants: value('notWants'),
});
const wishIn = (text: string): 'want' | 'not' | '' => (text === 'want' || text === 'not' ? text : '');

type FieldsProps = YouthProps & { said: About | null; back: Back };

function AboutFields({ view, frame, said, back }: FieldsProps) {
  const t = youthWords(frame.lang);
  const { value, values, error, isBack } = back;
  const is = (name: 'wants' | 'notWants' | 'region' | 'pets' | 'children'): string =>
    isBack ? value(name) : (said?.[name] ?? (name === 'region' ? view.known.region : ''));
  return (
    <>
      <TextArea
        name="wants"
        label={t('wants')}
        hint={t('noNames')}
        value={is('wants')}
        error={error('wants')}
        rows={3}
        maxlength={1000}
        required
      />
      <TextArea
        name="notWants"
        label={t('notWants')}
        value={is('notWants')}
        error={error('notWants')}
        rows={3}
        maxlength={1000}
      />
      <NumberField
        name="age"
        label={t('age')}
        value={isBack ? value('age') : (said?.age ?? view.known.age)}
        error={error('age')}
      />
      <Select name="region" label={t('near')} value={is('region')} choices={regionChoices(view.regions)} areNames />
      {(['pets', 'children'] as const).map((name) => (
        <Radios
          name={name}
          label={t(name)}
          value={is(name)}
          choices={[
            { value: 'want', label: t('want') },
            { value: 'not', label: t('not') },
            { value: '', label: t('same') },
          ]}
        />
      ))}
      <Checkbox
        name="affirming"
        value="want"
        label={t('affirming')}
        hint={t('affirmingHint')}
        checked={isBack ? value('affirming') === 'want' : said?.affirming === 'want'}
      />
      <Checkbox
        name="ownChild"
        label={t('ownChild')}
        checked={isBack ? value('ownChild') === 'yes' : (said ?? view.known).ownChild === 'yes'}
      />
      <Checkboxes
        name="languages"
        label={t('languages')}
        values={isBack ? values('languages') : (said ?? view.known).languages}
        choices={languageTags.map((tag) => ({ value: tag, label: languageName(tag, frame.lang) }))}
      />
    </>
  );
}
