import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { Disclosure } from '#ui/disclosure.tsx';
import { SubmitButton } from '#ui/form.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { SearchForm } from '#ui/search-form.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { TextsView } from '../actions/wording.ts';
import { paths } from '../paths.ts';
import { pictures } from '../pictures.ts';
import { wordingWords as words } from '../words-wording.ts';

type Props = { view: TextsView; frame: Frame };

/** All that the public reads, each with the way to say something about it. */
export function TextsPage({ view, frame }: Props) {
  const t = words(frame.lang);
  return (
    <StaffPage frame={frame} title={t('textsTitle')} width="wide" crumbs={[{ href: paths.wording, label: t('title') }]}>
      <h1>{t('textsTitle')}</h1>
      <p>{t('textsIntro')}</p>
      <h2>{t('entries')}</h2>
      <SearchForm action={paths.texts} label={t('search')}>
        <TextField name="search" label={t('searchLabel')} type="search" value={view.search} />
        <SubmitButton>{t('search')}</SubmitButton>
      </SearchForm>
      <Table
        caption={t('entries')}
        captionHidden
        rows={view.entries}
        columns={[
          {
            label: t('entry'),
            rowHeader: true,
            cell: (row: TextsView['entries'][number]) => <a href={paths.part('entry', row.id)}>{row.name}</a>,
          },
          { label: t('organization'), cell: (row) => row.organization },
        ]}
      />
      <h2>{t('pictures')}</h2>
      <ul>
        {Object.entries(pictures).map(([name, said]) => (
          <li>
            <Icon name={name as IconName} /> <a href={paths.part('picture', name)}>{said[frame.lang]}</a>
          </li>
        ))}
      </ul>
      <h2>{t('signs')}</h2>
      <p>
        <a href={paths.part('sign', 'sign')}>{t('aSign')}</a>
      </p>
      <Disclosure summary={t('texts')} open>
        <Table
          caption={t('texts')}
          captionHidden
          rows={view.texts}
          columns={[
            {
              label: t('english'),
              rowHeader: true,
              cell: (row: TextsView['texts'][number]) => (
                <a href={paths.part('finder', row.key)} lang="en">
                  {row.en}
                </a>
              ),
            },
            { label: t('spanish'), cell: (row) => <span lang="es">{row.es}</span> },
          ]}
        />
      </Disclosure>
    </StaffPage>
  );
}
