import { languageName } from '#foundation/consent/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Choice } from '../actions/youth.ts';
import type { About } from '../ask-store.ts';
import { type Fit, fitOf, inOrder, type Reason } from '../model/match.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { youthWords } from '../words-youth.ts';
import { homeWords, regionOf } from './parts.ts';
import type { YouthProps } from './youth.tsx';

type Props = YouthProps & { about: About; error: string | undefined; chosen: readonly string[] };

/** The approved homes, each with what speaks for it and against it in words; and the ask. */
export function Matches({ view, frame, about, error, chosen }: Props) {
  const t = youthWords(frame.lang);
  const lives = view.placements.find(({ endedAt }) => endedAt === null)?.homeId;
  const homes = inOrder(
    view.choices
      .filter(({ home }) => home.id !== lives)
      .map((choice) => ({
        ...choice,
        number: choice.home.number,
        fit: fitOf(choice.home.says, choice.home.region, about),
      })),
  ).sort((a, b) => a.lacks.length - b.lacks.length);
  if (homes.length === 0)
    return (
      <Alert kind="info" heading={t('matches')}>
        <p>
          {t('noMatch')} <a href={paths.beds}>{t('beds')}</a>
        </p>
      </Alert>
    );
  return (
    <Form action={paths.asks(view.record.id)} label={t('askThese')}>
      <Kept about={about} />
      <Checkboxes
        name="homes"
        label={t('matches')}
        error={error}
        values={chosen}
        choices={homes.map((each) => ({
          value: each.home.id,
          label: `${homeWords(each.home.number, frame)}, ${each.home.agency}, ${regionOf(view.regions, each.home.region)}`,
          isName: true,
          hint: <Why choice={each} fit={each.fit} frame={frame} />,
        }))}
        required
      />
      <Actions>
        <SubmitButton>{t('askThese')}</SubmitButton>
      </Actions>
    </Form>
  );
}

/** What was typed goes along with the ask. */
function Kept({ about }: { about: About }) {
  const { languages, age, ...texts } = about;
  return (
    <>
      {Object.entries(texts).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="age" value={age ?? ''} />
      {languages.map((tag) => (
        <input type="hidden" name="languages" value={tag} />
      ))}
    </>
  );
}

function Why({ choice, fit, frame }: { choice: Choice; fit: Fit; frame: Frame }) {
  const t = youthWords(frame.lang);
  const lines = [
    ...(choice.nearHarm ? [t('nearHarm')] : []),
    ...(choice.leavesOn ? [t('contractorLeaves', { day: dayWords(choice.leavesOn, frame.lang) })] : []),
    ...(fit.fits.length > 0 ? [`${t('fits')}: ${said(fit.fits, frame)}`] : []),
    ...(fit.against.length > 0 ? [`${t('against')}: ${said(fit.against, frame)}`] : []),
    ...(fit.unsaid.length > 0 ? [`${t('unsaid')}: ${said(fit.unsaid, frame)}`] : []),
    ...choice.lacks.map((lack) => words(frame.lang)(`lack-${lack}`)),
  ];
  return (
    <>
      {(lines.length > 0 ? lines : [t('nothingSaid')]).map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

const said = (reasons: readonly Reason[], { lang }: Frame): string =>
  reasons
    .map(({ key, values }) => {
      const language = values?.language;
      return youthWords(lang)(`fit-${key}`, {
        ...values,
        ...(typeof language === 'string' ? { language: languageName(language, lang) } : {}),
      });
    })
    .join('; ');
