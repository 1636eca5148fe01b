import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Checkboxes } from '#ui/choice-field.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, Form, SubmitButton } from '#ui/form.tsx';
import { SearchForm } from '#ui/search-form.tsx';
import { TextField } from '#ui/text-field.tsx';
import { typed } from '#ui/typed.ts';
import type { AddView } from '../actions/add-places.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import { formWords } from '../words-forms.ts';
import { HourFields } from './hour-fields.tsx';

type Props = { view: AddView; frame: Frame };

/** Places of the directory, found by words; or one written in. */
export function AddPlacesPage({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { application, search, found, more } = view;
  const { error } = typed(frame.again);
  const crumbs = [
    { href: paths.list, label: words(frame.lang)('zones') },
    { href: paths.application(application.id), label: application.name },
  ];
  return (
    <StaffPage frame={frame} title={t('addTitle')} width="form" crumbs={crumbs}>
      <h1>{t('addTitle')}</h1>
      <SearchForm action={paths.addPlaces(application.id)} label={t('search')}>
        <TextField name="search" label={t('searchLabel')} hint={t('searchHint')} type="search" value={search} />
        <SubmitButton>{t('search')}</SubmitButton>
      </SearchForm>
      {search !== '' && found.length === 0 && (
        <EmptyState heading={t('foundNone')}>
          <p>{t('foundNoneHint')}</p>
        </EmptyState>
      )}
      {found.length > 0 && (
        <Form action={paths.addPlaces(application.id)} label={t('which')}>
          <input type="hidden" name="search" value={search} />
          <Checkboxes
            name="location"
            label={t('which')}
            error={error('location')}
            values={typed(frame.again).values('location')}
            choices={found.map(({ id, name, address, organization }) => ({
              value: id,
              label: name,
              isName: true,
              hint: `${organization}. ${address.line}, ${address.city} ${address.postalCode}`,
            }))}
          />
          {more > 0 && <p>{t('foundMore', { n: more })}</p>}
          <Actions>
            <SubmitButton>{t('addThese')}</SubmitButton>
          </Actions>
        </Form>
      )}
      <WriteIn view={view} frame={frame} />
    </StaffPage>
  );
}

function WriteIn({ view, frame }: Props) {
  const t = formWords(frame.lang);
  const { value, error, isBack } = typed(frame.again);
  return (
    <Disclosure summary={t('writeIn')} open={isBack && value('form') === 'written'}>
      <p>{t('writeInHint')}</p>
      <Form action={paths.writePlace(view.application.id)} label={t('writeIn')}>
        <input type="hidden" name="form" value="written" />
        <TextField
          name="name"
          label={t('placeName')}
          value={value('name')}
          error={error('name')}
          maxlength={200}
          required
        />
        <TextField name="line" label={t('line')} value={value('line')} error={error('line')} maxlength={200} required />
        <TextField name="city" label={t('city')} value={value('city')} error={error('city')} maxlength={80} required />
        <TextField
          name="postalCode"
          label={t('zip')}
          value={value('postalCode')}
          error={error('postalCode')}
          inputmode="numeric"
          size="short"
          required
        />
        <TextField
          name="phones"
          label={t('phones')}
          hint={t('phonesHint')}
          value={value('phones')}
          error={error('phones')}
          type="tel"
          maxlength={200}
        />
        <HourFields value={value} error={error} frame={frame} />
        <Actions>
          <SubmitButton>{t('addThis')}</SubmitButton>
        </Actions>
      </Form>
    </Disclosure>
  );
}
