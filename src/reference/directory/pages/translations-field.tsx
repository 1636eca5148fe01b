import type { Frame } from '#platform/http/door.ts';
import { say } from '#platform/i18n/catalogue.ts';
import { Select } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { languages } from '../languages.ts';
import { commonWords } from '../model/common-words.ts';
import type { Body } from '../model/directory.ts';
import {
  anotherLanguage,
  translatedName,
  translationLanguages,
  translationName,
} from '../model/fields-translations.ts';
import { OWN, ownWords } from '../model/translations.ts';
import { words } from '../words-edit.ts';
import type { Values } from './topic-field.tsx';

type Props = { body: Body; typed: Values; frame: Frame; prefix?: string };

/** Each of an entry's own words, and beneath it how it is said in another language. */
export function TranslationsField({ body, typed, frame, prefix = '' }: Props) {
  const t = words(frame.lang);
  const all = ownWords(body);
  if (all.length === 0) return <p class="usa-hint">{t('translationsNone')}</p>;
  const asked = translationLanguages(body);
  const name = `${prefix}${anotherLanguage}`;
  const others = languages.filter(({ tag }) => tag !== OWN && !asked.includes(tag));
  return (
    <>
      <p class="usa-hint">{t('translationsHint')}</p>
      {all.map((own, row) => (
        <input type="hidden" name={`${prefix}${translatedName(row)}`} value={own} />
      ))}
      {asked.slice(0, -1).map((language) => (
        <Rows {...{ language, all, typed, frame, prefix }} legend={nameOf(language, frame)} />
      ))}
      <Disclosure summary={t('translationAnother')} open={typed.value(name) !== '' || typed.error(name) !== undefined}>
        <Select
          name={name}
          label={t('translationWhich')}
          value={typed.value(name)}
          error={typed.error(name)}
          choices={[
            { value: '', label: '' },
            ...others.map((each) => ({ value: each.tag, label: nameOf(each.tag, frame) })),
          ]}
        />
        <Rows {...{ all, typed, frame, prefix }} language={asked.at(-1) ?? ''} legend={t('translationAnother')} />
      </Disclosure>
    </>
  );
}

type RowsProps = Required<Omit<Props, 'body'>> & { language: string; legend: string; all: readonly string[] };

function Rows({ language, legend, all, typed, frame, prefix }: RowsProps) {
  const t = words(frame.lang);
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{legend}</legend>
      {all.map((own, row) => {
        const name = `${prefix}${translationName(language, row)}`;
        const known = commonWords(own, language);
        return (
          <TextArea
            name={name}
            label={t('translationOf', { language: legend, own })}
            hint={known && t('translationCommon', { words: known })}
            value={typed.value(name)}
            error={typed.error(name)}
            rows={own.length > 80 ? 3 : 1}
            maxlength={5000}
          />
        );
      })}
    </fieldset>
  );
}

const nameOf = (tag: string, frame: Frame): string => {
  const known = languages.find((each) => each.tag === tag);
  return known ? say(known.name, frame.lang) : tag;
};
